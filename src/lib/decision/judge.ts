/** Whether a condition holds, never holds, or may hold, and with what chance (CONTRACT §2.2). */
import { put } from './bits.ts';
import { BIG, dependsOn, DOUBLES, planFor, walk, weightedChoices, type Arithmetic } from './completions.ts';
import { completionDraws, DRAWS } from './draws.ts';
import { allOf, anyOf, atomsOf, FALSE, holds, simplified, TRUE, type Atom, type Formula } from './formula.ts';
import { complement, fraction, leastCommonMultiple, ONE, toNumber, ZERO, type Fraction } from './fraction.ts';
import { remaining, type Known, type Truth } from './known.ts';

export interface Judgement {
  readonly truth: Truth;
  /** By the priors of open questions, one option each; 1 where certain, 0 where impossible. Reduced once judged. */
  readonly chance: Fraction;
  /** False where there were too many completions to go through: truth is `maybe` then, and the chance that of the draws. */
  readonly exact: boolean;
}

/** Completions gone through at most; a count, so that a decision never depends on the machine. */
export const BUDGET = 1_000_000;

const YES: Judgement = { truth: 'yes', chance: ONE, exact: true };
const NO: Judgement = { truth: 'no', chance: ZERO, exact: true };

/** Judges a formula of the model; the same formula is judged once. */
export function judge(known: Known, formula: Formula): Judgement {
  const before = known.judged.get(formula);
  if (before) return before;
  const judgement = judgeRemaining(known, remaining(known, formula));
  known.judged.set(formula, judgement);
  return judgement;
}

function judgeRemaining(known: Known, formula: Formula): Judgement {
  if (formula.kind === 'constant') return formula.value ? YES : NO;
  const left = unconditional(known, formula);
  const { size } = planFor(known, [left], 'every');
  const effort = { left: size <= BUDGET ? Infinity : MOST_BRANCHES };
  const found = judged(known, left, effort);
  if (effort.left < 0) return byDraws(known, left);
  return { ...found, chance: fraction(found.chance.numerator, found.chance.denominator) };
}

/** Branches taken at most where there are more than `BUDGET` completions. */
const MOST_BRANCHES = 20_000;

/**
 * The formula with "the question is asked, and the option chosen" in the place of every atom on a question that may be asked: the
 * options of all questions are independent of each other then.
 */
function unconditional(known: Known, formula: Formula): Formula {
  return simplified(formula, (atom) => {
    if (known.asked[atom.fact] !== 'maybe') return atom;
    const asked = unconditional(known, known.when[atom.fact]!);
    return known.given[atom.fact] ? asked : allOf([asked, atom]);
  });
}

interface Effort {
  left: number;
}

/** Splits into groups that share no open fact, which are independent of each other; within a group, branches on one fact. */
function judged(known: Known, formula: Formula, effort: Effort): Judgement {
  if (formula.kind === 'constant') return formula.value ? YES : NO;
  if (formula.kind === 'not') return negated(judged(known, formula.of, effort));
  if (formula.kind === 'chosen') return branched(known, formula, effort);
  const groups = independentGroups(known, formula.of);
  if (groups.length === 1) return branched(known, formula, effort);
  if (formula.kind === 'all') return both(groups.map((group) => judged(known, allOf(group), effort)));
  return negated(both(groups.map((group) => negated(judged(known, anyOf(group), effort)))));
}

/** Goes through the options of the fact that the formula reads most often; through all completions where a derived fact is read. */
function branched(known: Known, formula: Formula, effort: Effort): Judgement {
  const atoms = atomsOf(formula);
  const { facts } = known.model;
  if (atoms.some(({ fact }) => facts[fact]!.kind === 'derived')) return enumerated(known, formula);
  const count = (fact: number): number => atoms.filter((atom) => atom.fact === fact).length;
  const fact = atoms.reduce(
    (most, atom) => (count(atom.fact) > count(most) ? atom.fact : most),
    atoms[0]!.fact
  );
  const choices = weightedChoices(
    facts[fact]!,
    atoms.filter((atom) => atom.fact === fact)
  );
  if (!choices || --effort.left < 0) return { truth: 'maybe', chance: ZERO, exact: false };
  const row = new Int32Array(known.model.words);
  const branches = choices.map(({ masks, weight }) => {
    put(row, facts[fact]!.whole, masks);
    const left = simplified(formula, (atom) => (atom.fact !== fact ? atom : holds(atom, row) ? TRUE : FALSE));
    return { weight, judgement: judged(known, left, effort) };
  });
  return mixed(branches);
}

