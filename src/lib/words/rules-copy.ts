/** What stands on the page that a link to somebody's rules opens, where no answers came with it. */

export const RULES_COPY = {
  lead: 'Somebody sent you rules to answer by. Nothing of yours is touched before you say so.',
  answer: 'Answer the questions with these rules',
  studio: 'Open them in the studio',
  differences: 'What differs from the published rules',
  back: 'Back to your own'
} as const;
