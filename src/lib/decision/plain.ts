/**
 * The plain evaluator: one completion, straight from the rule set, as CONTRACT §2.1–2.5 reads. It is the reference that the
 * compiled form is held to; it is never used to decide.
 */
import type {
  Alternative,
  Condition,
  Constraint,
  Rational,
  RuleSet,
  Tradeoff,
  Weights
} from '#lib/rules/rule-set.ts';
import { fraction, type Fraction } from './fraction.ts';

/** Options chosen by question id, for every question whether it is asked or not. */
export type Completion = ReadonlyMap<string, readonly string[]>;

/** The options chosen on a question, or of a derived fact; empty where it is skipped. */
export type Chosen = (id: string) => readonly string[];

/**
 * What counts in a completion: the choices on questions whose `when` holds.
 * @param derived the option of a derived fact in this completion
 */
export function countingChoices(
  ruleSet: RuleSet,
  completion: Completion,
  derived: (id: string, chosen: Chosen) => readonly string[]
): Chosen {
  const chosen: Chosen = (id) => {
    const question = ruleSet.questions.find((each) => each.id === id);
    if (!question) return derived(id, chosen);
    return plainlyHolds(question.when, chosen) ? completion.get(id)! : [];
  };
  return chosen;
}

export function plainlyHolds(condition: Condition, chosen: Chosen): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => plainlyHolds(part, chosen));
    case 'any':
      return condition.of.some((part) => plainlyHolds(part, chosen));
    case 'not':
      return !plainlyHolds(condition.of, chosen);
    case 'chosen': {
      const options = chosen(condition.question);
      const isChosen = (option: string): boolean => options.includes(option);
      return condition.every ? condition.options.every(isChosen) : condition.options.some(isChosen);
    }
  }
}

/** Points of a tradeoff for an alternative: its own, its family's, the mean of those it is like, or 0. */
export function plainPoints(ruleSet: RuleSet, tradeoff: Tradeoff, alternative: Alternative): Fraction {
  const named = (way: Alternative): number | undefined =>
    (tradeoff.gives.find(({ to }) => to === way.id) ?? tradeoff.gives.find(({ to }) => to === way.family))
      ?.points;
  const own = named(alternative);
  if (own !== undefined) return fraction(own, 1);
  const like = alternative.like.find(({ criterion }) => criterion === tradeoff.criterion)?.ways ?? [];
  const points = like.map((id) => named(ruleSet.alternatives.find((way) => way.id === id)!) ?? 0);
  return fraction(
    points.reduce((sum, each) => sum + each, 0),
    Math.max(1, points.length)
  );
}

/** What a firing tradeoff adds to an alternative's value, exactly. */
export function plainContribution(
  ruleSet: RuleSet,
  weights: Weights,
  tradeoff: Tradeoff,
  alternative: Alternative
): Fraction {
  const criterion = ruleSet.criteria.find(({ id }) => id === tradeoff.criterion)!;
  const range = rangeOf(criterion.scale);
  const weight = range.numerator === 0n ? 0 : (weights[criterion.id] ?? criterion.weight);
  const total = totalWeight(ruleSet, weights);
  if (weight === 0) return fraction(0, 1);
  const points = plainPoints(ruleSet, tradeoff, alternative);
  return over(timesInteger(points, 100n * BigInt(weight)), timesInteger(range, total));
}

/** Value at zero points. */
export function plainBase(ruleSet: RuleSet, weights: Weights): Fraction {
  const total = totalWeight(ruleSet, weights);
  return ruleSet.criteria.reduce(
    (sum, { id, weight, scale }) => {
      const range = rangeOf(scale);
      if (range.numerator === 0n || total === 0n) return sum;
      const share = timesInteger(toFraction(scale.worst), -100n * BigInt(weights[id] ?? weight));
      return plus(sum, over(share, timesInteger(range, total)));
    },
    fraction(0, 1)
  );
}

/** V of an alternative in a completion. */
export function plainValue(
  ruleSet: RuleSet,
  weights: Weights,
  chosen: Chosen,
  alternative: Alternative
): Fraction {
  return ruleSet.tradeoffs
    .filter(({ when }) => plainlyHolds(when, chosen))
    .map((tradeoff) => plainContribution(ruleSet, weights, tradeoff, alternative))
    .reduce(plus, plainBase(ruleSet, weights));
}

/** Whether an alternative is out in a completion. */
export function plainlyOut(ruleSet: RuleSet, chosen: Chosen, alternative: Alternative): boolean {
  const firing = ruleSet.constraints.filter(({ when }) => plainlyHolds(when, chosen));
  const spares = (constraint: Constraint, part: string): boolean =>
    constraint.spares.some(({ alternative: id, parts }) => id === alternative.id && parts.includes(part));
  return (
    firing.some(({ rulesOut }) => rulesOut.includes(alternative.id)) ||
    alternative.needs.some(({ when }) => !plainlyHolds(when, chosen)) ||
    alternative.parts.some(({ id, ways }) =>
      ways.every((way) =>
        firing.some((constraint) => constraint.rulesOut.includes(way) && !spares(constraint, id))
      )
    )
  );
}

function totalWeight(ruleSet: RuleSet, weights: Weights): bigint {
  return ruleSet.criteria.reduce(
    (sum, { id, weight, scale }) =>
      sum + (rangeOf(scale).numerator === 0n ? 0n : BigInt(weights[id] ?? weight)),
    0n
  );
}

function toFraction({ numerator, denominator }: Rational): Fraction {
  return fraction(numerator, denominator);
}

function rangeOf({ worst, best }: { worst: Rational; best: Rational }): Fraction {
  return plus(toFraction(best), timesInteger(toFraction(worst), -1n));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

function timesInteger(a: Fraction, b: bigint): Fraction {
  return fraction(a.numerator * b, a.denominator);
}

/** a / b for a positive b. */
function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}
