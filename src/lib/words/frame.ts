/** The sentences that stand on every page. */

export const FRAME = {
  home: 'Ajar, start page',
  rules: 'Rules',
  skip: 'Skip to the content',
  evidence: 'Evidence',
  method: 'Method',
  promise:
    'Your answers stay in this browser. They leave it only in a link or a file that you make yourself.',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  failed: 'Something went wrong. Load the page again.'
} as const;
