/** What a decision rests on besides its score: sources, facts past their day, costs, derived facts, actions. */
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import type { Situation } from './decision.ts';
import { compile } from './model.ts';
import { readGood } from './testing/read-good.ts';

const source = (title: string) => ({ title, short: title, kind: 'article' });
const claim = (from: string, extra: object = {}) => ({
  source: from,
  where: 'Page 1',
  says: 'Something.',
  ...extra
});

const ruleSet = readGood({
  format: 1,
  id: 'grounds',
  version: '1.0.0',
  title: 'Grounds',
  families: { open: {}, closed: {} },
  alternatives: { own: { family: 'open' }, api: { family: 'closed' } },
  criteria: {
    cost: { weight: 3, scale: { worst: -10, best: 10 } },
    risk: { weight: 1, scale: { worst: -10, best: 10 } }
  },
  questions: {
    volume: {
      ask: 'How much?',
      options: {
        little: { amount: { low: 5, value: 10, high: 20 } },
        much: { amount: { low: 5000, value: 10000, high: 20000 } }
      }
    },
    load: { ask: 'How even?', options: { steady: {}, bursty: {} }, prior: { steady: 3, bursty: 1 } },
    sensitive: { ask: 'Sensitive?', options: { yes: {}, no: {} } }
  },
  tradeoffs: {
    cheaper: {
      criterion: 'cost',
      when: { 'run-or-buy': 'run' },
      gives: { open: 4 },
      because: 'Cheaper.',
      evidence: ['e-cost']
    },
    dearer: {
      criterion: 'cost',
      when: { 'run-or-buy': 'buy' },
      gives: { closed: 4 },
      because: 'Cheaper.',
      evidence: ['e-cost', 'e-other']
    },
    uncited: { criterion: 'cost', gives: { closed: 1 }, because: 'So it is.' },
    guarded: {
      criterion: 'risk',
      when: { sensitive: 'yes' },
      gives: { open: 6 },
      because: 'Guarded.',
      evidence: ['e-risk']
    }
  },
  constraints: {
    law: { when: { sensitive: 'yes' }, 'rules-out': ['api'], because: 'The law.', evidence: ['e-law'] }
  },
  sources: { study: source('Study'), paper: source('Paper'), law: source('Law'), unused: source('Unused') },
  evidence: {
    'e-cost': claim('study', { checked: '2026-01-01', 'review-by': '2026-06-01' }),
    'e-other': claim('paper'),
    'e-risk': claim('paper'),
    'e-law': claim('law', { checked: '2026-01-01', 'review-by': '2027-01-01' })
  },
  'cost-model': {
    currency: 'USD',
    volume: 'volume',
    inputs: {
      price: {
        label: 'Price',
        unit: 'USD',
        value: 2,
        low: 1,
        high: 3,
        checked: '2026-01-01',
        'review-by': '2026-03-01',
        source: 'study'
      },
      hour: {
        label: 'Hour',
        unit: 'USD',
        value: 2,
        low: 1,
        high: 8,
        checked: '2026-01-01',
        'review-by': '2026-12-01',
        source: 'study',
        cases: [{ when: { load: 'bursty' }, value: 4, low: 2, high: 16 }]
      }
    },
    ways: {
      api: { kind: 'api', 'price-in': 'price', 'price-out': 'price', 'input-share': 1 },
      own: { kind: 'rented', 'tokens-per-second': 100000, 'gpu-hour': 'hour' }
    }
  },
  derived: {
    'run-or-buy': {
      ratio: { of: ['own'], to: ['api'] },
      options: { run: { below: 0.7 }, even: {}, buy: { above: 1.5 } }
    }
  },
  actions: {
    always: { phase: 'start', do: 'Write it down.', because: 'So.' },
    'open-only': { for: ['open'], phase: 'start', do: 'Read the licence.', because: 'So.' },
    'api-way': { for: ['api'], phase: 'verify', do: 'Read the terms.', because: 'So.' },
    'when-sensitive': { when: { sensitive: 'yes' }, phase: 'risk', do: 'Ask a lawyer.', because: 'So.' },
    'when-level': { status: ['tie', 'none'], phase: 'start', do: 'Toss a coin.', because: 'So.' }
  }
});
const decided = (answers: Situation['answers'], rest: Partial<Situation> = {}, today?: string) =>
  decide(compile(ruleSet), { answers, ...rest }, { samples: 50, ...(today === undefined ? {} : { today }) });

describe('sources', () => {
  test('a rule falls with all its evidence, an uncited one stays', () => {
    const { recommendation, sources } = decided({ volume: 'much', load: 'steady', sensitive: 'no' });
    expect(recommendation.family).toBe('open');
    expect(sources).toEqual([{ source: 'study', without: 'closed', only: 'open' }]);
  });

  test('a constraint falls too, and a rule with two sources needs both to fall', () => {
    const { recommendation, sources } = decided({ volume: 'little', load: 'steady', sensitive: 'yes' });
    expect(recommendation.family).toBe('open');
    expect(sources).toEqual([
      { source: 'study', without: 'open', only: 'closed' },
      { source: 'paper', without: 'open', only: 'closed' },
      { source: 'law', without: 'closed', only: 'open' }
    ]);
  });
});

