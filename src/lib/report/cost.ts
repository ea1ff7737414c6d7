/** What each way costs a month at the volume answered, in words, ranges and figures that can be changed. */
import { breakEvenCaption, costSentences, costText, meetingText } from '#lib/words/cost.ts';
import { tokens } from '#lib/words/money.ts';
import { costInputs, volumeOf } from './cost-inputs.ts';
import { wayRef } from './lookup.ts';
import { leadingWay, wayStanding } from './standings.ts';
import type { Outcome } from './views.ts';
import type { CostRow, CostView } from './working-views.ts';

/**
 * The comparison; null without a cost model, while the volume is open, and where no way that fits has a price.
 * @param today YYYY-MM-DD: figures past their review day are marked
 */
export function costView(outcome: Outcome, today: string): CostView | null {
  const { ruleSet, decision } = outcome;
  const volume = volumeOf(outcome);
  const rows = decision.cost ? costRows(outcome, decision.cost) : [];
  const [cheapest] = rows;
  if (!ruleSet.costModel || !decision.cost || volume === null || !cheapest) return null;
  const { currency } = decision.cost;
  const chosen = rows.find(({ recommended }) => recommended) ?? null;
  const named = (row: CostRow) => ({ ...row, label: row.way.label });
  return {
    sentences: costSentences(currency, volume, named(cheapest), chosen && named(chosen)),
    currency,
    volume,
    volumeText: tokens(volume),
    rows,
    axis: decades(rows),
    inputs: costInputs(outcome, ruleSet.costModel, today),
    breakEvenCaption: captionOf(outcome, (chosen ?? cheapest).way.id),
    meetings: meetingsOf(outcome)
  };
}

function costRows(
  outcome: Outcome,
  { currency, perMonth }: NonNullable<Outcome['decision']['cost']>
): readonly CostRow[] {
  const recommended = leadingWay(outcome);
  return perMonth
    .filter(({ alternative, value }) => isFeasible(outcome, alternative) && value > 0)
    .map(({ alternative, ...figure }) => ({
      way: wayRef(outcome.ruleSet, alternative),
      recommended: alternative === recommended,
      ...figure,
      text: costText(currency, figure)
    }))
    .sort((a, b) => a.value - b.value);
}

function isFeasible(outcome: Outcome, way: string): boolean {
  return wayStanding(outcome, way)?.state === 'feasible';
}

/** Whole powers of ten that hold every range. */
function decades(rows: readonly CostRow[]): readonly number[] {
  const lows = rows.map(({ low, value }) => (low > 0 ? low : value));
  const from = Math.floor(Math.log10(Math.min(...lows)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...rows.map(({ high }) => high)))));
  return Array.from({ length: to - from + 1 }, (_, power) => 10 ** (from + power));
}

type Meeting = NonNullable<Outcome['decision']['cost']>['breakEven'][number];

function meetingsOf(outcome: Outcome): CostView['meetings'] {
  return feasibleMeetings(outcome).map(({ a, b, tokens: at, beyondCapacity }) => ({
    a: wayRef(outcome.ruleSet, a),
    b: wayRef(outcome.ruleSet, b),
    text: meetingText(at, beyondCapacity)
  }));
}

function feasibleMeetings(outcome: Outcome): readonly Meeting[] {
  const all = outcome.decision.cost?.breakEven ?? [];
  return all.filter(({ a, b }) => isFeasible(outcome, a) && isFeasible(outcome, b));
}

/** Against the best ways of the other families: those are the lines. */
function captionOf(outcome: Outcome, way: string): string {
  const best = new Set(outcome.decision.families.map(({ alternative }) => alternative));
  const meetings = feasibleMeetings(outcome).flatMap(({ a, b, tokens: volume, beyondCapacity }) => {
    const other = a === way ? b : b === way ? a : null;
    if (other === null || !best.has(other)) return [];
    return [{ other: wayRef(outcome.ruleSet, other).label, volume, beyond: beyondCapacity }];
  });
  return breakEvenCaption(wayRef(outcome.ruleSet, way).label, meetings);
}
