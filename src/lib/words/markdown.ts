/** Headings and labels of a recommendation written as Markdown. */

export const HEADINGS = {
  for: 'For it',
  against: 'Against it',
  breakers: 'Deal-breakers',
  provided: 'Provided that',
  families: 'Side by side',
  open: 'Left open',
  answers: 'Answers',
  collide: 'What collides'
} as const;

export const COLUMNS = {
  family: 'Family',
  way: 'Best way',
  score: 'Points of 100',
  standing: 'Standing',
  question: 'Question',
  answer: 'Answer',
  note: 'Note'
} as const;

export const RULES_OUT = 'Rules out';
export const BECAUSE_OF = 'Because of';

/** The rules a decision was made on. */
export function madeOn(rules: { id: string; version: string; digest: string }): string {
  return `Rules: ${rules.id} ${rules.version}, digest ${rules.digest}.`;
}
