/**
 * Answers that leave no alternative (`all-ruled-out`): a warning on each constraint that takes the last way away, the constraints
 * before it in the file having left some; an error where no answers leave any.
 */
import { allOf, anyOf, holds, notOf, type Formula } from '#lib/decision/formula.ts';
import { rulesKeeping } from '#lib/decision/rules.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { possible } from './possible.ts';
import type { Space } from './space.ts';
import { needed, witness } from './witness.ts';

export function allRuledOut(space: Space): readonly Problem[] {
  if (isNothingEverLeft(space))
    return [found('all-ruled-out', ['alternatives'], { issue: 'always', found: 'exact' }, 'error')];
  return atEachConstraint(space);
}

/** Whether it is proven that no answers leave a way. */
export function isNothingEverLeft({ model, rows, known }: Space): boolean {
  const { outs } = model.rules;
  if (rows.some((row) => outs.some((out) => !holds(out, row)))) return false;
  const some = possible(known, anyOf(outs.map(notOf)));
  return !some.possible && some.exact;
}

function atEachConstraint(space: Space): readonly Problem[] {
  const { ruleSet } = space.model;
  const problems: Problem[] = [];
  let before = outsUpTo(space, 0);
  const byNeeds = firstRow(space, allOf(before));
  if (byNeeds) problems.push(problemAt(space, ['alternatives'], byNeeds, 0));
  for (const [c, { id, rulesOut }] of ruleSet.constraints.entries()) {
    if (rulesOut.length === 0) continue;
    const after = outsUpTo(space, c + 1);
    const bits = firstRow(space, allOf([space.model.rules.constraints[c]!, ...after, notOf(allOf(before))]));
    if (bits) problems.push(problemAt(space, ['constraints', id], bits, c + 1));
    before = after;
  }
  return problems;
}

/** When each way is out by needs and by the first so many constraints alone. */
function outsUpTo({ model }: Space, count: number): readonly Formula[] {
  return rulesKeeping(model.ways, model.rules, { tradeoff: () => true, constraint: (c) => c < count }).outs;
}

/** Answers that make the formula hold, preferably likely ones; null where there are none, or none that could be found. */
function firstRow({ rows, known }: Space, formula: Formula): Int32Array | null {
  const row = rows.find((each) => holds(formula, each));
  if (row) return row;
  const result = possible(known, formula);
  return result.possible ? result.bits : null;
}

/** @param upTo the constraints that count: those before this one in the file */
function problemAt(space: Space, path: readonly string[], bits: Int32Array, upTo: number): Problem {
  const { ruleSet, ways, rules } = space.model;
  const constraints = colliding(space, bits, upTo);
  const keeps = { tradeoff: () => true, constraint: (c: number) => constraints.includes(c) };
  return found('all-ruled-out', path, {
    constraints: constraints.map((c) => ruleSet.constraints[c]!.id),
    answers: witness(space.known, needed(space.known, allOf(rulesKeeping(ways, rules, keeps).outs), bits)),
    found: 'exact'
  });
}

/** Constraints that fire and suffice to leave nothing: each that can be missed is left out, the first in the file first. */
function colliding({ model }: Space, bits: Int32Array, upTo: number): readonly number[] {
  const { rules, ways, ruleSet } = model;
  let kept = ruleSet.constraints.flatMap(({ rulesOut }, c) =>
    c < upTo && rulesOut.length > 0 && holds(rules.constraints[c]!, bits) ? [c] : []
  );
  for (const c of [...kept]) {
    const without = kept.filter((each) => each !== c);
    const keeps = { tradeoff: () => true, constraint: (each: number) => without.includes(each) };
    if (rulesKeeping(ways, rules, keeps).outs.every((out) => holds(out, bits))) kept = without;
  }
  return kept;
}
