/** Whether a condition holds, never holds, or may hold, and with what chance (CONTRACT §2.2). */
import { branchedJudgement } from './branching.ts';
import { planFor } from './completions.ts';
import { completionDraws } from './draws.ts';
import { allOf, atomsOf, simplified, textOf, type Formula } from './formula.ts';
import { fraction, toNumber } from './fraction.ts';
import { NO, YES, type Judgement } from './judgement.ts';
import { remaining, type Known } from './known.ts';
import type { Model } from './model.ts';
import { assemble, runs } from './program.ts';

export type { Judgement } from './judgement.ts';

/** Completions gone through at most; a count, so that a decision never depends on the machine. */
export const BUDGET = 1_000_000;

/** Branches taken at most where there are more than `BUDGET` completions. */
const MOST_BRANCHES = 300;

/** Draws that a chance rests on where there are too many completions. */
const JUDGING_DRAWS = 2_000;

/** Judges a formula of the model; the same formula is judged once. */
export function judge(known: Known, formula: Formula): Judgement {
  const before = known.judged.get(formula);
  // Stryker disable next-line ConditionalExpression: judged anew it would come out the same
  if (before) return before;
  const judgement = judged(known, remaining(known, formula));
  known.judged.set(formula, judgement);
  return judgement;
}

function judged(known: Known, formula: Formula): Judgement {
  // Stryker disable next-line ConditionalExpression,StringLiteral: the long way comes to the same
  if (formula.kind === 'constant') return formula.value ? YES : NO;
  const left = unconditional(known, formula);
  if (readsDerived(known, left)) return judgedAnew(known, left);
  return recalled(known.model, textOf(left), () => judgedAnew(known, left));
}

function judgedAnew(known: Known, left: Formula): Judgement {
  const quick = branchedJudgement(known, left, MOST_BRANCHES);
  if (quick) return reduced(quick);
  const within = planFor(known, [left], 'every').size <= BUDGET;
  const patient = within ? branchedJudgement(known, left, Infinity) : null;
  return patient ? reduced(patient) : byDraws(known, left);
}

function readsDerived({ model }: Known, formula: Formula): boolean {
  return atomsOf(formula).some(({ fact }) => model.facts[fact]!.kind === 'derived');
}

/** By facts: models that share them share what is remembered. */
const memories = new WeakMap<Model['facts'], Map<string, Judgement>>();

/** Judgements remembered for the same facts; beyond, all are forgotten. */
const MOST_REMEMBERED = 20_000;

/** A judgement depends on nothing but what is left of the formula, so it is made once for all situations that leave the same. */
function recalled({ facts }: Model, text: string, judgeAnew: () => Judgement): Judgement {
  let memory = memories.get(facts);
  // Stryker disable next-line ConditionalExpression,EqualityOperator,LogicalOperator: what is forgotten is judged anew, and comes out the same
  if (!memory || memory.size > MOST_REMEMBERED) memories.set(facts, (memory = new Map<string, Judgement>()));
  const before = memory.get(text);
  if (before) return before;
  const judgement = judgeAnew();
  memory.set(text, judgement);
  return judgement;
}

function reduced({ chance, ...judgement }: Judgement): Judgement {
  return { ...judgement, chance: fraction(chance.numerator, chance.denominator) };
}

/**
 * The formula with "the question is asked, and the option chosen" in the place of every atom on a question that may be asked: the
 * options of all questions are independent of each other then.
 */
function unconditional(known: Known, formula: Formula): Formula {
  return simplified(formula, (atom) => {
    // Stryker disable next-line ConditionalExpression: for a question asked for certain the long way comes to the same
    if (known.asked[atom.fact] !== 'maybe') return atom;
    const asked = unconditional(known, known.when[atom.fact]!);
    return known.given[atom.fact] ? asked : allOf([asked, atom]);
  });
}

/** `maybe`, with the share of the draws in which the formula holds. */
function byDraws(known: Known, formula: Formula): Judgement {
  const { words } = known.model;
  const rows = completionDraws(known, JUDGING_DRAWS);
  const code = assemble([formula]);
  let count = 0;
  for (let draw = 0; draw < JUDGING_DRAWS; draw++)
    if (runs(code, code.entries[0]!, rows, draw * words)) count++;
  return { truth: 'maybe', chance: fraction(count, JUDGING_DRAWS), exact: false };
}

/** Chance as a double. */
export function chanceNumber({ chance }: Judgement): number {
  return toNumber(chance);
}
