/** What the command line says of a review: coverage, random runs, sources, and the difference of two rule sets. */
import { listed, ofHundred } from './numbers.ts';

interface Covered {
  readonly covered: number;
  readonly total: number;
  readonly missing: readonly string[];
}

/** Names printed at most; the JSON has them all. */
const MOST_NAMES = 12;

/** One line on what the scenarios exercise, and what they do not. */
export function coverageLine(coverage: Readonly<Record<string, Covered>>): string {
  const entries = Object.entries(coverage).filter(([, { total }]) => total > 0);
  const parts = entries.map(([name, { covered, total }]) => `${covered} of ${total} ${name}`);
  const missing = entries.flatMap(([, each]) => each.missing);
  const left = missing.length === 0 ? '' : ` Not exercised: ${named(missing)}.`;
  return `The scenarios exercise ${listed(parts)}.${left}`;
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : listed(names);
}

/** One line on the outcomes of random runs. */
export function runsLine(
  runs: number,
  shares: {
    readonly families: Readonly<Record<string, number>>;
    readonly statuses: Readonly<Record<string, number>>;
  }
): string {
  return `Of ${runs.toLocaleString('en')} random plausible runs: ${sharesOf(shares.families)}; ${sharesOf(shares.statuses)}.`;
}

/** "open 44 of 100, closed 46 of 100"; what never came out is left out. */
function sharesOf(shares: Readonly<Record<string, number>>): string {
  return Object.entries(shares)
    .filter(([, share]) => share > 0)
    .map(([name, share]) => `${name} ${ofHundred(share)}`)
    .join(', ');
}

/** One line on the sources without which scenarios come out differently; empty where there is none. */
export function sourcesLine(sources: Readonly<Record<string, number>>, scenarios: number): string {
  const resting = Object.entries(sources)
    .map(([id, share]) => [id, Math.round(share * scenarios)] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  if (resting.length === 0) return '';
  return `Scenarios that come out differently without a source: ${resting.map(([id, count]) => `${id} ${count}`).join(', ')}.`;
}
