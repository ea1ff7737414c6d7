import { describe, expect, it } from 'vitest';
import { standing, statusWords } from './status.ts';

describe('status in words', () => {
  it('says what the design says', () => {
    expect(statusWords('clear', ['Open']).text).toBe('Open');
    expect(statusWords('leaning', ['Open'])).toEqual({
      above: 'Leaning',
      title: 'Open',
      text: 'Leaning open'
    });
    expect(statusWords('toss-up', ['Open', 'Closed'])).toEqual({
      above: 'Too close to call',
      title: 'Open or closed',
      text: 'Too close to call: open or closed'
    });
    expect(statusWords('tie', ['Open', 'Closed', 'Hybrid'])).toEqual({
      above: 'Exactly level',
      title: 'Open, closed and hybrid',
      text: 'Exactly level: open, closed and hybrid'
    });
    expect(statusWords('none', []).text).toBe('Nothing fits');
  });

  it('sets one family against nothing where it is the only one and not sure', () => {
    expect(statusWords('toss-up', ['Open']).text).toBe('Too close to call: open or nothing at all');
  });

  it('says where a family stands', () => {
    expect(standing('leads', '8 points')).toBe('leads by 8 points');
    expect(standing('leads', '')).toBe('the only one left');
    expect(standing('behind', '8 points')).toBe('8 points behind');
    expect(standing('not-applicable', '')).toBe('does not apply');
  });
});