function mostRead(atoms: readonly Atom[]): number {
  const counts = new Map<number, number>();
  for (const { fact } of atoms) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** The product; what is multiplied again soon is not worth reducing. */
function unreduced(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

function mixed(branches: readonly { readonly weight: number; readonly judgement: Judgement }[]): Judgement {
  const truths = new Set(branches.map(({ judgement }) => judgement.truth));
  const weight = branches.reduce((sum, branch) => sum + BigInt(branch.weight), 0n);
  const common = branches.reduce(
    (lcm, { judgement }) => leastCommonMultiple(lcm, judgement.chance.denominator),
    1n
  );
  const sum = branches.reduce(
    (total, { weight: own, judgement: { chance } }) =>
      total + BigInt(own) * chance.numerator * (common / chance.denominator),
    0n
  );
  return {
    truth: truths.size === 1 ? branches[0]!.judgement.truth : 'maybe',
    chance: { numerator: sum, denominator: weight * common },
    exact: branches.every(({ judgement }) => judgement.exact)
  };
}

function negated({ truth, chance, exact }: Judgement): Judgement {
  return {
    truth: truth === 'maybe' ? truth : truth === 'yes' ? 'no' : 'yes',
    chance: complement(chance),
    exact
  };
}

function both(parts: readonly Judgement[]): Judgement {
  const truths = parts.map(({ truth }) => truth);
  if (truths.includes('no')) return NO;
  return {
    truth: truths.includes('maybe') ? 'maybe' : 'yes',
    chance: parts.reduce((product, { chance }) => unreduced(product, chance), ONE),
    exact: parts.every(({ exact }) => exact)
  };
}

function enumerated(known: Known, formula: Formula): Judgement {
  const bounds = planFor(known, [formula], 'every');
  if (bounds.size > BUDGET) return byDraws(known, formula);
  let [seenTrue, seenFalse] = [false, false];
  walk(known, bounds, DOUBLES, (bits) => {
    if (holds(formula, bits)) seenTrue = true;
    else seenFalse = true;
    return seenTrue && seenFalse;
  });
  if (!seenFalse) return YES;
  if (!seenTrue) return NO;
  return { truth: 'maybe', chance: chanceOf(known, formula), exact: true };
}

function chanceOf(known: Known, formula: Formula): Fraction {
  const plan = planFor(known, [formula], 'prior');
  const tally = <T>(arithmetic: Arithmetic<T>, add: (weight: T) => void): void => {
    walk(known, plan, arithmetic, (bits, weight) => {
      if (holds(formula, bits)) add(weight);
    });
  };
  if (plan.denominator <= Number.MAX_SAFE_INTEGER) {
    let sum = 0;
    tally(DOUBLES, (weight) => (sum += weight));
    return fraction(sum, plan.denominator);
  }
  let sum = 0n;
  tally(BIG, (weight) => (sum += weight));
  return fraction(
    sum,
    plan.steps.reduce((product, { weight }) => product * BigInt(weight), 1n)
  );
}

function byDraws(known: Known, formula: Formula): Judgement {
  const { words } = known.model;
  const draws = completionDraws(known, DRAWS);
  let count = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    if (holds(formula, draws.subarray(draw * words, (draw + 1) * words))) count++;
  return { truth: 'maybe', chance: fraction(count, DRAWS), exact: false };
}

/** Partitions formulas so that those in different groups read no fact in common, nor one behind a derived fact. */
function independentGroups(known: Known, formulas: readonly Formula[]): readonly (readonly Formula[])[] {
  const groupOf = new Map<number, Formula[]>();
  const groups = new Set<Formula[]>();
  for (const formula of formulas) {
    const own = [formula];
    groups.add(own);
    for (const fact of readBy(known, formula)) {
      const met = groupOf.get(fact);
      groupOf.set(fact, own);
      if (!met || met === own || !groups.delete(met)) continue;
      own.push(...met);
      for (const [other, group] of groupOf) if (group === met) groupOf.set(other, own);
    }
  }
  return [...groups];
}

/** The open facts that a formula without conditions on being asked reads, and those behind derived ones. */
function readBy(known: Known, formula: Formula): ReadonlySet<number> {
  const { facts } = known.model;
  const found = new Set<number>();
  const visit = (part: Formula): void => {
    if (part.kind === 'not') visit(part.of);
    else if (part.kind === 'all' || part.kind === 'any') for (const each of part.of) visit(each);
    else if (part.kind === 'chosen') {
      if (facts[part.fact]!.kind !== 'derived') found.add(part.fact);
      else for (const fact of dependsOn(known, [part])) found.add(fact);
    }
  };
  visit(formula);
  return found;
}

/** Chance as a double. */
export function chanceNumber({ chance }: Judgement): number {
  return toNumber(chance);
}
