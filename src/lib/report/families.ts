/** Families side by side: rows, and the chart made of them. */
import type { FamilyStanding } from '#lib/decision/index.ts';
import { chartCaption, rangeText } from '#lib/words/families.ts';
import { pointsOf, rounded } from '#lib/words/numbers.ts';
import { standing } from '#lib/words/status.ts';
import { openCount } from './answers.ts';
import { faceOf, wayRef } from './lookup.ts';
import { familyStanding, leaders, wayStanding } from './standings.ts';
import type { FamilyChart, FamilyRow, Outcome } from './views.ts';

/** A row for each family: those in front, then by score, then ruled out, then what does not apply. */
export function familyRows(outcome: Outcome): readonly FamilyRow[] {
  const rows = outcome.decision.families.map((family) => row(outcome, family));
  return rows.sort((a, b) => ORDER[a.state] - ORDER[b.state] || (b.score ?? 0) - (a.score ?? 0));
}

const ORDER: Readonly<Record<FamilyRow['state'], number>> = {
  leads: 0,
  level: 0,
  behind: 1,
  unlikely: 2,
  'ruled-out': 3,
  'not-applicable': 4
};

function row(outcome: Outcome, family: FamilyStanding): FamilyRow {
  const { id, score, alternative } = family;
  const state = stateOf(outcome, family);
  const { low, high } = spread(outcome, family);
  return {
    family: faceOf(outcome.ruleSet, id),
    state,
    score,
    low,
    high,
    way: alternative === null ? null : wayRef(outcome.ruleSet, alternative),
    lead: standing(state, distance(outcome, family, state)),
    scoreText: score === null ? '–' : rounded(score),
    range:
      low === null || high === null || low === high
        ? ''
        : rangeText(low, high, openCount(outcome), chanceOut(outcome, family) > 0)
  };
}

/** Between which scores it may still end: its best way's, where open answers may rule the family out altogether. */
function spread(
  { decision }: Outcome,
  { low, high, alternative }: FamilyStanding
): { low: number | null; high: number | null } {
  const way = decision.alternatives.find(({ id }) => id === alternative);
  return { low: low ?? way?.low ?? null, high: high ?? way?.high ?? null };
}

function stateOf(outcome: Outcome, family: FamilyStanding): FamilyRow['state'] {
  if (family.score === null) return stateOfNone(outcome, family.id);
  const inFront = leaders(outcome);
  if (inFront.includes(family.id)) return inFront.length > 1 ? 'level' : 'leads';
  // What will probably be ruled out does not compete, and may score above what leads.
  return chanceOut(outcome, family) > 0.5 &&
    chanceOut(outcome, familyStanding(outcome, inFront[0] ?? '')) <= 0.5
    ? 'unlikely'
    : 'behind';
}

function stateOfNone(outcome: Outcome, family: string): FamilyRow['state'] {
  const ways = outcome.decision.alternatives.filter((way) => way.family === family);
  return ways.every((way) => way.state === 'not-applicable') ? 'not-applicable' : 'ruled-out';
}

function chanceOut(outcome: Outcome, family: FamilyStanding | undefined): number {
  return wayStanding(outcome, family?.alternative ?? '')?.exclusionChance ?? 0;
}

/** The distance to the second for the leader, to the leader for the others; empty where there is none to measure. */
function distance(outcome: Outcome, family: FamilyStanding, state: FamilyRow['state']): string {
  const { lead } = outcome.decision.recommendation;
  if (state === 'leads') return lead === null ? '' : pointsOf(lead);
  const first = familyStanding(outcome, leaders(outcome)[0] ?? '')?.score;
  const isMeasured = family.score !== null && first !== null && first !== undefined;
  return isMeasured ? pointsOf(first - (family.score ?? 0)) : '';
}

/** The bars side by side, with one sentence that holds the finding. */
export function familyChart(outcome: Outcome): FamilyChart {
  const rows = familyRows(outcome);
  const caption = chartCaption(
    rows.map((each) => ({
      label: each.family.label,
      lead: each.lead,
      state: each.state,
      score: each.scoreText
    }))
  );
  const ends = rows.flatMap((each) => [each.score ?? 0, each.low ?? 0, each.high ?? 0]);
  const from = Math.floor(Math.min(0, ...ends) / 10) * 10;
  return { caption, rows, axis: { from, to: Math.ceil(Math.max(100, ...ends) / 10) * 10 } };
}
