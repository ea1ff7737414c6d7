/** The tradeoffs of a rule set as a spreadsheet (CSV) that imports again: a row for each, a column for each way that gets points. */
import { entries, items, member } from '#lib/rules/plain.ts';
import { csvText, flowText, guarded } from './cells.ts';

/** The columns that stand in every table; between them one for each family or way, `gives` before its id. */
export const FIRST = ['id', 'label', 'criterion', 'when'] as const;
export const LAST = ['because', 'evidence', 'accept'] as const;
export const GIVES = 'gives ';

/**
 * The table, its first line the columns' names.
 * @param data the parsed data of a rule set or an overlay, of any shape; members it removes (null) are left out
 */
export function tradeoffsAsCsv(data: unknown): string {
  const tradeoffs = entries(member(data, 'tradeoffs')).filter(([, value]) => value !== null);
  const parties = [...new Set(tradeoffs.flatMap(([, value]) => namesIn(member(value, 'gives'))))];
  const header = [...FIRST, ...parties.map((party) => GIVES + party), ...LAST];
  return csvText([header, ...tradeoffs.map(([id, value]) => rowOf(id, value, parties))]);
}

function namesIn(gives: unknown): readonly string[] {
  return entries(gives).map(([party]) => party);
}

function rowOf(id: string, tradeoff: unknown, parties: readonly string[]): readonly string[] {
  const text = (name: string) => {
    const value = member(tradeoff, name);
    return typeof value === 'string' ? guarded(value) : '';
  };
  const flow = (name: string) => {
    const value = member(tradeoff, name);
    return value === undefined ? '' : flowText(value);
  };
  const points = parties.map((party) => numberText(member(member(tradeoff, 'gives'), party)));
  const evidence = items(member(tradeoff, 'evidence')).map(String).join(' ');
  return [
    guarded(id),
    text('label'),
    text('criterion'),
    flow('when'),
    ...points,
    text('because'),
    evidence,
    flow('accept')
  ];
}

/** Points are figures: a minus before them is no formula. */
function numberText(points: unknown): string {
  return typeof points === 'number' ? String(points) : '';
}
