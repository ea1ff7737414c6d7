/** The words of problems for types: text, number, whole-number, true-or-false, nothing, list, map. */

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['int', 'whole-number'],
  ['array', 'list'],
  ['object', 'map'],
  ['record', 'map'],
  ['boolean', 'true-or-false'],
  ['undefined', 'nothing']
]);

/** The word for a type as JavaScript or Zod call it. */
export function typeExpected(expected: string): string {
  return TYPES.get(expected) ?? expected;
}

/** The word for the type of what was found. */
export function typeFound(value: unknown): string {
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'list' : typeExpected(typeof value);
}
