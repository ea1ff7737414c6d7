/** What is known about a condition, and how judgements of independent or alternative conditions combine. */
import { complement, leastCommonMultiple, ONE, ZERO, type Fraction } from './fraction.ts';

/** Of a statement about all completions: it holds in all, in none, or in some. */
export type Truth = 'yes' | 'no' | 'maybe';

export interface Judgement {
  readonly truth: Truth;
  /** By the priors of open questions, one option each; 1 where certain, 0 where impossible. */
  readonly chance: Fraction;
  /** False where there were too many completions to go through: truth is `maybe` then, and the chance that of the draws. */
  readonly exact: boolean;
}

export const YES: Judgement = { truth: 'yes', chance: ONE, exact: true };
export const NO: Judgement = { truth: 'no', chance: ZERO, exact: true };

export function negated({ truth, chance, exact }: Judgement): Judgement {
  return {
    truth: truth === 'maybe' ? truth : truth === 'yes' ? 'no' : 'yes',
    chance: complement(chance),
    exact
  };
}

/** Of the conjunction of independent conditions. The chance is not reduced. */
export function together(parts: readonly Judgement[]): Judgement {
  const truths = parts.map(({ truth }) => truth);
  if (truths.includes('no')) return NO;
  return {
    truth: truths.includes('maybe') ? 'maybe' : 'yes',
    chance: parts.reduce((product, { chance }) => multiplied(product, chance), ONE),
    exact: parts.every(({ exact }) => exact)
  };
}

function multiplied(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** One of several ways in which something may turn out, with its weight. */
export interface Branch {
  readonly weight: bigint;
  readonly judgement: Judgement;
}

/** Of a condition judged on every branch. @param branches with a positive weight among them. The chance is not reduced. */
export function mixed(branches: readonly Branch[]): Judgement {
  const truths = new Set(branches.map(({ judgement }) => judgement.truth));
  const weight = branches.reduce((sum, branch) => sum + branch.weight, 0n);
  const common = branches.reduce(
    (lcm, { judgement }) => leastCommonMultiple(lcm, judgement.chance.denominator),
    1n
  );
  const sum = branches.reduce(
    (total, { weight: own, judgement: { chance } }) =>
      total + own * chance.numerator * (common / chance.denominator),
    0n
  );
  return {
    truth: truths.size === 1 ? branches[0]!.judgement.truth : 'maybe',
    chance: { numerator: sum, denominator: weight * common },
    exact: branches.every(({ judgement }) => judgement.exact)
  };
}
