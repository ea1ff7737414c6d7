/** The recommended way in full, and all ways with their standing. */
import type { AlternativeStanding } from '#lib/decision/index.ts';
import { runnerUpSentence } from '#lib/words/ways.ts';
import { lookup, wayRef } from './lookup.ts';
import { partsInUse } from './standings.ts';
import type { ChosenWay, Outcome, WayRow } from './views.ts';

type PartView = WayRow['parts'][number];

/** The recommended way with its steps, what to watch, and its parts; null on a tie and where nothing fits. */
export function chosenWay(outcome: Outcome): ChosenWay | null {
  const id = outcome.decision.recommendation.alternative;
  const found = id === null ? undefined : lookup(outcome.ruleSet).alternatives.get(id);
  if (found === undefined) return null;
  const { summary, steps, watch, reversible, inTime } = found;
  return {
    way: wayRef(outcome.ruleSet, found.id),
    summary,
    steps,
    watch,
    reversible: reversible ?? null,
    parts: partViews(outcome, found.id),
    inTime,
    runnerUp: runnerUp(outcome)
  };
}

function partViews(outcome: Outcome, way: string): readonly PartView[] {
  return partsInUse(outcome, way).map((part) => ({ ...part, way: wayRef(outcome.ruleSet, part.way) }));
}

function runnerUp(outcome: Outcome): string {
  const { way } = outcome.decision.recommendation;
  if (way === null || way.runnerUp === null || way.lead === null) return '';
  const { label, family } = wayRef(outcome.ruleSet, way.runnerUp);
  return runnerUpSentence(family.label, label, way.lead);
}

/** All ways: feasible ones by rank, then those ruled out, then those that do not apply; in file order among equals. */
export function wayRows(outcome: Outcome): readonly WayRow[] {
  const order = { feasible: 0, 'ruled-out': 1, 'not-applicable': 2 } as const;
  return outcome.decision.alternatives
    .map((way) => row(outcome, way))
    .sort((a, b) => order[a.state] - order[b.state] || (a.rank ?? 0) - (b.rank ?? 0));
}

function row(outcome: Outcome, standing: AlternativeStanding): WayRow {
  const { id, state, rank, score, low, high, exclusionChance } = standing;
  const found = lookup(outcome.ruleSet).alternatives.get(id);
  return {
    way: wayRef(outcome.ruleSet, id),
    column: outcome.ruleSet.columns.find((column) => column.id === found?.column) ?? null,
    state,
    recommended: outcome.decision.recommendation.alternative === id,
    rank,
    score,
    low,
    high,
    exclusionChance,
    parts: partViews(outcome, id),
    inTime: found?.inTime ?? false,
    reason: reasonOut(outcome, standing)
  };
}

/** Why a way is out, in a few words: the label of the first deal-breaker, or why it does not apply. */
function reasonOut(outcome: Outcome, { state, ruledOutBy, notApplicable }: AlternativeStanding): string {
  if (state === 'not-applicable') return notApplicable?.[0]?.because ?? '';
  const first = ruledOutBy[0];
  if (state === 'feasible' || first === undefined) return '';
  return lookup(outcome.ruleSet).constraints.get(first.constraint)?.label ?? first.because;
}
