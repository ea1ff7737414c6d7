/** Questions that are asked only if the answer to themselves, in the end, is known. */
import { type Finding, finding } from '../finding.ts';
import { at, entries, items, member, type Path } from '../plain.ts';
import { conditionReferences } from './in-conditions.ts';
import { type Graph, rings } from './rings.ts';

/** One finding for each ring of conditions, at the `when` of its first question in the file. */
export function circularConditions(data: unknown): readonly Finding[] {
  const graph = readsOf(data);
  return rings(graph).map((ring) =>
    finding(
      'circular-condition',
      placeOf(data, String(ring[0])),
      { cycle: [...ring, String(ring[0])] },
      { part: 'key' }
    )
  );
}

function placeOf(data: unknown, id: string): Path {
  return member(member(data, 'questions'), id) === undefined ? ['derived', id] : ['questions', id, 'when'];
}

/**
 * What each question or derived fact reads: a derived fact the volume and what the cases of its ways' inputs
 * read.
 */
function readsOf(data: unknown): Graph {
  const questions = entries(member(data, 'questions')).map(
    ([id, each]) => [id, factsRead(member(each, 'when'))] as const
  );
  const asked = new Set(questions.map(([id]) => id));
  const derived = entries(member(data, 'derived'))
    .filter(([id]) => !asked.has(id))
    .map(([id, each]) => [id, readByRatio(data, each)] as const);
  return new Map([...questions, ...derived]);
}

function factsRead(condition: unknown): readonly string[] {
  return conditionReferences(condition, [])
    .filter(({ space }) => space === 'fact')
    .map(({ id }) => id);
}

function readByRatio(data: unknown, derived: unknown): readonly string[] {
  const model = member(data, 'cost-model');
  const ways = ['of', 'to'].flatMap((side) =>
    items(at(derived, ['ratio', side])).flatMap((way) => withMixed(model, way))
  );
  const named = new Set(ways.flatMap((way) => entries(at(model, ['ways', way])).map(([, value]) => value)));
  const inputs = entries(member(model, 'inputs')).filter(([id]) => named.has(id));
  const cases = inputs.flatMap(([, input]) => items(member(input, 'cases')));
  const volume = member(model, 'volume');
  return [
    ...(typeof volume === 'string' ? [volume] : []),
    ...cases.flatMap((each) => factsRead(member(each, 'when')))
  ];
}

/** A way, and the two that it mixes. */
function withMixed(model: unknown, way: unknown): readonly string[] {
  const own = at(model, ['ways', String(way)]);
  return [String(way), String(member(own, 'first')), String(member(own, 'second'))];
}
