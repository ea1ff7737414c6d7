/** Judging a formula by going through all completions of what it depends on, one after the other. */
import { BIG, DOUBLES, planFor, walk } from './completions.ts';
import { holds, type Formula } from './formula.ts';
import type { Fraction } from './fraction.ts';
import { NO, YES, type Judgement } from './judgement.ts';
import type { Known } from './known.ts';

/** Completions gone through at most. */
const MOST = 1_000_000;

/** @returns null where there are too many completions; the chance is not reduced */
export function enumeratedJudgement(known: Known, formula: Formula): Judgement | null {
  const bounds = planFor(known, [formula], 'every');
  if (bounds.size > MOST) return null;
  let seenTrue = false;
  let seenFalse = false;
  walk(known, bounds, DOUBLES, (bits) => {
    if (holds(formula, bits)) seenTrue = true;
    else seenFalse = true;
    return seenTrue && seenFalse;
  });
  if (!seenFalse) return YES;
  if (!seenTrue) return NO;
  return { truth: 'maybe', chance: chanceOf(known, formula), exact: true };
}

function chanceOf(known: Known, formula: Formula): Fraction {
  const plan = planFor(known, [formula], 'prior');
  let sum = 0n;
  walk(known, plan, BIG, (bits, weight) => {
    if (holds(formula, bits)) sum += weight;
  });
  return {
    numerator: sum,
    denominator: plan.steps.reduce((product, { weight }) => product * BigInt(weight), 1n)
  };
}
