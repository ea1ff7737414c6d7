import { describe, expect, test } from 'vitest';
import { closingLine, fromPlaywright, fromVitest } from './counts.mjs';
import { matches } from './install.mjs';
import { complaintAbout } from './node-version.mjs';

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.3'])('%s will do', (version) => {
    expect(complaintAbout(version)).toBeNull();
  });
  test.each(['20.18.9', '18.20.0', '8.0.0'])(
    '%s is too old, and the sentence says what is needed',
    (version) => {
      expect(complaintAbout(version)).toContain(`needs Node 20.19 or newer; this is Node ${version}`);
    }
  );
});

describe('whether the packages are there', () => {
  const wanted = { packages: { '': {}, a: { version: '1.0.0' }, b: { version: '2.0.0', optional: true } } };

  test('all of them, or all but optional ones', () => {
    expect(matches(wanted, { packages: { a: { version: '1.0.0' }, b: { version: '2.0.0' } } })).toBe(true);
    expect(matches(wanted, { packages: { a: { version: '1.0.0' } } })).toBe(true);
  });

  test.each([
    ['one is missing', {}],
    ['one has another version', { a: { version: '1.0.1' } }],
    ['an optional one has another version', { a: { version: '1.0.0' }, b: { version: '1.0.0' } }],
    ['one is too many', { a: { version: '1.0.0' }, c: { version: '1.0.0' } }]
  ])('not when %s', (_, packages) => {
    expect(matches(wanted, { packages })).toBe(false);
  });
});

describe('the closing line', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true };
  const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] };

  test('adds the runners up; a flaky test counts as failed', () => {
    expect(closingLine([fromVitest(vitest), fromPlaywright(playwright)])).toBe(
      '7 passed, 2 failed, 1 skipped'
    );
    expect(closingLine([fromVitest({ ...vitest, numPendingTests: 0 })])).toBe('3 passed, 0 failed');
  });

  test('a run that broke outside any test is not a success', () => {
    expect(fromVitest({ ...vitest, success: false }).failed).toBe(1);
    expect(
      fromPlaywright({ stats: { ...playwright.stats, unexpected: 0, flaky: 0 }, errors: [{}] }).failed
    ).toBe(1);
  });
});
