/** What must hold of every decision, whatever the rules: independence, order, scale, and answers that do not count. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { decide } from './decide.ts';
import type { AnswerValue, Decision, Situation } from './decision.ts';
import { compile } from './model.ts';
import { randomRules, type RandomRules } from './testing/random-rules.ts';
import { randomSituation } from './testing/random-situation.ts';
import { readGood } from './testing/read-good.ts';

const setting = randomRules().chain((rules) =>
  randomSituation(rules.ruleSet).map((situation) => ({ ...rules, situation }))
);

function decided(ruleSet: RuleSet, situation: Situation): Decision {
  return decide(compile(ruleSet), situation, { samples: 40 });
}

type Members = Record<string, Record<string, unknown>>;

function shuffled<T>(members: readonly T[], order: readonly number[]): readonly T[] {
  return members
    .map((member, index) => ({ member, at: order[index % order.length]! * 1000 + index }))
    .sort((a, b) => a.at - b.at)
    .map(({ member }) => member);
}

/** The raw rule set with one alternative left out, or copied under another name. */
function withAlternatives(raw: RandomRules['raw'], change: 'drop' | 'copy', id: string): RuleSet {
  const alternatives = raw.alternatives as Members;
  const tradeoffs = raw.tradeoffs as Record<string, { gives: Record<string, number> }>;
  if (change === 'drop')
    return readGood({
      ...raw,
      alternatives: Object.fromEntries(Object.entries(alternatives).filter(([other]) => other !== id)),
      // A tradeoff must give somebody something: one that gave to this one alone goes with it.
      tradeoffs: Object.fromEntries(
        Object.entries(tradeoffs).flatMap(([t, tradeoff]) => {
          const gives = Object.entries(tradeoff.gives).filter(([to]) => to !== id);
          return gives.length > 0 ? [[t, { ...tradeoff, gives: Object.fromEntries(gives) }] as const] : [];
        })
      ),
      constraints: {}
    });
  return readGood({
    ...raw,
    alternatives: { ...alternatives, copy: alternatives[id] },
    tradeoffs: Object.fromEntries(
      Object.entries(tradeoffs).map(([t, tradeoff]) => [
        t,
        {
          ...tradeoff,
          gives: { ...tradeoff.gives, ...(id in tradeoff.gives ? { copy: tradeoff.gives[id] } : {}) }
        }
      ])
    ),
    constraints: {}
  });
}

