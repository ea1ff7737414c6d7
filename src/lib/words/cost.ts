/** The words of the cost comparison: sentences first, then what the charts and the figures behind them are called. */
import { listed } from './numbers.ts';
import { money, roughly, timesAsMuch, tokens } from './money.ts';
import { dayInWords, inSentence } from './text.ts';

export const COST = {
  title: 'What it would cost',
  waiting: 'The cost can be worked out once the volume is answered.',
  noModel: 'These rules hold no cost figures.',
  ranges: 'A month, from cheap to dear',
  scale: 'Each step of the scale is ten times the one before. The mark in a bar is the likely figure.',
  volume: 'Your volume',
  perMonth: 'a month',
  head: ['Way', 'Likely', 'Cheap', 'Dear'],
  meetHead: ['One way', 'Another', 'They cost the same at'],
  breakEven: 'By volume',
  upright: (currency: string) => `${currency} a month`,
  along: 'Along the foot: tokens a month. Both scales go in steps of ten.',
  lines: (ways: readonly string[]) => `The lines: ${listed(ways.map(inSentence))}. The tint is the range.`,
  inputs: 'The figures behind it',
  inputsNote: 'Put in your own where you know better. A figure of your own has no range.',
  inputHead: ['Figure', 'In use', 'Range', 'From'],
  own: 'your own figure',
  usual: (value: string) => `published: ${value}`,
  resetOne: (label: string) => `Back to the published figure: ${label}`,
  resetOneShort: 'Put back',
  resetAll: 'Back to all published figures',
  stale: 'past its review date',
  bad: 'A number from 0 up, please.',
  meetings: 'Where two ways cost the same'
} as const;

interface Priced {
  readonly label: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** "USD 810 a month, 110 to 9,500"; a figure without a range stands alone. */
export function costText(currency: string, { low, value, high }: Omit<Priced, 'label'>): string {
  const range = low === high ? '' : `, ${roughly(low)} to ${roughly(high)}`;
  return `${money(currency, value)} a month${range}`;
}

/** The comparison in words: the cheapest way at this volume, what is recommended against it, and whether that may turn. */
export function costSentences(
  currency: string,
  volume: number,
  cheapest: Priced,
  recommended: Priced | null
): readonly string[] {
  const at = `At ${tokens(volume)} a month the cheapest way that fits is ${inSentence(cheapest.label)}: about ${money(currency, cheapest.value)} a month.`;
  if (recommended === null) return [at];
  if (recommended.label === cheapest.label) return [at, 'It is also what is recommended.'];
  const against = `What is recommended, ${inSentence(recommended.label)}, comes to about ${money(currency, recommended.value)}: ${timesAsMuch(recommended.value / cheapest.value)}.`;
  const turns =
    recommended.low <= cheapest.high
      ? 'The ranges overlap, so it may turn out the other way round.'
      : 'The ranges do not overlap.';
  return [at, against, turns];
}

/** Where two ways cost the same, in million tokens a month. Null: nowhere. */
export function meetingText(volume: number | null, beyond: boolean): string {
  if (volume === null) return 'nowhere: one is always cheaper';
  return `${tokens(volume)} a month${beyond ? ', more than one machine serves' : ''}`;
}

/** The finding of the lines over volume: where the recommended way meets another. */
export function breakEvenCaption(
  way: string,
  meetings: readonly { readonly other: string; readonly volume: number | null; readonly beyond: boolean }[]
): string {
  const met = meetings.flatMap(({ other, volume, beyond }) =>
    volume === null ? [] : [{ other, volume, beyond }]
  );
  if (met.length === 0) return `${way} does not meet the others at any volume that one machine serves.`;
  const [first] = [...met].sort((a, b) => a.volume - b.volume);
  return first === undefined
    ? ''
    : `${way} and ${inSentence(first.other)} cost the same at ${meetingText(first.volume, first.beyond)}.`;
}

/** A figure's unit beside its field: "USD", "of 1" for shares. */
export function unitText(unit: string): string {
  return unit === 'share' ? 'from 0 to 1' : unit;
}

/** "checked 20 November 2026"; empty where no day is known. */
export function checkedText(day: string | null): string {
  return day === null ? '' : `checked ${dayInWords(day)}`;
}

/** What the chart over volume is, for those who cannot see it. */
export function linesLabel(caption: string, ways: readonly string[], volume: string): string {
  return `${caption} Cost a month by volume, both in steps of ten, for ${ways.map(inSentence).join('; ')}. Your volume: ${volume} a month.`;
}
