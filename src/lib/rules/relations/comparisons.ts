/** `ordered`, and the comparisons that rest on it. */
import { at, entries, items, member, type Path } from '../plain.ts';
import { optionsMeeting, orderOf } from '../normalise/conditions.ts';
import { conditionReferences } from '../references/in-conditions.ts';
import { conditionsIn } from '../references/conditions-in.ts';
import type { Finding } from '../finding.ts';
import { broken, type Relation } from './relation.ts';

/** No option stands twice in an order. */
export const orderedOnce: Relation = (data) =>
  entries(member(data, 'questions')).flatMap(([id, question]) => {
    const ordered = items(member(question, 'ordered'));
    return ordered.flatMap((option, index) =>
      ordered.indexOf(option) < index
        ? [broken('repeated', ['questions', id, 'ordered', index], { id: String(option) })]
        : []
    );
  });

/** Comparisons are of ordered questions, with ends that stand in the order, and some option meets them. */
export const comparisonsMeet: Relation = (data) => {
  const orders = optionsAndOrders(data);
  return conditionsIn(data).flatMap((path) =>
    conditionReferences(at(data, path), path)
      .filter(({ space }) => space === 'fact')
      .flatMap(({ id, path: here }) => {
        const known = orders.get(id);
        return known ? comparison(at(data, here), here, id, known) : [];
      })
  );
};

interface OptionsAndOrder {
  readonly options: readonly string[];
  readonly order: readonly string[];
}
type Orders = ReadonlyMap<string, OptionsAndOrder>;

/** Of questions and of derived facts, which have no order. */
function optionsAndOrders(data: unknown): Orders {
  // Where an id stands in both, the question's counts.
  const facts = ['derived', 'questions'].flatMap((section) => entries(member(data, section)));
  return new Map(
    facts.map(([id, fact]) => [
      id,
      { options: entries(member(fact, 'options')).map(([option]) => option), order: orderOf(fact) }
    ])
  );
}

/** Options that do not exist are the reference layer's to report. */
function comparison(
  test: unknown,
  path: Path,
  question: string,
  { order, options }: OptionsAndOrder
): readonly Finding[] {
  const ends = ['at-least', 'at-most'].filter((end) => member(test, end) !== undefined);
  if (ends.length === 0) return [];
  if (order.length === 0) return [broken('not-ordered', path, { question })];
  const unordered = ends.filter((end) => !order.includes(String(member(test, end))));
  if (unordered.length > 0) {
    return unordered
      .map((end) => [end, String(member(test, end))] as const)
      .filter(([, option]) => options.includes(option))
      .map(([end, option]) => broken('outside-order', [...path, end], { question, option }));
  }
  return optionsMeeting(test, order).length === 0 ? [broken('empty-range', path, { question })] : [];
}
