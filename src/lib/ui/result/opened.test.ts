import { describe, expect, test } from 'vitest';
import type { Decision } from '#lib/decision/index.ts';
import type { AjarDocument, ClaimedResult } from '#lib/document/document.ts';
import type { Outcome } from '#lib/report/views.ts';
import { catalogOf, type Release } from '#lib/catalog/catalog.ts';
import { coreOf } from '#lib/catalog/core.ts';
import { readRuleData } from '#lib/rules/data.ts';
import { asOf, differs, openFile, openLink, type Copy } from './opened.ts';

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

const OPTIONS = { yes: { label: 'Yes' }, no: { label: 'No' } };

/** A small rule set in which `wins` is what the one answer speaks for. */
const data = (version: string, wins: string) => ({
  format: 1,
  id: 'small',
  version,
  title: 'Small',
  alternatives: { here: { label: 'Here' }, there: { label: 'There' } },
  criteria: { cost: { weight: 5, scale: { worst: -3, best: 3 } } },
  questions: { one: { ask: 'First?', why: '', kind: 'one', core: true, options: OPTIONS } },
  tradeoffs: {
    a: { criterion: 'cost', when: { one: 'yes' }, gives: { [wins]: 2 }, because: '.', evidence: ['e'] }
  },
  sources: { s: { title: 'Source', kind: 'article' } },
  evidence: { e: { source: 's', where: 'P', says: 'Said.', 'review-by': '2026-12-31' } }
});

function release(version: string, wins: string): Release {
  const { ruleSet } = readRuleData(data(version, wins));
  if (!ruleSet) throw new Error('The example has an error.');
  const { id, digest, title } = ruleSet;
  const whole = () => Promise.resolve(ruleSet);
  return {
    id,
    version,
    digest,
    title,
    updated: null,
    core: () => Promise.resolve(coreOf(ruleSet)),
    full: whole,
    data: whole
  };
}

describe('a document opened years later', () => {
  const old = release('1.0.0', 'here');
  const recent = release('2.0.0', 'there');
  const { id, version, digest } = old;
  const document: AjarDocument = {
    format: 1,
    made: '2026-11-21',
    rules: { id, version, digest },
    answers: { one: 'yes' }
  };
  const opened = async (from: AjarDocument, releases = [recent, old]): Promise<Copy> => {
    const found = await openFile(JSON.stringify(from), catalogOf(releases));
    if (!found.ok) throw new Error(found.trouble);
    return found.copy;
  };

  test('is shown as it was decided, and as of today on the newest rules', async () => {
    const copy = await opened(document);
    const { family } = copy.outcome.decision.recommendation;
    expect([copy.outcome.ruleSet.version, family, copy.outcome.decision.stale]).toEqual([
      '1.0.0',
      'here',
      []
    ]);
    const today = await asOf(copy, '2027-06-01');
    expect([today.ruleSet.version, today.decision.recommendation.family]).toEqual(['2.0.0', 'there']);
    expect(today.decision.stale?.map((each) => each.id)).toEqual(['e']);
  });

  test('on the newest rules only its facts grow old', async () => {
    const copy = await opened(document, [old]);
    expect(copy.newer).toBeUndefined();
    const today = await asOf(copy, '2027-06-01');
    expect(today.decision.recommendation).toEqual(copy.outcome.decision.recommendation);
    expect(today.decision.stale).toHaveLength(1);
  });

  test('brings its own rules, which are checked like any', async () => {
    const own = { ...document, rules: { ...document.rules, digest: '0'.repeat(16) } };
    const copy = await opened({ ...own, ruleset: data('1.0.0', 'there') }, []);
    expect(copy.outcome.decision.recommendation.family).toBe('there');
    const mended = { ...own, ruleset: { ...data('1.0.0', 'here'), criteria: {} } };
    const broken = await openFile(JSON.stringify(mended), catalogOf([]));
    expect(broken).toMatchObject({ ok: false, trouble: 'broken-changes' });
  });
});
