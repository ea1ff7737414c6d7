/** Brute force: every completion of a small rule set by the plain evaluator, for properties to compare with. */
import type { Question, RuleSet } from '#lib/rules/rule-set.ts';
import { UNSURE, type AnswerValue, type Situation } from '../decision.ts';
import { derivationsOf } from '../derived.ts';
import { fraction, times, type Fraction } from '../fraction.ts';
import { countingChoices, plainlyHolds, plainlyOut, plainValue, plus, type Chosen } from '../plain.ts';

export interface Case {
  readonly chosen: Chosen;
  /** Prior probability; 0 for completions that only bounds run over. */
  readonly probability: Fraction;
  readonly values: readonly Fraction[];
  readonly out: readonly boolean[];
}

/** Every completion, with every legal set of options of an open `many`. */
export function allCases(ruleSet: RuleSet, { answers, weights = {}, cost = {} }: Situation): readonly Case[] {
  const derivations = derivationsOf(ruleSet, cost);
  const derived = (id: string, chosen: Chosen): readonly string[] => {
    const option = derivations[ruleSet.derived.findIndex((fact) => fact.id === id)]!.optionOf(chosen);
    return option === null ? [] : [option];
  };
  let completions: { map: Map<string, readonly string[]>; probability: Fraction }[] = [
    { map: new Map(), probability: fraction(1, 1) }
  ];
  for (const question of ruleSet.questions)
    completions = completions.flatMap(({ map, probability }) =>
      turnsOf(question, answers[question.id]).map((turn) => ({
        map: new Map(map).set(question.id, turn.chosen),
        probability: times(probability, turn.probability)
      }))
    );
  return completions.map(({ map, probability }) => {
    const chosen = countingChoices(ruleSet, map, derived);
    return {
      chosen,
      probability,
      values: ruleSet.alternatives.map((way) => plainValue(ruleSet, weights, chosen, way)),
      out: ruleSet.alternatives.map((way) => plainlyOut(ruleSet, chosen, way))
    };
  });
}

interface Turn {
  readonly chosen: readonly string[];
  readonly probability: Fraction;
}

function turnsOf({ kind, options }: Question, answer: AnswerValue | undefined): readonly Turn[] {
  if (answer !== undefined && answer !== UNSURE)
    return [{ chosen: typeof answer === 'string' ? [answer] : answer, probability: fraction(1, 1) }];
  const sum = options.reduce((total, { priorWeight }) => total + priorWeight, 0);
  const singles = options.map(({ id, priorWeight }) => ({
    chosen: [id],
    probability: fraction(priorWeight, sum)
  }));
  const together = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  if (kind === 'one') return singles;
  const sets = together.reduce<readonly string[][]>(
    (all, id) => [...all, ...all.map((set) => [...set, id])],
    [[]]
  );
  const larger = sets.filter(({ length }) => length > 1);
  return [...singles, ...larger.map((chosen) => ({ chosen, probability: fraction(0, 1) }))];
}

/** −1, 0 or 1. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** The probability-weighted sum over cases. */
export function expectation(cases: readonly Case[], of: (each: Case) => Fraction): Fraction {
  return cases.reduce((sum, each) => plus(sum, times(each.probability, of(each))), fraction(0, 1));
}

export function chance(cases: readonly Case[], of: (each: Case) => boolean): Fraction {
  return expectation(cases, (each) => fraction(of(each) ? 1 : 0, 1));
}

/** The best value in each family that is in, null where it has none. */
export function familyBests(
  ruleSet: RuleSet,
  { values, out }: Pick<Case, 'values' | 'out'>
): readonly (Fraction | null)[] {
  return ruleSet.families.map(({ id }) =>
    ruleSet.alternatives.reduce<Fraction | null>((best, { family }, way) => {
      if (family !== id || out[way]) return best;
      return best === null || compareFractions(values[way]!, best) > 0 ? values[way]! : best;
    }, null)
  );
}

/** The families that share the first place. */
export function firstFamilies(bests: readonly (Fraction | null)[]): readonly number[] {
  return [...bests.keys()].filter(
    (family) =>
      bests[family] !== null &&
      bests.every((other) => other === null || compareFractions(bests[family]!, other) >= 0)
  );
}

/** Whether a need of the alternative is false in every case. */
export function neverApplies(ruleSet: RuleSet, cases: readonly Case[], way: number): boolean {
  return ruleSet.alternatives[way]!.needs.some(({ when }) =>
    cases.every(({ chosen }) => !plainlyHolds(when, chosen))
  );
}
