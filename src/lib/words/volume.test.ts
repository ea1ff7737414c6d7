import { expect, it } from 'vitest';
import { aboutTokens } from './volume.ts';

it.each([
  [0.01234, 'About 12,000 tokens a month.'],
  [0.999, 'About 1 million tokens a month.'],
  [60.4, 'About 60 million tokens a month.'],
  [999.9, 'About 1 billion tokens a month.'],
  [1234, 'About 1.2 billion tokens a month.'],
  [4e9, 'About 4,000 trillion tokens a month.']
])('%d million tokens', (millions, sentence) => {
  expect(aboutTokens(millions)).toBe(sentence);
});
