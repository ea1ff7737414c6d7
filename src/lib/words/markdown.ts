/** Headings and labels of a recommendation written as Markdown. */
import { dayInWords } from './text.ts';

export const HEADINGS = {
  status: 'Status',
  for: 'For it',
  against: 'Against it',
  breakers: 'Deal-breakers',
  provided: 'Provided that',
  families: 'Side by side',
  change: 'What would change it',
  verify: 'To verify first',
  start: 'First steps',
  risk: 'Risks to watch',
  weights: 'What matters',
  open: 'Left open',
  answers: 'Answers',
  collide: 'What collides'
} as const;

export const COLUMNS = {
  family: 'Family',
  way: 'Best way',
  score: 'Points of 100',
  standing: 'Standing',
  criterion: 'What',
  importance: 'Importance',
  weight: 'Weight',
  question: 'Question',
  answer: 'Answer',
  note: 'Note'
} as const;

export const RULES_OUT = 'Rules out';
export const BECAUSE_OF = 'Because of';
export const ABOUT = { link: 'Opens to this result' } as const;

/** The rules a decision was made on. */
export function madeOn(rules: { id: string; version: string; digest: string }): string {
  return `Rules: ${rules.id} ${rules.version}, digest ${rules.digest}.`;
}

/**
 * Whether it is decided, and when it was made and by whom.
 * @param decided the decision taken; `signed` says by whom and when, empty where nobody says
 * @param made YYYY-MM-DD
 */
export function statusLine(
  decided: { readonly signed: string } | null,
  made: string | undefined,
  name: string | undefined
): string {
  const by = name === undefined ? '' : ` by ${name}`;
  const answered = made === undefined ? '' : ` Answered on ${dayInWords(made)}${by}.`;
  if (decided === null) return `Proposed: recommended, and not decided yet.${answered}`;
  return `Accepted${decided.signed === '' ? '' : `: ${decided.signed}`}.${answered}`;
}
