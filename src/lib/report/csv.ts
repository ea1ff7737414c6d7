/** A decision as a table for spreadsheets (RFC 4180): a row for each contribution of each way. */
import { CSV_COLUMNS } from '#lib/words/csv.ts';
import { criterionRef, lookup, wayRef } from './lookup.ts';
import type { Outcome } from './views.ts';

type Cell = string | number | null;

/** The table, its first line the columns' names, each line ended by CR LF. Numbers are unrounded. */
export function csv(outcome: Outcome): string {
  const rows = outcome.decision.alternatives.flatMap((way) =>
    way.contributions.map((contribution): readonly Cell[] => {
      const { ruleSet, decision } = outcome;
      const rule = lookup(ruleSet).tradeoffs.get(contribution.tradeoff);
      const { label, family } = wayRef(ruleSet, way.id);
      return [
        family.label,
        way.id,
        label,
        way.state,
        way.rank,
        way.score,
        way.base,
        contribution.criterion,
        criterionRef(ruleSet, contribution.criterion).label,
        decision.weights[contribution.criterion] ?? null,
        contribution.tradeoff,
        rule?.label ?? '',
        contribution.points,
        rule?.because ?? '',
        `${decision.rules.id} ${decision.rules.version}`,
        decision.rules.digest
      ];
    })
  );
  return [CSV_COLUMNS, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** A cell, quoted where it must be. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
