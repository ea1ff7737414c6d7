/** The lines of a short summary. */
import { counted, listed } from './numbers.ts';
import { asSentence, inSentence } from './text.ts';

/** The strongest reasons for, by label, against a rival way where there is one. */
export function reasonsFor(labels: readonly string[], rival: string | null): string {
  const over = rival === null ? '' : ` over ${inSentence(rival)}`;
  return labels.length === 0 ? '' : `For it${over}: ${listed(labels.map(inSentence))}.`;
}

/** The strongest reasons against, by label. */
export function reasonsAgainst(labels: readonly string[]): string {
  return labels.length === 0
    ? 'Against it: nothing that these rules count.'
    : `Against it: ${listed(labels.map(inSentence))}.`;
}

/** What must be verified; empty for nothing. */
export function providedThat(texts: readonly string[]): string {
  return texts.length === 0 ? '' : asSentence(`Provided that: ${texts.map(inSentence).join('; ')}`);
}

/** The deal-breakers that ruled ways out. */
export function ruledOutBy(labels: readonly string[]): string {
  return labels.length === 0
    ? 'No deal-breaker applies.'
    : `Deal-breakers: ${listed(labels.map(inSentence))}.`;
}

/** What is still to be answered: three questions at most, and how many more. */
export function stillToAnswer(asks: readonly string[]): string {
  if (asks.length === 0) return '';
  const more = asks.length > 3 ? ` And ${counted(asks.length - 3, 'more', 'more')}.` : '';
  return `Still to answer: ${asks.slice(0, 3).join(' ')}${more}`;
}

/** An answer on which ways fall. */
export function collision(ask: string, answer: string, ways: number): string {
  return `“${ask}” ${answer}: rules out ${counted(ways, 'way', 'ways')}.`;
}
