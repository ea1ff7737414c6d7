/**
 * Going through completions: the open facts that some formulas depend on, each given its options in turn. Options that no
 * formula tells apart are gone through as one, so that only what matters is enumerated.
 */
import { masksOf, put, type Mask } from './bits.ts';
import { atomsOf, holds, type Atom, type Formula } from './formula.ts';
import { isSettled, type Known } from './known.ts';
import type { Fact } from './model.ts';

/** One way in which an open fact may turn out. */
export interface Choice {
  /** The options chosen; of options that nothing tells apart, the first. */
  readonly options: readonly number[];
  readonly masks: readonly Mask[];
  /** Of a single option: those that nothing tells from it, itself among them. */
  readonly alike: readonly Mask[];
  /** Prior weight; only for expected figures. */
  readonly weight: number;
}

export interface Step {
  readonly fact: number;
  readonly whole: readonly Mask[];
  /** Null where the fact is asked for certain. */
  readonly when: Formula | null;
  /** Null for a derived fact. */
  readonly choices: readonly Choice[] | null;
  /** How many choices there are. */
  readonly size: number;
  /** Sum of the choices' weights. */
  readonly weight: number;
}

export interface Plan {
  readonly steps: readonly Step[];
  /** At least the number of completions. */
  readonly size: number;
  /** The sum of the weights of all completions. */
  readonly denominator: number;
}

/**
 * What is gone through: `every` option and, of a `many`, every legal set, for bounds; or by `prior` exactly one option of those that
 * have a chance, for expected figures (CONTRACT §2.2).
 */
export type Mode = 'every' | 'prior';

/** The open facts that formulas depend on, through `when` and derived facts too, each after those it depends on. */
export function dependsOn(known: Known, formulas: readonly Formula[]): readonly number[] {
  const { model } = known;
  const found = new Set<number>();
  const visit = (fact: number): void => {
    if (found.has(fact) || isSettled(known, fact)) return;
    found.add(fact);
    for (const atom of atomsOf(known.when[fact]!)) visit(atom.fact);
    for (const question of model.facts[fact]!.behind) visit(question);
  };
  for (const formula of formulas) for (const atom of atomsOf(formula)) visit(atom.fact);
  return [...found].sort((a, b) => model.rank[a]! - model.rank[b]!);
}

/** The open facts that an open fact depends on. */
export function factsBefore(known: Known, fact: number): readonly number[] {
  return dependsOn(known, [known.when[fact]!, ...known.model.facts[fact]!.tells]);
}

/** @param formulas what is left of them: see `remaining` */
export function planFor(known: Known, formulas: readonly Formula[], mode: Mode): Plan {
  const facts = dependsOn(known, formulas);
  const conditions = facts.flatMap((fact) => [known.when[fact]!, ...known.model.facts[fact]!.tells]);
  const atoms = [...formulas, ...conditions].flatMap((formula) => atomsOf(formula));
  const steps = facts.map((fact) =>
    stepFor(
      known,
      fact,
      atoms.filter((atom) => atom.fact === fact),
      mode
    )
  );
  return {
    steps,
    size: steps.reduce((product, { size }) => product * size, 1),
    denominator: steps.reduce((product, { weight }) => product * weight, 1)
  };
}

/** @param atoms those that read the fact */
function stepFor(known: Known, index: number, atoms: readonly Atom[], mode: Mode): Step {
  const fact = known.model.facts[index]!;
  const given = known.given[index];
  const when = known.asked[index] === 'yes' ? null : known.when[index]!;
  const shared = { fact: index, whole: fact.whole, when };
  if (fact.kind === 'derived') return { ...shared, choices: null, size: 1, weight: 1 };
  const choices = given
    ? [{ options: [], masks: given, alike: given, weight: 1 }]
    : choicesOf(fact, atoms, mode);
  return {
    ...shared,
    choices,
    size: choices.length,
    weight: choices.reduce((sum, { weight }) => sum + weight, 0)
  };
}

