/** The sentences of the help with working out how much is read and written in a month. */

export const VOLUME = {
  title: 'Work it out',
  people: 'People who use it',
  uses: 'Uses a month, each',
  words: 'Words in and out in one use',
  hint: 'A page has about 500 words. What it must read to answer counts too.',
  choose: 'Choose this answer',
  chosen: 'This is your answer.',
  missing: 'Three figures above zero give the amount.'
} as const;

const STEPS = [
  { from: 1e6, name: 'trillion' },
  { from: 1e3, name: 'billion' },
  { from: 1, name: 'million' }
] as const;

/** "About 60 million tokens a month." in two digits, from million tokens; below a million the whole number. */
export function aboutTokens(millions: number): string {
  const digits = Number(millions.toPrecision(2));
  const step = STEPS.find(({ from }) => digits >= from);
  if (!step) return `About ${Math.round(digits * 1e6).toLocaleString('en-GB')} tokens a month.`;
  return `About ${(digits / step.from).toLocaleString('en-GB')} ${step.name} tokens a month.`;
}