describe('a decision', () => {
  test('does not reorder alternatives when another is added, dropped or copied, where scales are declared', () => {
    fc.assert(
      fc.property(
        setting,
        fc.constantFrom('drop' as const, 'copy' as const),
        ({ raw, ruleSet, situation }, change) => {
          fc.pre(ruleSet.criteria.every(({ scale }) => scale.declared));
          const mixed = ruleSet.alternatives.find(({ parts }) => parts.length > 0);
          const id = change === 'drop' ? mixed?.id : ruleSet.alternatives[0]!.id;
          fc.pre(id !== undefined);
          const before = decided(readGood({ ...raw, constraints: {} }), situation);
          const after = decided(withAlternatives(raw, change, id), situation);
          for (const { id: other, score } of before.alternatives) {
            const same = after.alternatives.find((each) => each.id === other);
            if (same) expect(same.score).toBe(score);
          }
        }
      ),
      { numRuns: 100 }
    );
  }, 60_000);

  test('does not depend on the order of the file', () => {
    fc.assert(
      fc.property(
        setting,
        fc.array(fc.nat(99), { minLength: 3, maxLength: 9 }),
        ({ raw, ruleSet, situation }, order) => {
          const reordered = Object.fromEntries(
            Object.entries(raw).map(([section, members]) => [
              section,
              ['alternatives', 'criteria', 'questions', 'tradeoffs', 'constraints', 'families'].includes(
                section
              )
                ? Object.fromEntries(shuffled(Object.entries(members as Members), order))
                : members
            ])
          );
          const [before, after] = [decided(ruleSet, situation), decided(readGood(reordered), situation)];
          fc.pre(before.recommendation.way?.status !== 'tie');
          const { family, status, loweredBy, lead, leadLow, leadHigh, price, settled, soft, enough, exact } =
            before.recommendation;
          expect(after.recommendation).toMatchObject({
            family,
            status,
            loweredBy,
            lead,
            leadLow,
            leadHigh,
            price,
            settled,
            soft,
            enough,
            exact
          });
          expect([...(after.recommendation.tied ?? [])].sort()).toEqual(
            [...(before.recommendation.tied ?? [])].sort()
          );
          const figuresOf = ({ alternatives }: Decision) =>
            alternatives
              .map(({ id, state, rank, score, low, high, exclusionChance, acceptability, base }) => ({
                id,
                state,
                rank,
                score,
                low,
                high,
                exclusionChance,
                acceptability,
                base
              }))
              .sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(figuresOf(after)).toEqual(figuresOf(before));
          expect(after.robustness?.expectedLoss).toBe(before.robustness?.expectedLoss);
          expect(after.robustness?.entropy).toBe(before.robustness?.entropy);
          const boundsOf = ({ stability }: Decision) =>
            stability
              ?.map(({ criterion, weight, from, to }) => ({ criterion, weight, from, to }))
              .sort((a, b) => (a.criterion < b.criterion ? -1 : 1));
          expect(boundsOf(after)).toEqual(boundsOf(before));
          expect(after.flips?.any.smallest).toBe(before.flips?.any.smallest);
          expect(after.flips?.any.count).toBe(before.flips?.any.count);
          for (const { question, value } of before.information!)
            expect(after.information!.find((each) => each.question === question)!.value).toBeCloseTo(
              value,
              9
            );
        }
      ),
      { numRuns: 100 }
    );
  }, 60_000);

  test('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(setting, fc.integer({ min: 2, max: 500 }), ({ ruleSet, situation }, factor) => {
        const weights = Object.fromEntries(
          ruleSet.criteria.map(({ id, weight }) => [id, factor * (situation.weights![id] ?? weight)])
        );
        const [before, after] = [decided(ruleSet, situation), decided(ruleSet, { ...situation, weights })];
        expect(after.recommendation).toEqual(before.recommendation);
        expect(after.families).toEqual(before.families);
        expect(after.flips).toEqual(before.flips);
        for (const [k, interval] of (before.stability ?? []).entries()) {
          expect(after.stability![k]!.from ?? 0).toBeCloseTo(interval.from ?? 0, 9);
          expect(after.stability![k]!.to ?? 0).toBeCloseTo(interval.to ?? 0, 9);
        }
      }),
      { numRuns: 100 }
    );
  }, 60_000);

  test('is not changed by skipped answers, nor by answers that the rule set does not have', () => {
    fc.assert(
      fc.property(setting, ({ ruleSet, situation }) => {
        const before = decided(ruleSet, situation);
        const skipped = new Set(before.questions.skipped);
        const kept = Object.fromEntries(Object.entries(situation.answers).filter(([id]) => !skipped.has(id)));
        const strange = {
          nobody: 'knows',
          [ruleSet.questions[0]!.id]: kept[ruleSet.questions[0]!.id] ?? 'no-such-option'
        };
        expect(decided(ruleSet, { ...situation, answers: kept })).toEqual(before);
        expect(decided(ruleSet, { ...situation, answers: { ...kept, ...strange } })).toEqual(before);
      }),
      { numRuns: 100 }
    );
  }, 60_000);

  test('stays within its intervals however the open questions are answered', () => {
    fc.assert(
      fc.property(
        setting,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        ({ ruleSet, situation }, picks) => {
          const before = decided(ruleSet, situation);
          const kept = Object.entries(situation.answers).filter(
            ([id, value]) =>
              value !== 'unsure' && [...before.questions.answered, ...before.questions.waiting].includes(id)
          );
          const rest = ruleSet.questions.map(({ id, kind, options }, q): [string, AnswerValue] => {
            const option = options[picks[q % picks.length]! % options.length]!.id;
            return [id, kind === 'many' ? [option] : option];
          });
          const after = decided(ruleSet, {
            ...situation,
            answers: { ...Object.fromEntries(rest), ...Object.fromEntries(kept) }
          });
          for (const [way, { low, high }] of before.alternatives.entries()) {
            const { score } = after.alternatives[way]!;
            expect(score).toBeGreaterThanOrEqual(low - 1e-9);
            expect(score).toBeLessThanOrEqual(high + 1e-9);
          }
          for (const [f, { low, high }] of before.families.entries()) {
            const { score } = after.families[f]!;
            if (score === null) expect(low).toBeNull();
            else {
              expect(score).toBeGreaterThanOrEqual((low ?? -Infinity) - 1e-9);
              expect(score).toBeLessThanOrEqual((high ?? Infinity) + 1e-9);
            }
          }
          if (before.recommendation.settled)
            expect(after.recommendation.family).toBe(before.recommendation.family);
        }
      ),
      { numRuns: 100 }
    );
  }, 60_000);

  test('is the same when made again, and from a copy of the rule set', () => {
    fc.assert(
      fc.property(setting, ({ ruleSet, situation }) => {
        const model = compile(ruleSet);
        const first = decide(model, situation, { samples: 40 });
        expect(decide(model, situation, { samples: 40 })).toEqual(first);
        expect(decided(structuredClone(ruleSet), situation)).toEqual(first);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
      { numRuns: 30 }
    );
  }, 60_000);
});
