/** The sentences around the small worked example of the method page. */
import { inSentence } from './text.ts';

const tenthsOf = (tenths: number): string => (Math.abs(tenths) / 10).toFixed(1);

export const WORKED = {
  title: 'A small one to play with',
  intro:
    'Three ways to get to work, three things that matter, three questions. Change anything: the same engine decides that decides about models.',
  questions: 'The answers',
  unsure: 'Not sure',
  weights: 'What matters',
  result: 'What comes out',
  table: 'Every point, adding up',
  reason: 'Reason',
  base: 'At no points at all',
  sum: 'Together',
  file: 'The whole rule file of this example',
  weight: (share: number) => `${Math.round(share * 100)} of 100`,
  /** Tenths of a point with their sign, or as a plain size. */
  signedTenths: (tenths: number) => `${tenths < 0 ? '−' : tenths > 0 ? '+' : ''}${tenthsOf(tenths)}`,
  tenths: (tenths: number) => `${tenths < 0 ? '−' : ''}${tenthsOf(tenths)}`
} as const;

/** Between which shares of 100 one weight can move with the same in front; null where it holds all the weight. */
export function room(criterion: string, from: number | null, to: number | null): string {
  if (from === null || to === null) return '';
  const [low, high] = [Math.ceil(from * 100), Math.floor(to * 100)];
  if (low <= 0 && high >= 100) return `However much ${inSentence(criterion)} matters, this stays in front.`;
  return `This stays in front while ${inSentence(criterion)} matters from ${Math.max(0, low)} to ${Math.min(100, high)} of 100.`;
}
