/** The cost model and derived facts: what code that knows four kinds of formula can compute. */
import { at, entries, isMap, member } from '../plain.ts';
import { broken, type Relation } from './relation.ts';

const MODEL = 'cost-model';

/** The volume is a question of kind `one`, and each option of it carries an amount. */
export const volumeCounted: Relation = (data) => {
  const volume = String(at(data, [MODEL, 'volume']));
  const question = at(data, ['questions', volume]);
  if (!isMap(question)) return [];
  if (member(question, 'kind') === 'many')
    return [broken('volume-of-many', [MODEL, 'volume'], { question: volume })];
  return entries(member(question, 'options'))
    .filter(([, option]) => isMap(option) && member(option, 'amount') === undefined)
    .map(([id]) =>
      broken('missing-member', ['questions', volume, 'options', id, 'amount'], { member: 'amount' }, 'key')
    );
};

/** A mix is of two ways that are no mixes. */
export const mixesPlain: Relation = (data) => {
  const ways = at(data, [MODEL, 'ways']);
  const isMix = (way: unknown) => typeof way === 'string' && at(ways, [way, 'kind']) === 'mix';
  return entries(ways).flatMap(([id, way]) =>
    member(way, 'kind') !== 'mix'
      ? []
      : ['first', 'second']
          .filter((end) => isMix(member(way, end)))
          .map((end) => broken('mix-of-mix', [MODEL, 'ways', id, end], { way: String(member(way, end)) }))
  );
};

/**
 * Derived facts need a cost model, and exactly one option without bounds: the one that holds when no other
 * does.
 */
export const derivedDecided: Relation = (data) =>
  entries(member(data, 'derived')).flatMap(([id, fact]) => {
    if (member(data, MODEL) === undefined)
      return [broken('without-cost-model', ['derived', id], { id }, 'key')];
    const options = member(fact, 'options');
    const open = entries(options).filter(
      ([, option]) => member(option, 'below') === undefined && member(option, 'above') === undefined
    );
    return isMap(options) && open.length !== 1
      ? [broken('open-options', ['derived', id, 'options'], { found: open.length }, 'key')]
      : [];
  });
