/**
 * Expected figures with one open question answered: by going through completions where they are few, else by draws in which the
 * question is given each of its options in turn and everything else stays as drawn.
 */
import { meets, put } from './bits.ts';
import { dependsOn, DOUBLES, factsBefore, planFor, walk, type Plan, type Step } from './completions.ts';
import { completionDraws, optionDraws } from './draws.ts';
import { holds, type Formula } from './formula.ts';
import { quotient, toNumber } from './fraction.ts';
import type { Known } from './known.ts';
import type { OpenRules } from './open-rules.ts';
import { outcomesOf, type Outcome } from './outcome.ts';
import { assemble, runs } from './program.ts';
import type { Standing } from './standing.ts';

/** Expected figures of all ways. */
export interface Means {
  /** Of totals where in, 0 where out. */
  readonly worth: Float64Array;
  readonly totals: Float64Array;
  /** Chances of being out. */
  readonly out: Float64Array;
}

/** One open question: what each way in which it may turn out brings, with its prior. Options that change nothing alike stand as one. */
export interface Conditional {
  readonly question: number;
  readonly turns: readonly Turn[];
}

export interface Turn {
  /** The option, or the first of those alike. */
  readonly option: number;
  readonly share: number;
  readonly means: Means;
}

const MOST_COMPLETIONS = 4_000;
const CONDITIONAL_DRAWS = 400;

/**
 * Of every open question that changes anything.
 * @param most completions gone through at most; beyond, draws
 */
export function conditionals(
  known: Known,
  open: OpenRules,
  standing: Standing,
  most = MOST_COMPLETIONS
): readonly Conditional[] {
  const plan = planFor(known, [...open.tradeoffs.map(({ when }) => when), ...open.outs], 'prior');
  const sums = plan.steps.map(({ choices }) => (choices ?? []).map(() => noSums(known)));
  if (plan.size <= most) addCompletions(known, open, plan, sums);
  else {
    addDraws(known, open, plan, sums);
    plan.steps.forEach((step, s) => centre(step, sums[s]!, standing));
  }
  return plan.steps.flatMap((step, s) => {
    if (!step.choices || known.given[step.fact]) return [];
    const turns = step.choices.map(({ options, weight }, c) => ({
      option: options[0]!,
      share: weight / step.weight,
      means: sums[s]![c]!
    }));
    return [{ question: step.fact, turns }];
  });
}

function noSums({ model }: Known): Means {
  const count = model.ways.length;
  return { worth: new Float64Array(count), totals: new Float64Array(count), out: new Float64Array(count) };
}

function add({ worth, totals, out }: Means, outcome: Outcome, weight: number): void {
  for (let way = 0; way < totals.length; way++) {
    totals[way]! += weight * outcome.totals[way]!;
    if (outcome.out[way] === 1) out[way]! += weight;
    else worth[way]! += weight * outcome.totals[way]!;
  }
}

/** The position of the choice for what stands in the row; −1 where the question is skipped. */
function choiceIn({ choices }: Step, bits: Int32Array): number {
  return choices!.findIndex(({ alike }) => meets(bits, alike));
}

/** A completion counts for the choice that it makes, and where the question is skipped for every choice alike. */
function addCompletions(
  known: Known,
  open: OpenRules,
  plan: Plan,
  sums: readonly (readonly Means[])[]
): void {
  const outcomeOf = outcomesOf(open);
  walk(known, plan, DOUBLES, (bits, weight) => {
    const outcome = outcomeOf(bits);
    for (const [s, step] of plan.steps.entries()) {
      const made = step.choices ? choiceIn(step, bits) : -1;
      const probability = weight / plan.denominator;
      if (made >= 0) add(sums[s]![made]!, outcome, (probability * step.weight) / step.choices![made]!.weight);
      else for (const means of sums[s]!) add(means, outcome, probability);
    }
  });
}

