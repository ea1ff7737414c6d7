/** Owns which finished examples the start page shows, and what it says of each: chosen by what the scenarios come to, never by name. */
import { compile, decide } from '#lib/decision/index.ts';
import type { RuleSet, Scenario } from '#lib/rules/rule-set.ts';
import { bestWayOf, leadingWay } from './standings.ts';
import { headline } from './headline.ts';
import { wayRef } from './lookup.ts';
import type { Headline, Outcome } from './views.ts';

/** A finished example as the start page shows it; plain data. */
export interface FrontExample {
  /** The scenario's id. */
  readonly scenario: string;
  readonly title: string;
  readonly headline: Headline;
  /** The labels of the recommended way, or of the best ways of those that compete; none where nothing fits. */
  readonly ways: readonly string[];
}

/** What an example is to show, and whether a scenario may come to that by its own expectations. */
interface Slot {
  readonly isLikely: (expected: Scenario['expect']) => boolean;
  readonly fits: (headline: Headline) => boolean;
}

/**
 * Up to `count` scenarios: one for each family, a close call, one where nothing fits, then families again by other ways.
 * In each place the first of the file that really comes to it.
 */
export function frontExamples(ruleSet: RuleSet, count: number): readonly FrontExample[] {
  const decided = deciding(ruleSet);
  const chosen: FrontExample[] = [];
  for (const slot of slotsOf(ruleSet)) {
    const found = chosen.length < count && firstFor(slot, ruleSet.scenarios, decided, chosen);
    if (found) chosen.push(found);
  }
  return chosen;
}

function slotsOf({ families }: RuleSet): readonly Slot[] {
  const ofFamilies = families.map(({ id }): Slot => ({
    isLikely: ({ family }) => family.length === 0 || (family.length === 1 && family[0] === id),
    fits: ({ kind, families: [first] }) => kind === 'family' && first?.id === id
  }));
  const close: Slot = {
    isLikely: ({ family, status }) =>
      status.length === 0 ? family.length !== 1 : status.includes('toss-up'),
    fits: ({ kind }) => kind === 'contenders'
  };
  const nothing: Slot = {
    isLikely: ({ family }) => family.length === 0 || family.includes('none'),
    fits: ({ kind }) => kind === 'nothing'
  };
  return [...ofFamilies, close, nothing, ...ofFamilies];
}

function firstFor(
  { isLikely, fits }: Slot,
  scenarios: readonly Scenario[],
  decided: (scenario: Scenario) => FrontExample,
  chosen: readonly FrontExample[]
): FrontExample | null {
  for (const scenario of scenarios) {
    if (!isLikely(scenario.expect)) continue;
    const example = decided(scenario);
    const isSeen = chosen.some(({ ways }) => ways.length > 0 && ways.join() === example.ways.join());
    if (fits(example.headline) && !isSeen) return example;
  }
  return null;
}

/** Decides scenarios, each once. */
function deciding(ruleSet: RuleSet): (scenario: Scenario) => FrontExample {
  const model = compile(ruleSet);
  const known = new Map<string, FrontExample>();
  return (scenario) => {
    const { id, title, answers, weights, cost } = scenario;
    const example = known.get(id) ?? {
      scenario: id,
      title,
      ...shownOf({ ruleSet, decision: decide(model, { answers, weights, cost }), answers })
    };
    known.set(id, example);
    return example;
  };
}

function shownOf(outcome: Outcome): Pick<FrontExample, 'headline' | 'ways'> {
  const head = headline(outcome);
  const ways =
    head.kind === 'family' ? [leadingWay(outcome)] : head.families.map(({ id }) => bestWayOf(outcome, id));
  return {
    headline: head,
    ways: ways.flatMap((way) => (way === null ? [] : [wayRef(outcome.ruleSet, way).label]))
  };
}
