import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#lib/report/claim-filter.ts';
import { rulesIn } from '../../../../tests/outcomes.ts';
import { filterIn, queryOf } from './address.ts';

const rules = rulesIn('rules/open-vs-closed.yaml');
const one = (members: readonly { readonly id: string }[]) =>
  fc.option(fc.constantFrom(...members.map(({ id }) => id)));

describe('the filter in an address', () => {
  it('comes back as it was', () => {
    const anyFilter = fc.record({
      text: fc.string({ maxLength: 60 }),
      article: one(rules.sources),
      criterion: one(rules.criteria),
      family: one(rules.families),
      use: fc.option(fc.constantFrom('full', 'lightly', 'context'))
    });
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterIn(queryOf(filter), rules)).toEqual(filter);
      })
    );
  });

  it('is nothing where everything is asked for', () => {
    expect(queryOf(NO_FILTER)).toBe('');
    expect(filterIn('', rules)).toEqual(NO_FILTER);
  });

  it('leaves out what the rules do not have, and cuts what is too long', () => {
    const found = filterIn(`?article=__proto__&use=toString&family=gold&text=${'x'.repeat(5000)}`, rules);
    expect(found).toEqual({ ...NO_FILTER, text: 'x'.repeat(200) });
  });
});
