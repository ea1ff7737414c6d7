import { describe, expect, it } from 'vitest';
import { type LinkFailureCode, linkFailureWords } from './links.ts';
import { linkHolds } from './standing.ts';

const CODES: readonly LinkFailureCode[] = [
  'empty',
  'too-long',
  'alphabet',
  'format',
  'truncated',
  'too-large',
  'checksum',
  'not-json',
  'not-a-document',
  'whole-rule-set',
  'unsupported'
];

describe('link failures', () => {
  it('have a message of their own each, and a way on', () => {
    const words = CODES.map(linkFailureWords);
    expect(new Set(words.map(({ message }) => message)).size).toBe(CODES.length);
    for (const { title, wayOn } of words) {
      expect(title).not.toMatch(/[.!]$/);
      expect(wayOn).toMatch(/\.$/);
    }
  });
});

describe('what a link holds', () => {
  it('names what was ticked besides', () => {
    expect(linkHolds([])).toContain('made on. ');
    expect(linkHolds(['the title', 'your notes'])).toContain(', and the title, your notes. ');
  });
});
