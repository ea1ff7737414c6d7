/** Maps that must hold something. */
import { at, entries, isMap, type Path } from '../plain.ts';
import { broken, type Relation } from './relation.ts';

/** Alternatives, options, points, provisos and priced ways are never empty. */
export const filled: Relation = (data) => {
  const inEach = (section: string, name: string): readonly Path[] =>
    entries(at(data, [section])).map(([id]) => [section, id, name]);
  return [
    ['alternatives'],
    ...inEach('questions', 'options'),
    ...inEach('derived', 'options'),
    ...inEach('tradeoffs', 'gives'),
    ...inEach('constraints', 'only-if')
  ]
    .filter((path) => isEmptyMap(at(data, path)))
    .map((path) => broken('empty', path, { expected: 'map' }));
};

function isEmptyMap(value: unknown): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}