function addDraws(known: Known, open: OpenRules, plan: Plan, sums: readonly (readonly Means[])[]): void {
  const { words } = known.model;
  const rows = completionDraws(known, CONDITIONAL_DRAWS);
  const after = plan.steps.map((step) => followers(known, plan, step));
  const parts = plan.steps.map((step, s) =>
    dependentOn(known, open, [step, ...after[s]!.map((each) => each.step)])
  );
  const outcomeOf = outcomesOf(open);
  const bits = new Int32Array(words);
  for (let draw = 0; draw < CONDITIONAL_DRAWS; draw++) {
    const row = rows.subarray(draw * words, (draw + 1) * words);
    const before = outcomeOf(row);
    for (const [s, step] of plan.steps.entries()) {
      const made = step.choices && !known.given[step.fact] ? choiceIn(step, row) : -1;
      for (const [c, means] of sums[s]!.entries()) {
        if (made < 0 || c === made) {
          add(means, before, 1 / CONDITIONAL_DRAWS);
          continue;
        }
        bits.set(row);
        put(bits, step.whole, step.choices![c]!.masks);
        for (const follower of after[s]!) follow(known, follower, draw, bits);
        add(means, parts[s]!(row, bits, before), 1 / CONDITIONAL_DRAWS);
      }
    }
  }
}

/** Moves what was drawn so that its mean is the exact expectation: only the differences between options are the draws'. */
function centre({ choices, weight }: Step, sums: readonly Means[], { expected, out }: Standing): void {
  if (!choices) return;
  const common = expected.denominator / expected.valuation.total;
  const shift = (exact: number, of: (means: Means) => Float64Array, way: number): void => {
    const mean = sums.reduce((sum, means, c) => sum + (choices[c]!.weight / weight) * of(means)[way]!, 0);
    for (const means of sums) of(means)[way]! += exact - mean;
  };
  for (const [way, total] of expected.totals.entries()) {
    shift(quotient(total, common), (means) => means.totals, way);
    shift(toNumber(out[way]!.chance), (means) => means.out, way);
  }
}

interface Follower {
  readonly step: Step;
  readonly options: readonly (readonly { word: number; mask: number }[])[];
  /** The option of each draw, were the question asked. */
  readonly drawn: Int32Array | null;
}

/** The steps that are asked, or derived, depending on this one, in order. */
function followers(known: Known, { steps }: Plan, { fact }: Step): readonly Follower[] {
  return steps.flatMap((step) => {
    const { placed, options } = known.model.facts[step.fact]!;
    if (!factsBefore(known, step.fact).includes(fact)) return [];
    const masks = options.map((_, o) => [
      { word: (placed.first + o) >> 5, mask: 1 << ((placed.first + o) & 31) }
    ]);
    const isDrawn = step.choices !== null && !known.given[step.fact];
    return [
      { step, options: masks, drawn: isDrawn ? optionDraws(known, step.fact, CONDITIONAL_DRAWS) : null }
    ];
  });
}

function follow(known: Known, { step, options, drawn }: Follower, draw: number, bits: Int32Array): void {
  put(bits, step.whole, []);
  if (step.when && !holds(step.when, bits)) return;
  if (!step.choices) known.derive(step.fact, bits);
  else put(bits, step.whole, drawn ? options[drawn[draw]!]! : known.given[step.fact]!);
}

/** What gives the outcome of a changed row, from the outcome of the row before: only what depends on the steps is looked at again. */
function dependentOn(
  known: Known,
  { tradeoffs, outs }: OpenRules,
  steps: readonly Step[]
): (row: Int32Array, bits: Int32Array, before: Outcome) => Outcome {
  const facts = new Set(steps.map(({ fact }) => fact));
  const reads = (formula: Formula): boolean => dependsOn(known, [formula]).some((fact) => facts.has(fact));
  const moving = tradeoffs.filter(({ when }) => reads(when));
  const excluding = [...outs.keys()].filter((way) => reads(outs[way]!));
  const fires = assemble(moving.map(({ when }) => when));
  const excludes = assemble(excluding.map((way) => outs[way]!));
  const outcome = { totals: new Float64Array(outs.length), out: new Int8Array(outs.length) };
  return (row, bits, before) => {
    outcome.totals.set(before.totals);
    outcome.out.set(before.out);
    for (let t = 0; t < moving.length; t++) {
      const entry = fires.entries[t]!;
      const change = +runs(fires, entry, bits) - +runs(fires, entry, row);
      if (change === 0) continue;
      const { gives } = moving[t]!;
      for (let way = 0; way < gives.length; way++) outcome.totals[way]! += change * gives[way]!;
    }
    for (let i = 0; i < excluding.length; i++)
      outcome.out[excluding[i]!] = runs(excludes, excludes.entries[i]!, bits) ? 1 : 0;
    return outcome;
  };
}
