/** Scenarios of a rule set: the answers a file carries as its own tests, and whether they come out as it expects. */
import { DRAWS } from '#lib/decision/draws.ts';
import type { Ground } from '#lib/decision/ground.ts';
import type { Model, Status } from '#lib/decision/index.ts';
import { provisosOf } from '#lib/decision/provisos.ts';
import { usedWays } from '#lib/decision/standing.ts';
import { CODES, type Problem } from '#lib/rules/problem.ts';
import type { Scenario } from '#lib/rules/rule-set.ts';
import { outcomeOf, type RunOutcome } from './runs.ts';

/** What a scenario may expect, by the names of the rule file. */
export type ExpectedMember = 'family' | 'alternative' | 'status' | 'ruled-out' | 'provisos';

export interface ScenarioOutcome {
  /** The family's id, `tie` or `none`. */
  readonly family: string;
  readonly alternative: string | null;
  readonly status: Status;
  readonly ruledOut: readonly string[];
  /** Constraints whose provisos stand beside the recommended way. */
  readonly provisos: readonly string[];
}

export interface ScenarioFailure {
  readonly member: ExpectedMember;
  /** Any of these; for `ruled-out` and `provisos`, those that are missing. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

export interface ScenarioResult {
  readonly id: string;
  readonly passed: boolean;
  readonly expected: Scenario['expect'];
  readonly got: ScenarioOutcome;
  /** One for each member that came out differently; empty where it passed. */
  readonly failures: readonly ScenarioFailure[];
}

/** Every scenario of the model's rule set, in file order. */
export function runScenarios(model: Model): readonly ScenarioResult[] {
  return model.ruleSet.scenarios.map((scenario) => runScenario(model, scenario).result);
}

/** One scenario, and what its outcome rests on. */
export function runScenario(
  model: Model,
  { id, answers, weights, cost, expect }: Scenario
): { readonly result: ScenarioResult; readonly ground: Ground } {
  const outcome = outcomeOf(model, { answers, weights, cost }, DRAWS);
  const got = scenarioOutcome(outcome, outcome.ground);
  const failures = failuresOf(expect, got);
  return {
    result: { id, passed: failures.length === 0, expected: expect, got, failures },
    ground: outcome.ground
  };
}

function scenarioOutcome(
  { family, alternative, status }: RunOutcome,
  { known, standing }: Ground
): ScenarioOutcome {
  const { ways, wayOf } = known.model;
  const way = alternative === null ? null : wayOf.get(alternative)!;
  const provisos = way === null ? [] : provisosOf(known, way, usedWays(known, standing, way));
  return {
    family,
    alternative,
    status,
    ruledOut: ways.flatMap(({ id }, index) => (standing.states[index] === 'ruled-out' ? [id] : [])),
    provisos: [...new Set(provisos.map((proviso) => proviso.constraint))]
  };
}

function failuresOf(expect: Scenario['expect'], got: ScenarioOutcome): readonly ScenarioFailure[] {
  return [
    ...unlessOneOf('family', expect.family, got.family),
    ...unlessOneOf('alternative', expect.alternative, got.alternative),
    ...unlessOneOf('status', expect.status, got.status),
    ...unlessAllOf('ruled-out', expect.ruledOut, got.ruledOut),
    ...unlessAllOf('provisos', expect.provisos, got.provisos)
  ];
}

/** An empty list expects nothing. */
function unlessOneOf(
  member: ExpectedMember,
  expected: readonly string[],
  found: string | null
): readonly ScenarioFailure[] {
  if (expected.length === 0 || (found !== null && expected.includes(found))) return [];
  return [{ member, expected, found: found === null ? [] : [found] }];
}

function unlessAllOf(
  member: ExpectedMember,
  expected: readonly string[],
  found: readonly string[]
): readonly ScenarioFailure[] {
  const missing = expected.filter((each) => !found.includes(each));
  return missing.length === 0 ? [] : [{ member, expected: missing, found }];
}

/** An error for each member that a scenario expects and does not get. */
export function failuresAsProblems({ id, failures }: ScenarioResult): readonly Problem[] {
  return failures.map(({ member, expected, found }) => ({
    code: 'scenario-failed',
    ...CODES['scenario-failed'],
    parameters: { id, member, expected, found },
    path: ['scenarios', id]
  }));
}
