/** Whether any answers make a formula hold, and which: a search that settles one fact after another, and only those that matter. */
import { put } from '#lib/decision/bits.ts';
import { planFor, type Step } from '#lib/decision/completions.ts';
import { holds, type Formula } from '#lib/decision/formula.ts';
import type { Known } from '#lib/decision/known.ts';

/** `bits`: a row that makes the formula hold, whatever the facts that it leaves open turn out to be. */
export type Possible =
  | { readonly possible: true; readonly bits: Int32Array }
  | { readonly possible: false; readonly exact: boolean };

/** Branches taken at most; a count, so that a finding never depends on the machine. */
const EFFORT = 100_000;

/** @returns `exact: false` where the branches ran out before an answer was found */
export function possible(known: Known, formula: Formula, effort = EFFORT): Possible {
  const search = new Search(known, formula, effort);
  if (search.visit()) return { possible: true, bits: search.bits };
  return { possible: false, exact: search.left >= 0 };
}

type Truth = boolean | null;

class Search {
  readonly bits: Int32Array;
  left: number;
  private readonly known: Known;
  private readonly formula: Formula;
  /** Facts that are still open, with what they may turn out to be. */
  private readonly open: Map<number, Step>;

  constructor(known: Known, formula: Formula, effort: number) {
    this.known = known;
    this.formula = formula;
    this.bits = known.bits.slice();
    this.left = effort;
    this.open = new Map(planFor(known, [formula], 'every').steps.map((step) => [step.fact, step]));
  }

  /** @returns whether the facts settled so far can be completed so that the formula holds */
  visit(): boolean {
    const truth = this.truth(this.formula);
    if (truth !== null) return truth;
    if (--this.left < 0) return false;
    const step = this.open.get(this.first(this.formula)!)!;
    this.open.delete(step.fact);
    const done = this.settle(step);
    if (!done) {
      put(this.bits, step.whole, []);
      this.open.set(step.fact, step);
    }
    return done;
  }

  private settle({ fact, when, whole, choices, size }: Step): boolean {
    if (when && this.truth(when) === false) return this.visit();
    if (choices === null) {
      this.known.derive(fact, this.bits);
      return this.visit();
    }
    // Too many sets of options to list: nothing is found out here.
    if (size === Infinity) this.left = -1;
    return choices.some(({ masks }) => {
      put(this.bits, whole, masks);
      return this.visit();
    });
  }

  /** Null where facts that are still open decide it. */
  private truth(formula: Formula): Truth {
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'chosen':
        return this.open.has(formula.fact) ? null : holds(formula, this.bits);
      case 'not': {
        const truth = this.truth(formula.of);
        return truth === null ? null : !truth;
      }
      default:
        return this.joined(formula.of, formula.kind === 'any');
    }
  }

  private joined(parts: readonly Formula[], ends: boolean): Truth {
    let result: Truth = !ends;
    for (const part of parts) {
      const truth = this.truth(part);
      if (truth === ends) return ends;
      if (truth === null) result = null;
    }
    return result;
  }

  /** The fact to settle next: the first open one that still decides the formula, or what that one waits for. */
  private first(formula: Formula): number | null {
    if (formula.kind === 'constant' || this.truth(formula) !== null) return null;
    if (formula.kind === 'chosen') return this.ready(formula.fact);
    if (formula.kind === 'not') return this.first(formula.of);
    for (const part of formula.of) {
      const fact = this.first(part);
      if (fact !== null) return fact;
    }
    return null;
  }

  /** The fact itself where it is known whether it is asked, or what it is derived from. */
  private ready(fact: number): number {
    const { when } = this.open.get(fact)!;
    const waitsFor = when && this.first(when);
    if (waitsFor !== null) return waitsFor;
    const behind = this.known.model.facts[fact]!.behind.find((each) => this.open.has(each));
    return behind === undefined ? fact : this.ready(behind);
  }
}
