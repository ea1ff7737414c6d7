/** Answers that show a finding: as few as make it true, in the author's own words for them. */
import { put } from '#lib/decision/bits.ts';
import { atomsOf, FALSE, holds, simplified, TRUE, type Formula } from '#lib/decision/formula.ts';
import { chosenIds, type Known } from '#lib/decision/known.ts';

/**
 * The answers in a row of bits, as an author would write them: `place: device`, `data: personal, health`. Questions that are
 * skipped or open are left out, and so are derived facts, which nobody answers.
 */
export function witness({ model: { facts } }: Pick<Known, 'model'>, bits: Int32Array): readonly string[] {
  return facts.flatMap((fact) => {
    const chosen = fact.kind === 'derived' ? [] : chosenIds(fact, bits);
    return chosen.length === 0 ? [] : [`${fact.id}: ${chosen.join(', ')}`];
  });
}

/**
 * The row without the answers that the formula does not need in order to hold, whatever the others are; what makes a question asked
 * is needed with it.
 * @param bits a row in which the formula holds
 */
export function needed(known: Known, formula: Formula, bits: Int32Array): Int32Array {
  const { facts, order } = known.model;
  const kept = new Set(facts.keys());
  for (const fact of [...order].reverse()) {
    kept.delete(fact);
    const left = simplified(formula, (atom) =>
      !kept.has(atom.fact) ? atom : holds(atom, bits) ? TRUE : FALSE
    );
    if (left.kind !== 'constant' || !left.value) kept.add(fact);
  }
  const row = bits.slice();
  const all = withWhatTheyRest(known, kept);
  for (const [fact, { whole }] of facts.entries()) if (!all.has(fact)) put(row, whole, []);
  return row;
}

/** The facts, and those that decide whether they are asked or that they are derived from. */
function withWhatTheyRest({ model: { facts } }: Known, kept: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set<number>();
  const visit = (fact: number): void => {
    if (all.has(fact)) return;
    all.add(fact);
    for (const atom of atomsOf(facts[fact]!.when)) visit(atom.fact);
    for (const behind of facts[fact]!.behind) visit(behind);
  };
  for (const fact of kept) visit(fact);
  return all;
}
