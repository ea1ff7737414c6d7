/** The floor plan: a row of rooms a family, a column a place, and what is in use lit. */
import { planCaption } from '#lib/words/working.ts';
import { faceOf } from './lookup.ts';
import type { Outcome, WayRow } from './views.ts';
import { wayRows } from './ways.ts';
import type { FloorPlan, Room } from './working-views.ts';

/** All ways as a plan, `shown` lit, or what is recommended. Without columns in the rules every way is among the others. */
export function floorPlan(outcome: Outcome, shown?: string): FloorPlan {
  const all = wayRows(outcome);
  const lit = all.find(({ way, recommended }) => (shown === undefined ? recommended : way.id === shown));
  const families = outcome.ruleSet.families.filter(({ id }) =>
    all.some(({ way, column }) => column !== null && way.family.id === id)
  );
  return {
    caption: captionOf(all),
    columns: families.length === 0 ? [] : outcome.ruleSet.columns,
    corridor: outcome.ruleSet.corridor ?? '',
    rows: families.map(({ id }) => ({
      family: faceOf(outcome.ruleSet, id),
      cells: outcome.ruleSet.columns.map((column) =>
        all
          .filter((row) => row.column?.id === column.id && row.way.family.id === id)
          .map((row) => ({ row, lit: lightOn(row, lit) }))
      )
    })),
    shown: lit?.way.id ?? null,
    others: all.filter(({ column }) => column === null),
    all
  };
}

/** A single way lights its own room; a hybrid lights the room of each part. */
function lightOn({ way }: WayRow, shown: WayRow | undefined): Room['lit'] {
  if (shown === undefined) return null;
  if (shown.way.id === way.id) return { does: '', turn: null };
  const turn = shown.parts.findIndex((part) => part.way.id === way.id);
  const part = shown.parts[turn];
  return part ? { does: part.does, turn: shown.inTime ? turn + 1 : null } : null;
}

function captionOf(all: readonly WayRow[]): string {
  const count = (state: WayRow['state']): number => all.filter((row) => row.state === state).length;
  return planCaption({
    ways: all.length,
    feasible: count('feasible'),
    out: count('ruled-out'),
    apart: count('not-applicable')
  });
}
