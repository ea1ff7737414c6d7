/** What stands behind a reason: its sources, the claims against them, the rule. */
import { counted } from './numbers.ts';
import { capital } from './text.ts';

export const GROUNDS = {
  summary: (places: number) =>
    places === 0 ? 'The rule behind it' : `Where this comes from: ${counted(places, 'place', 'places')}`,
  /** ". Article, strong evidence.": after a citation. */
  kind: (kind: string, strength: string) => (strength === '' ? `, ${kind}.` : `, ${kind}, ${strength}.`),
  against: 'Against it:',
  rule: {
    tradeoffs: 'Rule',
    constraints: 'Deal-breaker rule',
    actions: 'Rule'
  },
  openRule: (id: string) => `${id}: open this rule`,
  disagree: 'What the sources disagree on',
  disagreeNote: 'Both sides of each count in this result.',
  but: 'But:',
  restDisagree: (count: number) =>
    capital(counted(count, 'more such disagreement', 'more such disagreements'))
} as const;
