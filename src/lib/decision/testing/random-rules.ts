/** Random rule sets for properties: small, but with everything that the format has. */
import * as fc from 'fast-check';
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { constraintsFor, criteria, tradeoffsFor, withScales } from './random-arguments.ts';
import type { Raw } from './random-conditions.ts';
import { costsFor, questionShapes, questionsFrom, RATIO } from './random-questions.ts';
import { alternativesFor } from './random-ways.ts';
import { readGood } from './read-good.ts';

export interface RandomRules {
  /** As an author would write it. */
  readonly raw: Raw;
  readonly ruleSet: RuleSet;
}

export interface Size {
  readonly questions?: number;
  readonly tradeoffs?: number;
  readonly constraints?: number;
}

/** A rule set in which nothing gets points has no scale to weigh on, and is refused. */
function weighsSomething(raw: Raw): boolean {
  return !readRuleData(raw).problems.some(({ code }) => code === 'no-weight');
}

/** Rule sets of up to `size` members, with hybrids, needs, spares, likes, provisos, priors, orders, chains of `when` and a derived fact. */
export function randomRules({
  questions = 4,
  tradeoffs = 7,
  constraints = 4
}: Size = {}): fc.Arbitrary<RandomRules> {
  return questionShapes(questions)
    .chain((shapes) => fc.tuple(fc.constant(shapes), costsFor(shapes)))
    .chain(([shapes, costs]) =>
      fc.tuple(
        questionsFrom(shapes),
        alternativesFor(costs ? [...shapes, RATIO] : shapes),
        criteria,
        fc.boolean(),
        fc.constant(costs ? [...shapes, RATIO] : shapes),
        fc.integer({ min: 1, max: 40 }),
        fc.constant(costs)
      )
    )
    .chain(
      ([
        rawQuestions,
        { ways, alternatives, families, hybrids },
        rawCriteria,
        declared,
        facts,
        clear,
        costs
      ]) =>
        fc
          .tuple(
            tradeoffsFor(facts, [...ways, ...families], Object.keys(rawCriteria), tradeoffs),
            constraintsFor(facts, ways, hybrids, constraints)
          )
          .map(([rawTradeoffs, rawConstraints]) => ({
            format: 1,
            id: 'random',
            version: '1.0.0',
            title: 'Random',
            bands: { clear, leaning: Math.ceil(clear / 3), robust: 0.95, fragile: 0.8 },
            ...(families.length > 0
              ? { families: Object.fromEntries(families.map((id) => [id, { label: id }])) }
              : {}),
            alternatives,
            criteria: declared ? withScales(rawCriteria) : rawCriteria,
            questions: rawQuestions,
            ...costs,
            tradeoffs: rawTradeoffs,
            constraints: rawConstraints
          }))
    )
    .filter(weighsSomething)
    .map((raw) => ({ raw, ruleSet: readGood(raw) }));
}