describe('freshness', () => {
  const answers = { volume: 'much', load: 'steady', sensitive: 'no' };

  test('is looked at only when a day is given', () => {
    expect(decided(answers).stale).toBeUndefined();
    expect(decided(answers, {}, '2026-02-28').stale).toEqual([]);
  });

  test('names evidence and inputs past their day, and whether they matter', () => {
    expect(decided(answers, {}, '2026-12-02').stale).toEqual([
      { id: 'e-cost', kind: 'evidence', reviewBy: '2026-06-01', matters: true },
      { id: 'price', kind: 'input', reviewBy: '2026-03-01', matters: false },
      { id: 'hour', kind: 'input', reviewBy: '2026-12-01', matters: false }
    ]);
  });

  test('leaves out inputs that the team gave itself, and the day itself', () => {
    expect(decided(answers, { cost: { price: 2 } }, '2026-06-01').stale).toEqual([]);
    const little = decided({ ...answers, volume: 'little' }, {}, '2026-06-02').stale;
    expect(little!.map(({ id, matters }) => [id, matters])).toEqual([
      ['e-cost', false],
      ['price', false]
    ]);
  });
});

describe('cost and derived facts', () => {
  test('are known where the volume is, over what else is open by prior', () => {
    const { cost, derived } = decided({ volume: 'much' });
    const own = cost!.perMonth.find(({ alternative }) => alternative === 'own')!;
    expect(own.value).toBeCloseTo(730 * (0.75 * 2 + 0.25 * 4), 6);
    expect([own.low, own.high]).toEqual([730, 730 * 16]);
    const api = cost!.perMonth.find(({ alternative }) => alternative === 'api')!;
    expect(api).toEqual({ alternative: 'api', low: 5000, value: 20000, high: 60000 });
    expect(derived).toEqual([{ id: 'run-or-buy', option: null, ratio: null }]);
    expect(decided({ volume: 'much', load: 'steady' }).derived).toEqual([
      { id: 'run-or-buy', option: 'run', ratio: 1460 / 20000 }
    ]);
  });

  test('are not known where the volume is open', () => {
    expect(decided({ load: 'steady' }).cost).toBeNull();
  });

  test('move the score by the chance of their options', () => {
    const points = (answers: Situation['answers']): number =>
      decided(answers).alternatives[0]!.contributions.find(({ tradeoff }) => tradeoff === 'cheaper')
        ?.points ?? 0;
    expect(points({ volume: 'much', load: 'steady' })).toBeCloseTo(15, 9);
    expect(points({ load: 'steady' })).toBeCloseTo(7.5, 9);
    expect(points({ volume: 'little' })).toBe(0);
    expect(points({})).toBeCloseTo(7.5, 9);
  });

  test("follow the team's own figures", () => {
    expect(decided({ volume: 'much', load: 'steady' }, { cost: { hour: 20 } }).derived![0]!.option).toBe(
      'even'
    );
    expect(decided({ volume: 'much', load: 'steady' }, { cost: { hour: 200 } }).derived![0]!.option).toBe(
      'buy'
    );
    expect(decided({ volume: 'much', load: 'steady' }).derived![0]!.option).toBe('run');
  });

  test('change with answers in flips and in information', () => {
    const { flips, recommendation } = decided({ volume: 'much', load: 'steady', sensitive: 'no' });
    expect(recommendation.family).toBe('open');
    expect(flips!.any).toMatchObject({ smallest: 1, count: 1 });
    expect(flips!.any.sets[0]!.changes).toEqual([{ question: 'volume', from: 'much', to: 'little' }]);
    const { information } = decided({ load: 'steady', sensitive: 'no' });
    expect(information![0]).toMatchObject({ question: 'volume' });
    expect(information![0]!.value).toBeGreaterThan(0);
  });
});

describe('actions', () => {
  test('apply by family, way, answers and status', () => {
    const ids = (answers: Situation['answers']): readonly string[] =>
      decided(answers).actions!.map(({ id }) => id);
    expect(ids({ volume: 'much', load: 'steady', sensitive: 'yes' })).toEqual([
      'always',
      'open-only',
      'when-sensitive'
    ]);
    expect(ids({ volume: 'little', load: 'steady', sensitive: 'no' })).toEqual(['always', 'api-way']);
    expect(decided({ volume: 'much', sensitive: 'yes' }).actions).toContainEqual({
      id: 'when-sensitive',
      phase: 'risk'
    });
  });

  test('of a tie are for the tied families', () => {
    const level = decided(
      { volume: 'little', load: 'steady', sensitive: 'no' },
      { weights: { cost: 0, risk: 1 } }
    );
    expect(level.recommendation.status).toBe('tie');
    expect(level.actions!.map(({ id }) => id)).toEqual(['always', 'open-only', 'when-level']);
  });
});

describe('a rule set without any of these', () => {
  test('says so', () => {
    const bare = readGood({
      format: 1,
      id: 'bare',
      version: '1.0.0',
      title: 'Bare',
      alternatives: { a: {}, b: {} },
      criteria: { k: { weight: 1 } },
      questions: { q: { ask: '?', options: { x: {}, y: {} } } },
      tradeoffs: { t: { criterion: 'k', when: { q: 'x' }, gives: { a: 1 }, because: 'So.' } }
    });
    const { cost, derived, sources, actions, stale } = decide(
      compile(bare),
      { answers: {} },
      { samples: 10, today: '2026-01-01' }
    );
    expect({ cost, derived, sources, actions, stale }).toEqual({
      cost: null,
      derived: [],
      sources: [],
      actions: [],
      stale: []
    });
  });
});
