import { describe, expect, it } from 'vitest';
import { leadSentence, levelSentence, openSentence, robustnessSentence, settledSentence } from './sure.ts';

describe('how sure, in words', () => {
  it('says that open answers cannot change it', () => {
    expect([0, 1, 2].map(settledSentence)).toEqual([
      'No answer is left open.',
      'The one open answer cannot change this.',
      'The two open answers cannot change this.'
    ]);
  });

  it('counts weightings', () => {
    expect(robustnessSentence({ share: 0.846, count: 84 }, 2, '')).toBe(
      'Leads in 84 of 100 weightings in which each thing matters up to three times more or less, counting the ways your two open answers may turn out.'
    );
    expect(robustnessSentence({ share: 0.84, count: 84 }, 0, 'Open')).toMatch(
      /^Open leads in 84 .* more or less\.$/
    );
  });

  it('holds the lead against the bands', () => {
    const facts = { family: 'Open', rival: 'Closed', clear: 8, leaning: 3 };
    expect(leadSentence({ ...facts, lead: 9 })).toBe('Open is 9 points of 100 ahead of closed.');
    expect(leadSentence({ ...facts, lead: 4 })).toContain('a clear lead is 8 points or more');
    expect(leadSentence({ ...facts, lead: 1 })).toContain('under 3 points is too close to call');
    expect(leadSentence({ ...facts, rival: null, lead: null })).toBe('Open is the only family left.');
  });

  it('says how open answers may turn out', () => {
    const facts = { family: 'Open', open: 2, low: -4, high: 9 };
    expect(openSentence(facts)).toBe(
      'The two open answers can still change this: open may end up 4 points behind, or 9 points ahead.'
    );
    expect(openSentence({ ...facts, low: null })).toContain('may yet be ruled out');
    expect(openSentence({ ...facts, low: 0, high: null })).toContain('end up level, or the only one left');
    expect(openSentence({ ...facts, open: 0 })).toBe('');
  });

  it('names what is level', () => {
    expect(levelSentence(['Open', 'Closed'], 0)).toBe('Open and closed come out exactly equal.');
    expect(levelSentence(['Open', 'Closed'], 1)).toContain('The one open answer may still part them.');
  });
});
