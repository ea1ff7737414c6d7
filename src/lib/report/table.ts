/** The full working: points by criterion and reason, a column for each family's best way. */
import type { Criterion } from '#lib/rules/rule-set.ts';
import { familyRows } from './families.ts';
import { pointsByTradeoff } from './reasons.ts';
import { wayStanding } from './standings.ts';
import type { ContributionTable, Outcome } from './views.ts';

type Points = ReadonlyMap<string, number>;

/** Columns in the order of the family rows, those without a feasible way left out; rows that give no column points too. */
export function contributionTable(outcome: Outcome): ContributionTable {
  const ways = familyRows(outcome).flatMap((row) => row.way ?? []);
  const standings = ways.flatMap((way) => wayStanding(outcome, way.id) ?? []);
  const columns = standings.map(pointsByTradeoff);
  const groups = outcome.ruleSet.criteria.map((criterion) => group(outcome, criterion, columns));
  return {
    ways,
    base: standings[0]?.base ?? 0,
    groups: groups.filter((each) => each.rows.length > 0),
    total: standings.map((standing) => standing.score)
  };
}

function group(
  outcome: Outcome,
  criterion: Criterion,
  columns: readonly Points[]
): ContributionTable['groups'][number] {
  const rows = outcome.ruleSet.tradeoffs
    .filter((tradeoff) => tradeoff.criterion === criterion.id)
    .map(({ id, label }) => ({ tradeoff: id, label, points: columns.map((column) => column.get(id) ?? 0) }))
    .filter((row) => row.points.some((points) => points !== 0));
  const subtotal = columns.map((_, index) => rows.reduce((sum, row) => sum + (row.points[index] ?? 0), 0));
  return { criterion: { id: criterion.id, label: criterion.label }, rows, subtotal };
}
