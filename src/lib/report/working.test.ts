/** What must hold of the full working and of the analysts' part, whatever was answered: on a small rule set and on the shipped one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { anyAnswers, LUNCH, lunch, outcomeOn, rulesIn } from '../../../tests/outcomes.ts';
import * as report from './index.ts';

const SHIPPED = 'rules/open-vs-closed.yaml';
const FILES = [
  { file: LUNCH, numRuns: 150 },
  { file: SHIPPED, numRuns: 20 }
];
const TODAY = '2026-11-21';
const HOLES = /undefined|NaN|Infinity|\[object|(?<![\d.])1 (answers|points|ways|questions)\b/;

describe.each(FILES)('the full working on $file', ({ file, numRuns }) => {
  const rules = rulesIn(file);
  const model = compile(rules);
  const always = (check: (outcome: report.Outcome) => void) =>
    fc.assert(
      fc.property(anyAnswers(rules), (answers) => check(outcomeOn(model, answers))),
      { numRuns }
    );

  it('never shows a hole', () => {
    always((outcome) => {
      const pair = report.firstPair(outcome);
      const views = [
        report.floorPlan(outcome),
        pair && report.headToHead(outcome, ...pair),
        report.weightIntervals(outcome),
        report.openWorth(outcome).map(({ sentence }) => sentence),
        report.costView(outcome, TODAY),
        report.analysis(outcome)
      ];
      expect(JSON.stringify(views)).not.toMatch(HOLES);
    });
  }, 60_000);

  it('has differences of any two ways that add up to the lead, shown or not', () => {
    const any = fc.nat({ max: rules.alternatives.length - 1 });
    fc.assert(
      fc.property(anyAnswers(rules), any, any, (answers, a, b) => {
        const outcome = outcomeOn(model, answers);
        const [first, second] = [rules.alternatives[a]!.id, rules.alternatives[b]!.id];
        const found = report.headToHead(outcome, first, second)!;
        const sum = (list: readonly { points: number }[]) =>
          list.reduce((total, { points }) => total + points, 0);
        expect(Math.abs(sum(found.all) - found.lead)).toBeLessThan(1e-9);
        expect(Math.abs(sum(found.longest) + (found.rest?.points ?? 0) - found.lead)).toBeLessThan(1e-9);
        expect(found.longest.length + (found.rest?.count ?? 0)).toBe(found.all.length);
        expect(found.longest.length).toBeLessThanOrEqual(7);
        for (const [column, score] of found.scores.entries()) {
          const own = found.all.reduce((all, each) => all + (column === 0 ? each.first : each.second), 0);
          expect(Math.abs(found.base + (found.shared ?? 0) + own - score)).toBeLessThan(1e-9);
        }
      }),
      { numRuns }
    );
  }, 60_000);

  it('has a plan with every way once, and lights what is recommended or its parts', () => {
    always((outcome) => {
      const plan = report.floorPlan(outcome);
      const rooms = plan.rows.flatMap(({ cells }) => cells.flat());
      const placed = [...rooms.map(({ row }) => row.way.id), ...plan.others.map(({ way }) => way.id)];
      expect([...placed].sort()).toEqual(rules.alternatives.map(({ id }) => id).sort());
      const { alternative } = outcome.decision.recommendation;
      expect(plan.shown).toBe(alternative);
      const lit = rooms.filter((room) => room.lit).map(({ row }) => row.way.id);
      const standing = outcome.decision.alternatives.find(({ id }) => id === alternative);
      const uses = standing?.uses ?? (alternative === null ? [] : [alternative]);
      expect(lit.every((way) => uses.includes(way))).toBe(true);
      if (plan.columns.length > 0) expect(new Set(lit)).toEqual(new Set(uses));
    });
  }, 60_000);

  it('has weights that sum to the whole, each inside its interval', () => {
    always((outcome) => {
      const { rows } = report.weightIntervals(outcome);
      expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      for (const { share, from, to, before, after } of rows) {
        if (from === null || to === null) continue;
        expect(from <= share && share <= to).toBe(true);
        expect([from > 0, to < 1]).toEqual([before !== null, after !== null]);
      }
    });
  }, 60_000);

  it('has open answers worth most first, all of them open', () => {
    always((outcome) => {
      const open = report.openWorth(outcome);
      const values = open.map(({ value }) => value);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      const { unsure, unanswered } = outcome.decision.questions;
      expect(open.map(({ question }) => question.id).sort()).toEqual([...unsure, ...unanswered].sort());
    });
  }, 60_000);
});

describe('the plan of a hybrid', () => {
  const rules = rulesIn(SHIPPED);
  const model = compile(rules);

  it('lights two rooms, each with its part of the work, and counts parts that follow one another', () => {
    const runs = rules.scenarios.map(({ answers, weights }) => ({
      ruleSet: rules,
      decision: decide(model, { answers, weights }, { samples: 20 }),
      answers
    }));
    const hybrids = runs.flatMap((outcome) =>
      outcome.decision.alternatives
        .filter(({ uses, state }) => state === 'feasible' && uses !== undefined)
        .map(({ id }) => report.floorPlan(outcome, id))
    );
    expect(hybrids.length).toBeGreaterThan(5);
    for (const plan of hybrids) {
      const lit = plan.rows.flatMap(({ cells }) => cells.flat()).flatMap((room) => room.lit ?? []);
      expect(lit).toHaveLength(2);
      const inTime = plan.all.find(({ way }) => way.id === plan.shown)?.inTime;
      expect(lit.map(({ turn }) => turn).sort()).toEqual(inTime ? [1, 2] : [null, null]);
      expect(lit.every(({ does }) => does !== '')).toBe(true);
    }
  });

  it('is a list where the rules draw no plan', () => {
    const plan = report.floorPlan(lunch({ people: 'many', kitchen: 'full' }));
    expect([plan.columns, plan.rows]).toEqual([[], []]);
    expect(plan.others).toHaveLength(4);
  });
});

describe('what it would cost', () => {
  const rules = rulesIn(SHIPPED);
  const model = compile(rules);
  const { answers } = rules.scenarios.find(({ id }) => id === 'start-up-that-wants-to-move')!;
  const priced = (cost: Record<string, number> = {}) => ({
    ...outcomeOn(model, answers),
    decision: decide(model, { answers, cost }, { samples: 20 }),
    cost
  });
  const view = report.costView(priced(), TODAY)!;

  it('has the decision’s own figures for the ways that fit, cheapest first', () => {
    const { perMonth } = priced().decision.cost!;
    for (const { way, low, value, high } of view.rows)
      expect(perMonth).toContainEqual({ alternative: way.id, low, value, high });
    const values = view.rows.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    const ends = view.rows.flatMap(({ low, high }) => [low, high]);
    expect(Math.min(...view.axis)).toBeLessThanOrEqual(Math.min(...ends));
    expect(Math.max(...view.axis)).toBeGreaterThanOrEqual(Math.max(...ends));
  });

  it('says it in words first', () => {
    expect(view.sentences[0]).toMatch(
      /^At \d+ million tokens a month the cheapest way that fits is .+ USD [\d,]+ a month\.$/
    );
    expect(view.sentences).toHaveLength(3);
  });

  it('draws lines through the team’s own volume at the figures of the ranges', () => {
    const curves = report.costCurves(priced());
    for (const { way, points } of curves) {
      const here = points.find(({ volume }) => Math.abs(volume / view.volume - 1) < 1e-9)!;
      const row = view.rows.find((each) => each.way.id === way.id);
      if (row) expect(here.value).toBeCloseTo(row.value, 6);
    }
    expect(curves.length).toBeGreaterThan(1);
  });

  it('marks figures that are one’s own, and those past their review day', () => {
    const own = report.costView(priced({ 'gpu-hour': 9 }), '2027-12-31')!.inputs;
    const gpu = own.find(({ id }) => id === 'gpu-hour')!;
    expect([gpu.value, gpu.usual, gpu.own, gpu.stale]).toEqual([9, 3.5, true, true]);
    expect(view.inputs.some(({ stale }) => stale)).toBe(false);
    expect(view.inputs.find(({ id }) => id === 'gpu-hour')).toMatchObject({ own: false, range: '2 to 11' });
  });

  it('waits for the volume', () => {
    const { volume: _, ...others } = answers as Record<string, string>;
    expect(report.costView(outcomeOn(model, others), TODAY)).toBeNull();
    expect(report.costView(lunch({ people: 'few' }), TODAY)).toBeNull();
    expect(report.costCurves(lunch({ people: 'few' }))).toEqual([]);
  });
});

describe('the part for analysts', () => {
  it('is the decision’s own indices, shares summing to one', () => {
    const outcome = lunch({ people: 'many', kitchen: 'full' });
    const found = report.analysis(outcome)!;
    const { robustness } = outcome.decision;
    for (const scenario of ['near', 'ordered', 'any'] as const) {
      const sum = found.families.reduce((all, { share }) => all + share[scenario], found.nothing[scenario]);
      expect(sum).toBeCloseTo(1, 9);
    }
    expect([found.entropy, found.expectedLoss]).toEqual([robustness!.entropy, robustness!.expectedLoss]);
    expect(found.entropy).toBeLessThanOrEqual(found.mostEntropy);
    expect(found.pairs).toHaveLength(robustness!.pairwise.length);
  });

  it('is not there where nothing fits', () => {
    const none = lunch({ people: 'few', kitchen: 'none', wishes: ['fast'], delivery: 'barred' });
    expect(report.analysis(none)).toBeNull();
  });
});
