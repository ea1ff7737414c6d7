import { describe, expect, test } from 'vitest';
import type { Decision } from '#lib/decision/index.ts';
import type { AjarDocument, ClaimedResult } from '#lib/document/document.ts';
import type { Outcome } from '#lib/report/views.ts';
import { catalogOf } from '#lib/catalog/catalog.ts';
import { differs, openLink, type Copy } from './opened.ts';

/** A copy as far as `differs` reads it: a claim, and what came out. */
function copyWith(claim: ClaimedResult | undefined, found: ClaimedResult): Copy {
  const document: AjarDocument = {
    format: 1,
    made: '2026-11-21',
    rules: { id: 'r', version: '1.0.0', digest: '0'.repeat(16) },
    answers: {},
    result: claim
  };
  const decision = { recommendation: found } as unknown as Decision;
  return { document, own: null, outcome: { decision } as unknown as Outcome, exact: true, dropped: [] };
}

const seen: ClaimedResult = { family: 'open', status: 'leaning', lead: 4.2 };

describe('a claim in a link', () => {
  test('agrees where family, status and lead are those found', () => {
    expect(differs(copyWith(seen, seen))).toBe(false);
    expect(differs(copyWith(undefined, seen))).toBe(false);
    expect(differs(copyWith({ ...seen, lead: 4.6 }, seen))).toBe(false);
    expect(differs(copyWith({ ...seen, lead: null }, { ...seen, lead: null }))).toBe(false);
  });

  test.each([
    ['another family', { ...seen, family: 'closed' }],
    ['no family', { ...seen, family: null }],
    ['another status', { ...seen, status: 'clear' }],
    ['another lead', { ...seen, lead: 5 }],
    ['no lead', { ...seen, lead: null }]
  ])('differs by %s', (_, claim) => {
    expect(differs(copyWith(claim, seen))).toBe(true);
  });
});

describe('a link that does not open', () => {
  test('says what is in the way, and never shows a result', async () => {
    const catalog = catalogOf([]);
    expect(await openLink('s=', catalog)).toMatchObject({ ok: false, trouble: 'empty' });
    expect(await openLink('s=1.abc', catalog)).toMatchObject({ ok: false, trouble: 'truncated' });
    expect(await openLink('s=9.abc.abcdef', catalog)).toMatchObject({ ok: false, trouble: 'format' });
  });
});