/** Of a `many` all legal sets: what a condition may read is capped (CONTRACT §1.2), so that these are few enough to list. */
function choicesOf(fact: Fact, atoms: readonly Atom[], mode: Mode): readonly Choice[] {
  const classes = classesOf(fact, atoms);
  const single = (options: readonly number[]): Choice => singleChoice(fact, options);
  if (mode === 'prior') return classes.map(single).filter(({ weight }) => weight > 0);
  if (fact.kind === 'one') return classes.map(single);
  const alone = classes.filter(([option]) => fact.exclusive[option!]);
  const together = classes.filter(([option]) => !fact.exclusive[option!]);
  return [...alone.map(single), ...unions(together).map((options) => setChoice(fact, options, 1))];
}

/**
 * Every way in which an open question may turn out, as far as the atoms tell them apart: single options with their prior weight, larger
 * legal sets, which expected figures do not count, with weight 0.
 */
export function weightedChoices(fact: Fact, atoms: readonly Atom[]): readonly Choice[] {
  const classes = classesOf(fact, atoms);
  const single = classes.map((options) => singleChoice(fact, options));
  if (fact.kind === 'one') return single;
  const together = classes.filter(([option]) => !fact.exclusive[option!]);
  const larger = unions(together).filter(({ length }) => length > 1);
  return [...single, ...larger.map((options) => setChoice(fact, options, 0))];
}

function setChoice({ placed }: Fact, options: readonly number[], weight: number): Choice {
  const masks = masksOf(placed, options);
  return { options, masks, alike: masks, weight };
}

function singleChoice(fact: Fact, options: readonly number[]): Choice {
  return {
    options: options.slice(0, 1),
    masks: masksOf(fact.placed, options.slice(0, 1)),
    alike: masksOf(fact.placed, options),
    weight: options.reduce((sum, option) => sum + fact.priors[option]!, 0)
  };
}

/** Options that the atoms do not tell apart stand in one class; the first stands for it. */
function classesOf(fact: Fact, atoms: readonly Atom[]): readonly (readonly number[])[] {
  const classes = new Map<string, number[]>();
  for (const option of fact.options.keys()) {
    let key = fact.exclusive[option] ? 'alone ' : '';
    for (const { options, every } of atoms)
      key += !options.includes(option) ? '-' : every ? `${option} ` : '+';
    const members = classes.get(key);
    if (members) members.push(option);
    else classes.set(key, [option]);
  }
  return [...classes.values()];
}

/** Every non-empty set of classes, by one option each. */
function unions(classes: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const sets: number[][] = [[]];
  for (const [option] of classes) for (const set of [...sets]) sets.push([...set, option!]);
  return sets.slice(1);
}

/** How weights are multiplied: doubles while integers are safe, big integers beyond. */
export interface Arithmetic<T> {
  readonly one: T;
  times(a: T, b: number): T;
}

export const DOUBLES: Arithmetic<number> = { one: 1, times: (a, b) => a * b };
export const BIG: Arithmetic<bigint> = { one: 1n, times: (a, b) => a * BigInt(b) };

/**
 * Goes through all completions of a plan.
 * @param visit gets the row of bits, which is reused, and the weight out of `plan.denominator`; returning true ends the walk
 * @returns whether the walk was ended
 */
export function walk<T>(
  known: Known,
  { steps }: Plan,
  arithmetic: Arithmetic<T>,
  visit: (bits: Int32Array, weight: T) => boolean | void
): boolean {
  const bits = known.bits.slice();
  const from = (position: number, weight: T): boolean => {
    const step = steps[position];
    if (!step) return visit(bits, weight) === true;
    put(bits, step.whole, []);
    if (step.when && !holds(step.when, bits))
      return from(position + 1, arithmetic.times(weight, step.weight));
    if (!step.choices) {
      known.derive(step.fact, bits);
      return from(position + 1, weight);
    }
    for (const choice of step.choices) {
      put(bits, step.whole, choice.masks);
      if (from(position + 1, arithmetic.times(weight, choice.weight))) return true;
    }
    return false;
  };
  return from(0, arithmetic.one);
}
