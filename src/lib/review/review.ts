/**
 * The review of a rule set: problems over all its answers, its scenarios, what they cover, and what random plausible runs come to.
 * Long work in small pieces: between them it says how far it is, lets others have their turn, and stops when it is no longer wanted.
 */
import type { Model } from '#lib/decision/index.ts';
import { sourcesOf } from '#lib/decision/sources.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { CoverageTally, type Coverage } from './coverage.ts';
import { Pace, type Paced } from './pace.ts';
import { answersOfRun, outcomeOf } from './runs.ts';
import { runScenario, type ScenarioResult } from './scenarios.ts';
import { RUN_SAMPLES, RUNS, RunTally, type Shares } from './shares.ts';
import { spaceJobs } from './space/jobs.ts';
import { spaceOf } from './space/space.ts';

/** Plain data: it survives a worker's postMessage. */
export interface Review {
  /** Of the answer space: warnings, and errors for `check` alone. Without places, in no particular order; scenarios not among them. */
  readonly problems: readonly Problem[];
  /** In file order. */
  readonly scenarios: readonly ScenarioResult[];
  readonly coverage: Coverage;
  readonly shares: Shares;
}

/**
 * Reviews a compiled rule set.
 * @returns null if it was cancelled
 */
export async function review(model: Model, paced: Paced = {}): Promise<Review | null> {
  const { scenarios } = model.ruleSet;
  const space = spaceOf(model);
  const jobs = spaceJobs(space);
  const pace = new Pace(paced, jobs.length + scenarios.length + RUNS);
  const problems: Problem[] = [];
  for (const job of jobs) {
    if (!(await pace.next('space'))) return null;
    problems.push(...job());
  }
  const [results, coverage, sources] = [
    [] as ScenarioResult[],
    new CoverageTally(model),
    new SourceTally(model)
  ];
  for (const scenario of scenarios) {
    if (!(await pace.next('scenarios'))) return null;
    const { result, ground } = runScenario(model, scenario);
    results.push(result);
    coverage.add(ground);
    sources.add(result.got.family, sourcesOf(ground));
  }
  const runs = new RunTally(model.ruleSet.families.map(({ id }) => id));
  for (let run = 0; run < RUNS; run++) {
    if (!(await pace.next('runs'))) return null;
    runs.add(outcomeOf(model, { answers: answersOfRun(space.known, run, RUNS) }, RUN_SAMPLES));
  }
  return {
    problems: [...problems, ...runs.flat()],
    scenarios: results,
    coverage: coverage.coverage(),
    shares: { ...runs.shares(), sources: sources.shares(scenarios.length) }
  };
}

/** How many scenarios rest on each source: without it, another family comes out, or none. */
class SourceTally {
  private readonly counts: Map<string, number>;

  constructor({ ruleSet }: Model) {
    this.counts = new Map(ruleSet.sources.map(({ id }) => [id, 0]));
  }

  add(family: string, sources: ReturnType<typeof sourcesOf>): void {
    const present = family === 'tie' || family === 'none' ? null : family;
    for (const { source, without } of sources)
      if (without !== present) this.counts.set(source, this.counts.get(source)! + 1);
  }

  shares(scenarios: number): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.counts].map(([id, count]) => [id, scenarios === 0 ? 0 : count / scenarios])
    );
  }
}
