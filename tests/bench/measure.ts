/** What is measured on one rule set, in Node and in a browser alike. */
import { compile, decide, interview, type Answers, type Model } from '#lib/decision/index.ts';
import { DRAWS } from '#lib/decision/draws.ts';
import { flipsOf } from '#lib/decision/flips.ts';
import { groundOf } from '#lib/decision/ground.ts';
import { informationOf } from '#lib/decision/information.ts';
import { verdictOf } from '#lib/decision/recommendation.ts';
import { robustnessOf } from '#lib/decision/robustness.ts';
import { loweredStatus } from '#lib/decision/status.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { encoded, rulesToEvaluate } from './evaluation.ts';
import { grownRules } from './grow.ts';
import { allAnswers, allFacts, anAnswer, seeded } from './situations.ts';
import { timed, type Timing } from './timing.ts';

export interface Row {
  readonly what: string;
  /** How many times as large as the rule set given. */
  readonly size: number;
  readonly timing: Timing;
}

export interface Plan {
  readonly sizes: readonly number[];
  /** Milliseconds for one measurement. */
  readonly budget: number;
}

/** Draws while a slider moves. */
const SLIDER = 2_000;
const ROWS = 256;

export const WHAT = {
  compile: 'compile',
  evaluate: 'one evaluation, encoded answers',
  robust: `value, status, 3 × ${DRAWS} draws; all answered`,
  slider: `the same with 3 × ${SLIDER} draws`,
  robustOpen: `value, status, 3 × ${DRAWS} draws; a third open`,
  flips: 'flips; all answered',
  information: 'information; a third open',
  decide: 'whole decision; all answered',
  decideOpen: 'whole decision; a third open',
  interview: 'interview, a step of a run',
  slowest: 'interview, the slowest step'
} as const;

/** What is expected to take longer is left out at the next size: it would tell nothing that is not known. */
const PATIENCE = 60_000;

/** Situations that leave ways standing, which random answers seldom do: those of the scenarios. */
export function measured(ruleSet: RuleSet, { sizes, budget }: Plan): readonly Row[] {
  const rows: Row[] = [];
  for (const size of sizes)
    for (const { what, measure } of tasksOn(ruleSet, grownRules(ruleSet, size), budget))
      if (isBearable(rows, what, size)) rows.push(...measure().map((row) => ({ ...row, size })));
  return rows;
}

/** Whether it would end in time if time grew with the square of the size. */
function isBearable(rows: readonly Row[], what: string, size: number): boolean {
  const before = rows.filter((row) => row.what === what).at(-1);
  if (before) return before.timing.median * (size / before.size) ** 2 <= PATIENCE;
  return !rows.some((row) => row.size < size);
}

type Measured = Omit<Row, 'size'>;

function tasksOn(
  ruleSet: RuleSet,
  grown: RuleSet,
  budget: number
): readonly { readonly what: string; readonly measure: () => readonly Measured[] }[] {
  const model = compile(grown);
  const { compiled } = rulesToEvaluate(model);
  const rows = Array.from({ length: ROWS }, (_, seed) => encoded(model, allFacts(grown, seed)));
  const full = livelyAnswers(ruleSet, grown);
  const part = full.map((answers) => withoutSome(answers));
  const of = <T>(list: readonly T[], call: number): T => list[call % list.length]!;
  const task = (what: string, run: (call: number) => unknown, batch = 1) => ({
    what,
    measure: () => [{ what, timing: timed(run, { budget, batch }) }]
  });
  return [
    task(WHAT.compile, () => compile(grown)),
    task(WHAT.evaluate, (call) => compiled(rows[call % ROWS]!), ROWS),
    task(WHAT.robust, (call) => valueAndStatus(model, of(full, call), DRAWS)),
    task(WHAT.slider, (call) => valueAndStatus(model, of(full, call), SLIDER)),
    task(WHAT.robustOpen, (call) => valueAndStatus(model, of(part, call), DRAWS)),
    task(WHAT.flips, (call) => flipsOf(groundOf(model, { answers: of(full, call) }))),
    task(WHAT.information, (call) => informationOf(groundOf(model, { answers: of(part, call) }))),
    task(WHAT.decide, (call) => decide(model, { answers: of(full, call) })),
    task(WHAT.decideOpen, (call) => decide(model, { answers: of(part, call) })),
    { what: WHAT.interview, measure: () => interviewRun(model, budget) }
  ];
}

/** What a page needs at once: who leads, by how much, and how sure. */
export function valueAndStatus(model: Model, answers: Answers, draws: number): unknown {
  const ground = groundOf(model, { answers });
  const { known, standing } = ground;
  const { family, alternative, status } = verdictOf(known, standing);
  if (family === null || alternative === null) return status;
  const robust = robustnessOf(ground, draws);
  return loweredStatus(model.ruleSet.bands, status, {
    mayBeOut: standing.out[alternative]!.truth !== 'no',
    near: robust.families[family]!.near,
    nearAtExpectation: robust.nearAtExpectation!
  });
}

/** The answers of the scenarios, all questions answered that a scenario leaves out; copies of the questions by chance. */
function livelyAnswers({ scenarios }: RuleSet, grown: RuleSet): readonly Answers[] {
  const drawn = scenarios.map(({ answers }, seed) => ({ ...allAnswers(grown, seed), ...known(answers) }));
  return drawn.length > 0 ? drawn : Array.from({ length: 8 }, (_, seed) => allAnswers(grown, seed));
}

function known(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'unsure'));
}

function withoutSome(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter((_, position) => position % 3 !== 2));
}

/** A run from nothing answered to nothing worth asking: the median step, and the slowest. */
function interviewRun(model: Model, budget: number): readonly Measured[] {
  const byId = new Map(model.ruleSet.questions.map((question) => [question.id, question]));
  const times: number[] = [];
  const until = performance.now() + 4 * budget;
  for (let seed = 1; seed === 1 || (seed < 6 && performance.now() < until); seed++) {
    const below = seeded(seed);
    let answers: Answers = {};
    for (let next: string | null = ''; next !== null;) {
      const begun = performance.now();
      ({ next } = interview(model, { answers }));
      times.push(performance.now() - begun);
      if (next === null || performance.now() > until) break;
      answers = { ...answers, [next]: anAnswer(byId.get(next)!, below) };
    }
  }
  const sorted = [...times].sort((a, b) => a - b);
  const timing = (median: number): Timing => ({ median, least: sorted[0]!, calls: times.length });
  return [
    { what: WHAT.interview, timing: timing(sorted[times.length >> 1]!) },
    { what: WHAT.slowest, timing: timing(sorted[times.length - 1]!) }
  ];
}
