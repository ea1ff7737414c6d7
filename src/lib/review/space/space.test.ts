/** What the review says of all answers, against going through them one by one. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCases, compareFractions, type Case } from '#lib/decision/testing/oracle.ts';
import { randomRules } from '#lib/decision/testing/random-rules.ts';
import { fraction, toNumber } from '#lib/decision/fraction.ts';
import { compile } from '#lib/decision/index.ts';
import { plainlyHolds, plainlyOut, plainPoints, plus } from '#lib/decision/plain.ts';
import type { Condition, RuleSet } from '#lib/rules/rule-set.ts';
import { neverFiring, unreachableQuestions } from './fires.ts';
import { allRuledOut } from './ruled-out.ts';
import { reachesOf } from './scales.ts';
import { spaceOf } from './space.ts';
import { neverBestInRows, neverWins } from './wins.ts';

const RUNS = { numRuns: 60 };
const small = randomRules({ questions: 3, tradeoffs: 6, constraints: 4 });

function checked(
  check: (ruleSet: RuleSet, cases: readonly Case[], space: ReturnType<typeof spaceOf>) => void
) {
  fc.assert(
    fc.property(small, ({ ruleSet }) =>
      check(ruleSet, allCases(ruleSet, { answers: {} }), spaceOf(compile(ruleSet)))
    ),
    RUNS
  );
}

const never = (cases: readonly Case[], when: Condition): boolean =>
  cases.every(({ chosen }) => !plainlyHolds(when, chosen));

describe('all answers', () => {
  it('reach a question or a rule exactly if one of them does', () => {
    checked((ruleSet, cases, space) => {
      const ids = (members: readonly { readonly id: string; readonly when: Condition }[]) =>
        members.filter(({ when }) => never(cases, when)).map(({ id }) => id);
      expect(unreachableQuestions(space).map(({ path }) => path[1])).toEqual(ids(ruleSet.questions));
      expect(neverFiring(space).map(({ path }) => path.at(-1))).toEqual([
        ...ids(ruleSet.tradeoffs),
        ...ids(ruleSet.constraints),
        ...ruleSet.alternatives.flatMap(({ needs }) => ids(needs))
      ]);
    });
  });

  it('reach the points on a criterion that one of them gives', () => {
    checked((ruleSet, cases, { known, model }) => {
      for (const [k, { id }] of ruleSet.criteria.entries()) {
        const own = ruleSet.tradeoffs.filter(({ criterion }) => criterion === id);
        const all = cases.flatMap(({ chosen }) => {
          const firing = own.filter(({ when }) => plainlyHolds(when, chosen));
          return ruleSet.alternatives.map((way) =>
            toNumber(firing.map((each) => plainPoints(ruleSet, each, way)).reduce(plus, fraction(0, 1)))
          );
        });
        const reaches = reachesOf(known, k);
        const { unit } = model.scales;
        expect(Math.min(...reaches.map(({ low }) => low.value)) / unit).toBeCloseTo(Math.min(...all), 9);
        expect(Math.max(...reaches.map(({ high }) => high.value)) / unit).toBeCloseTo(Math.max(...all), 9);
        expect(reaches.every(({ low, high }) => low.exact && high.exact)).toBe(true);
        expect(reaches.every(({ low }) => low.reached === low.value && low.bits !== null)).toBe(true);
      }
    });
  });

  it('leave nothing at a constraint exactly if one of them does', () => {
    checked((ruleSet, cases, space) => {
      const allOut = (count: number, { chosen }: Case): boolean => {
        const upTo = { ...ruleSet, constraints: ruleSet.constraints.slice(0, count) };
        return ruleSet.alternatives.every((way) => plainlyOut(upTo, chosen, way));
      };
      const at = ruleSet.constraints.flatMap(({ id, rulesOut }, c) =>
        rulesOut.length > 0 && cases.some((each) => allOut(c + 1, each) && !allOut(c, each)) ? [id] : []
      );
      const byNeeds = cases.some((each) => allOut(0, each)) ? ['alternatives'] : [];
      const always = cases.every((each) => allOut(ruleSet.constraints.length, each));
      const found = allRuledOut(space);
      expect(found.map(({ path }) => path.at(-1))).toEqual(always ? ['alternatives'] : [...byNeeds, ...at]);
      expect(found.map(({ severity }) => severity)).toEqual(found.map(() => (always ? 'error' : 'warning')));
    });
  });

  it('make a way the best exactly if one of them does', () => {
    checked((ruleSet, cases, space) => {
      const wins = (way: number): boolean =>
        cases.some(
          ({ values, out }) =>
            !out[way] &&
            values.every((value, other) => out[other] || compareFractions(values[way]!, value) >= 0)
        );
      const losers = ruleSet.alternatives.filter((_, way) => !wins(way)).map(({ id }) => id);
      const found = neverBestInRows(space).flatMap((way) => neverWins(space, way));
      expect(found.map(({ path }) => path[1])).toEqual(losers);
    });
  });
});
