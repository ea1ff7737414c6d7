/** Families side by side, in words. */
import { listed, rounded } from './numbers.ts';
import { inSentence } from './text.ts';

/** The interval of a score: "48 to 70, or ruled out, as open answers turn out"; figures in points of 100. */
export function rangeText(low: number, high: number, open: number, mayBeOut: boolean): string {
  const as = open === 1 ? 'the open answer turns out' : 'open answers turn out';
  const out = mayBeOut ? ', or ruled out' : '';
  return rounded(low) === rounded(high) ? '' : `${rounded(low)} to ${rounded(high)}${out}, as ${as}`;
}

interface Bar {
  readonly label: string;
  readonly state: 'leads' | 'level' | 'behind' | 'unlikely' | 'ruled-out' | 'not-applicable';
  readonly score: string;
  readonly lead: string;
}

/** One sentence with the finding of the bars: "Hybrid scores 62 of 100, open 55 and closed 41." */
export function chartCaption(bars: readonly Bar[]): string {
  const measured = bars.filter((bar) => bar.score !== '–');
  const out = bars.filter((bar) => bar.score === '–').map((bar) => `${inSentence(bar.label)} ${verb(bar)}`);
  const [first, ...others] = measured;
  if (first === undefined) return 'Nothing fits, so there is nothing to compare.';
  const scores = [
    `${first.label} scores ${first.score} of 100`,
    ...others.map((bar) => `${inSentence(bar.label)} ${bar.score}`)
  ];
  return out.length === 0 ? `${listed(scores)}.` : `${listed(scores)}; ${listed(out)}.`;
}

function verb({ state, lead }: Bar): string {
  return state === 'not-applicable' ? lead : `is ${lead}`;
}
