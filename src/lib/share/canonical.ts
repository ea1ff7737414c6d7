/** Owns the one JSON text of a document: keys in a fixed order, so that the same document always gives the same link. */
import type { AjarDocument } from '#lib/document/document.ts';

/** The order of a document's members in a link. */
const MEMBERS = [
  'format',
  'made',
  'rules',
  'overlay',
  'answers',
  'weights',
  'cost',
  'result',
  'title',
  'name',
  'notes',
  'decided'
] as const satisfies readonly (keyof AjarDocument)[];

/** Compact JSON of all that may stand in a link. Entries are sorted by id; an overlay keeps its order, which has a meaning there. */
export function canonicalText(document: AjarDocument): string {
  const members = MEMBERS.map((name) => [
    name,
    name === 'overlay' ? document.overlay : sorted(document[name])
  ]);
  return JSON.stringify(Object.fromEntries(members));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
