/** Scenarios of a rule set: the answers a file carries as its own tests, and whether they come out as it expects. */
import { decide, type Decision, type Model, type Status } from '#lib/decision/index.ts';
import type { Scenario } from '#lib/rules/rule-set.ts';

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
  return model.ruleSet.scenarios.map((scenario) => runScenario(model, scenario));
}

function runScenario(model: Model, { id, answers, weights, cost, expect }: Scenario): ScenarioResult {
  const got = outcomeOf(decide(model, { answers, weights, cost }));
  const failures = failuresOf(expect, got);
  return { id, passed: failures.length === 0, expected: expect, got, failures };
}

function outcomeOf({ recommendation, alternatives }: Decision): ScenarioOutcome {
  const { family, alternative, status } = recommendation;
  return {
    family: family ?? status,
    alternative,
    status,
    ruledOut: alternatives.filter((way) => way.state === 'ruled-out').map((way) => way.id),
    provisos: [...new Set(recommendation.provisos.map((proviso) => proviso.constraint))]
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
