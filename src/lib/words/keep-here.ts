/** What the result page says on keeping a run in this browser, before the code for that has come. */

export const KEEP_HERE = {
  run: 'Keep this run',
  scenario: 'Keep it as a scenario',
  failed: 'The part that keeps runs did not load. Try again.'
} as const;
