/** A scenario that came out otherwise than it expects: expected, got, because, in words. */
import { decide, type Decision, type Model } from '#lib/decision/index.ts';
import { runScenario, type ExpectedMember, type ScenarioFailure } from '#lib/review/scenarios.ts';
import type { RuleSet, Scenario } from '#lib/rules/rule-set.ts';
import { asSentence } from '#lib/words/text.ts';
import { ahead, doesNotFire, heldBack, openStill } from '#lib/words/scenarios.ts';
import { faceOf, lookup, wayRef } from '../lookup.ts';

export interface ExplainedMember {
  readonly member: ExpectedMember;
  /** Labels of the rule file; a status by its name. */
  readonly expected: readonly string[];
  readonly got: readonly string[];
  /** Sentences, the most telling first; may be empty. */
  readonly because: readonly string[];
}

export interface ExplainedScenario {
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
  /** Those that came out differently. */
  readonly members: readonly ExplainedMember[];
}

/** Runs a scenario on a model of its rule set, and explains each thing that came out differently. */
export function explainScenario(model: Model, scenario: Scenario): ExplainedScenario {
  const { result } = runScenario(model, scenario);
  const { answers, weights, cost, id, title } = scenario;
  if (result.passed) return { id, title, passed: true, members: [] };
  const decision = decide(model, { answers, weights, cost });
  const explain = (failure: ScenarioFailure) => explained(model.ruleSet, decision, failure);
  return { id, title, passed: false, members: result.failures.map(explain) };
}

function explained(
  ruleSet: RuleSet,
  decision: Decision,
  { member, expected, found }: ScenarioFailure
): ExplainedMember {
  const name = (id: string) => nameOf(ruleSet, member, id);
  return {
    member,
    expected: expected.map(name),
    got: found.map(name),
    because: reasons(ruleSet, decision, member, expected)
  };
}

function nameOf(ruleSet: RuleSet, member: ExpectedMember, id: string): string {
  if (member === 'status' || id === 'none' || id === 'tie') return id;
  if (member === 'family') return faceOf(ruleSet, id).label;
  if (member === 'provisos') return lookup(ruleSet).constraints.get(id)?.label ?? id;
  return wayRef(ruleSet, id).label;
}

function reasons(
  ruleSet: RuleSet,
  decision: Decision,
  member: ExpectedMember,
  expected: readonly string[]
): readonly string[] {
  if (member === 'status') return aboutStatus(decision);
  if (member === 'provisos') return expected.map((id) => doesNotFire(nameOf(ruleSet, member, id)));
  if (member === 'ruled-out') return expected.flatMap((way) => notOut(ruleSet, way));
  const ways = ruleSet.alternatives.filter(({ id, family }) =>
    expected.includes(member === 'family' ? family : id)
  );
  const out = ways.flatMap(({ id }) => whyOut(decision, id));
  return [...new Set([...out, ...aboutLead(ruleSet, decision)])];
}

/** Why a way that was expected cannot win: what rules it out. */
function whyOut({ alternatives }: Decision, way: string): readonly string[] {
  const found = alternatives.find(({ id }) => id === way);
  return found?.state === 'ruled-out' ? found.ruledOutBy.map(({ because }) => asSentence(because)) : [];
}

/** The constraints that would rule a way out, none of which fires for certain. */
function notOut(ruleSet: RuleSet, way: string): readonly string[] {
  return ruleSet.constraints
    .filter(({ rulesOut }) => rulesOut.includes(way))
    .map(({ id, label }) => doesNotFire(label || id));
}

function aboutLead(ruleSet: RuleSet, { recommendation }: Decision): readonly string[] {
  const { between, lead } = recommendation;
  if (between === null || lead === null) return [];
  const [best, second] = between.map((family) => faceOf(ruleSet, family).label);
  return [ahead(best ?? '', second ?? '', lead)];
}

function aboutStatus({ recommendation, questions }: Decision): readonly string[] {
  const { lead, loweredBy } = recommendation;
  const open = [...questions.unsure, ...questions.unanswered].length;
  return [
    ...(lead === null ? [] : [heldBack(lead, loweredBy)]),
    ...(open > 0 && loweredBy === 'unknown' ? [openStill(open)] : [])
  ];
}
