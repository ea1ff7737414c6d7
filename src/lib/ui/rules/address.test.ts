import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFragment, ruleIn } from './address.ts';

describe('the address of a rule', () => {
  it('names what it was made for', () => {
    const id = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
    fc.assert(
      fc.property(id, (each) => {
        const place = { section: 'tradeoffs', id: each };
        expect(ruleIn(ruleFragment(place))).toEqual(place);
      })
    );
  });

  it('names a section within another', () => {
    const place = { section: 'cost-model/inputs', id: 'closed-in' };
    expect(ruleFragment(place)).toBe('#rule=cost-model/inputs/closed-in');
    expect(ruleIn(ruleFragment(place))).toEqual(place);
  });

  it.each([
    '',
    '#',
    '#rule=',
    '#rule=tradeoffs',
    '#rule=tradeoffs/',
    '#rule=A/b',
    '#rule=a/b/c/d',
    '#rule=a/%',
    '#s=1.x.y'
  ])('is not %s', (fragment) => {
    expect(ruleIn(fragment)).toBeNull();
  });
});
