/** Sentences that stand on every result, record and print. */

export const NOT_LEGAL_ADVICE =
  'This is a way of thinking the choice through. It is not legal advice, and it replaces neither your lawyers nor your data protection officer.';

/** What a copied link holds. `extras` names what was ticked besides: "the title", "your notes". */
export function linkHolds(extras: readonly string[]): string {
  const more = extras.length === 0 ? '' : `, and ${extras.join(', ')}`;
  return `The link holds your answers and the rules they were made on${more}. Whoever has it can read them; no server ever does.`;
}
