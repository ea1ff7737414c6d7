/** The decision held to brute force over random rule sets and answers. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { toNumber, type Fraction } from './fraction.ts';
import { interview } from './interview.ts';
import { compile } from './model.ts';
import { plainBase, plainlyHolds } from './plain.ts';
import {
  allCases,
  chance,
  compareFractions,
  expectation,
  familyBests,
  firstFamilies,
  neverApplies,
  type Case
} from './testing/oracle.ts';
import { randomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';

const setting = randomRules().chain(({ raw, ruleSet }) =>
  randomSituation(ruleSet).map((situation) => {
    const decision = decide(compile(ruleSet), situation, { samples: 20 });
    return { raw, ruleSet, situation, decision, cases: allCases(ruleSet, situation) };
  })
);
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

function always(property: (setting: Setting) => void): void {
  fc.assert(fc.property(setting, property), { numRuns: 150 });
}

function extremes(values: readonly Fraction[]): { low: number; high: number } {
  const sorted = [...values].sort(compareFractions);
  return { low: toNumber(sorted[0]!), high: toNumber(sorted[sorted.length - 1]!) };
}

describe('a decision equals brute force', () => {
  test('scores, bases and intervals of ways', () => {
    always(({ ruleSet, situation, decision, cases }) => {
      for (const [way, standing] of decision.alternatives.entries()) {
        const { low, high } = extremes(cases.map(({ values }) => values[way]!));
        expect(standing.score).toBeCloseTo(toNumber(expectation(cases, ({ values }) => values[way]!)), 9);
        expect(standing.base).toBeCloseTo(toNumber(plainBase(ruleSet, situation.weights!)), 9);
        expect(standing.low).toBeCloseTo(low, 9);
        expect(standing.high).toBeCloseTo(high, 9);
        const sum = standing.contributions.reduce((total, { points }) => total + points, standing.base);
        expect(standing.score).toBeCloseTo(sum, 9);
      }
    });
  });

  test('in or out, and with what chance', () => {
    always(({ ruleSet, decision, cases }) => {
      for (const [way, standing] of decision.alternatives.entries()) {
        const always = cases.every(({ out }) => out[way]);
        const state = neverApplies(ruleSet, cases, way)
          ? 'not-applicable'
          : always
            ? 'ruled-out'
            : 'feasible';
        expect(standing.state).toBe(state);
        expect(standing.exclusionChance).toBeCloseTo(toNumber(chance(cases, ({ out }) => out[way]!)), 12);
        expect(standing.ruledOutBy.length > 0).toBe(state === 'ruled-out');
        expect(standing.notApplicable !== undefined).toBe(state === 'not-applicable');
      }
    });
  });

  test('family, tie, lead and status by bands', () => {
    always(({ ruleSet, decision, cases }) => {
      const { recommendation: got } = decision;
      const { bests, competes, expected } = atExpectation(ruleSet, cases);
      const first = firstFamilies(bests).map((family) => ruleSet.families[family]!.id);
      expect(got.family).toBe(first.length === 1 ? first[0] : null);
      expect(got.tied ?? []).toEqual(first.length > 1 ? first : []);
      if (first.length === 0) expect(got.status).toBe('none');
      if (first.length > 1) expect(got.status).toBe('tie');
      if (got.alternative === null) return;
      const way = ruleSet.alternatives.findIndex(({ id }) => id === got.alternative);
      expect(competes[way]).toBe(true);
      const rivals = bests.filter(
        (best, f) => best !== null && ruleSet.families[f]!.id !== got.family
      ) as Fraction[];
      const second = rivals.length === 0 ? null : extremes(rivals).high;
      if (second === null) expect(got.lead).toBeNull();
      else expect(got.lead).toBeCloseTo(toNumber(expected[way]!) - second, 9);
      const { clear, leaning } = ruleSet.bands;
      const byBands =
        got.lead === null || got.lead >= clear ? 'clear' : got.lead >= leaning ? 'leaning' : 'toss-up';
      const mayBeOut = decision.alternatives[way]!.exclusionChance > 0;
      if (!mayBeOut) expect([byBands, 'leaning', 'toss-up']).toContain(got.status);
      else expect(got.status).not.toBe('clear');
    });
  });

  test('intervals of families and of the lead, settled', () => {
    always(({ ruleSet, decision, cases }) => {
      const perCase = cases.map((each) => familyBests(ruleSet, each));
      for (const [family, standing] of decision.families.entries()) {
        const present = perCase.flatMap((bests) => (bests[family] ? [bests[family]] : []));
        if (present.length === 0) {
          expect(standing).toMatchObject({ score: null, low: null, high: null });
          continue;
        }
        expect(standing.high).toBeCloseTo(extremes(present).high, 9);
        if (present.length < perCase.length) expect(standing.low).toBeNull();
        else expect(standing.low).toBeCloseTo(extremes(present).low, 9);
      }
      const { family: id, leadLow, leadHigh, settled, exact } = decision.recommendation;
      expect(exact).toBe(true);
      if (id === null) {
        expect({ leadLow, leadHigh, settled }).toEqual({ leadLow: null, leadHigh: null, settled: false });
        return;
      }
      const family = ruleSet.families.findIndex((each) => each.id === id);
      const leads = perCase.map((bests) => leadOf(bests, family));
      const [low, high] = [Math.min(...leads), Math.max(...leads)];
      if (Number.isFinite(low)) expect(leadLow).toBeCloseTo(low, 9);
      else expect(leadLow).toBeNull();
      if (Number.isFinite(high)) expect(leadHigh).toBeCloseTo(high, 9);
      else expect(leadHigh).toBeNull();
      expect(settled).toBe(perCase.every((bests) => firstFamilies(bests).join() === String(family)));
    });
  });

  test('soft: at most one completion in twenty changes the family', () => {
    always(({ ruleSet, decision, cases }) => {
      const present = decision.recommendation.family;
      const changed = chance(cases, (each) => {
        const first = firstFamilies(familyBests(ruleSet, each));
        return (first.length === 1 ? ruleSet.families[first[0]!]!.id : null) !== present;
      });
      expect(decision.recommendation.soft).toBe(20n * changed.numerator <= changed.denominator);
    });
  });

  test('what a hybrid uses', () => {
    always(({ ruleSet, decision, cases }) => {
      const expected = ruleSet.alternatives.map((_, way) => expectation(cases, ({ values }) => values[way]!));
      for (const [index, { state, uses }] of decision.alternatives.entries()) {
        const { parts, id } = ruleSet.alternatives[index]!;
        expect(uses?.length ?? 0).toBe(state === 'feasible' ? parts.length : 0);
        for (const [p, used] of (uses ?? []).entries()) {
          const part = parts[p]!;
          const risks = part.ways.map((way) =>
            chance(cases, ({ chosen }) => outForPart(ruleSet, chosen, id, part.id, way))
          );
          const ever = part.ways.map((way) =>
            cases.some(({ chosen }) => !outForPart(ruleSet, chosen, id, part.id, way))
          );
          const likely = part.ways.filter(
            (_, w) => ever[w] && 2n * risks[w]!.numerator <= risks[w]!.denominator
          );
          const pool = likely.length > 0 ? likely : part.ways.filter((_, w) => ever[w]);
          const indexOf = (way: string): number => ruleSet.alternatives.findIndex((each) => each.id === way);
          const best = pool.reduce((a, b) =>
            compareFractions(expected[indexOf(b)]!, expected[indexOf(a)]!) > 0 ? b : a
          );
          expect(used).toBe(best);
        }
      }
    });
  });

  test('questions stand in exactly one list, by whether they are asked', () => {
    always(({ ruleSet, decision, cases }) => {
      const lists = Object.values(decision.questions).flat();
      expect([...lists].sort()).toEqual(ruleSet.questions.map(({ id }) => id).sort());
      for (const { id, when } of ruleSet.questions) {
        const never = cases.every(({ chosen }) => !plainlyHolds(when, chosen));
        expect(decision.questions.skipped.includes(id)).toBe(never);
      }
    });
  });
});

function leadOf(bests: readonly (Fraction | null)[], family: number): number {
  const own = bests[family];
  if (!own) return -Infinity;
  const others = bests.filter((best, f) => f !== family && best !== null) as Fraction[];
  return others.length === 0 ? Infinity : toNumber(own) - extremes(others).high;
}

function outForPart(
  ruleSet: Setting['ruleSet'],
  chosen: Case['chosen'],
  hybrid: string,
  part: string,
  way: string
): boolean {
  return ruleSet.constraints.some(
    ({ when, rulesOut, spares }) =>
      rulesOut.includes(way) &&
      plainlyHolds(when, chosen) &&
      !spares.some(({ alternative, parts }) => alternative === hybrid && parts.includes(part))
  );
}

function atExpectation(ruleSet: Setting['ruleSet'], cases: readonly Case[]) {
  const expected = ruleSet.alternatives.map((_, way) => expectation(cases, ({ values }) => values[way]!));
  const isIn = ruleSet.alternatives.map((_, way) => !cases.every(({ out }) => out[way]));
  const risk = ruleSet.alternatives.map((_, way) => chance(cases, ({ out }) => out[way]!));
  const likely = isIn.map((feasible, way) => feasible && 2n * risk[way]!.numerator <= risk[way]!.denominator);
  const competes = likely.includes(true) ? likely : isIn;
  const bests = familyBests(ruleSet, { values: expected, out: competes.map((each) => !each) });
  return { expected, competes, bests };
}

test('a brief decision says the same about where the run stands, and nothing else', () => {
  const beyond = [
    'stability',
    'weightChange',
    'flips',
    'information',
    'sources',
    'cost',
    'derived',
    'actions'
  ];
  always(({ ruleSet, situation, decision }) => {
    const standing = Object.entries(decision).filter(([name]) => !beyond.includes(name));
    const brief = decide(compile(ruleSet), situation, { samples: 20, brief: true });
    expect(brief).toEqual(Object.fromEntries(standing));
  });
});

describe('the interview', () => {
  test('every path of answers ends, with enough known and nothing left to ask', () => {
    fc.assert(
      fc.property(randomRules(), fc.array(fc.nat()), ({ ruleSet }, picks) => {
        const model = compile(ruleSet);
        const answers: Record<string, string | readonly string[]> = {};
        for (let step = 0; step <= ruleSet.questions.length; step++) {
          const { next, questions } = interview(model, { answers });
          if (next === null) break;
          expect(questions.unanswered).toContain(next);
          const { options, kind } = ruleSet.questions.find(({ id }) => id === next)!;
          const { id } = options[(picks[step] ?? 0) % options.length]!;
          answers[next] = kind === 'many' ? [id] : id;
        }
        const { next, enough } = interview(model, { answers });
        expect({ next, enough }).toEqual({ next: null, enough: true });
        expect(decide(model, { answers }).recommendation.status).toMatch(
          /^(clear|leaning|toss-up|tie|none)$/
        );
      }),
      { numRuns: 200 }
    );
  });
});
