/**
 * One evaluation of encoded known answers: what every way totals and which ways are out, without a list of reasons. Ours beside a
 * loop over bit sets written for these rules alone, and json-rules-engine on the same conditions; all three must agree first.
 */
import type { Answers, Model } from '#lib/decision/index.ts';
import { masksOf, put } from '#lib/decision/bits.ts';
import { atomsOf, holds, type Formula } from '#lib/decision/formula.ts';
import { outcomesOf } from '#lib/decision/outcome.ts';
import { valuationOf } from '#lib/decision/scales.ts';

export interface Evaluated {
  readonly totals: ArrayLike<number>;
  /** 1 where a way is out. */
  readonly out: ArrayLike<number>;
}

/** Encoded answers in, the same object filled in anew out. */
export type Evaluate = (bits: Int32Array) => Evaluated;

/** What the contenders share: the points of every tradeoff in the unit of totals, and the ways' exclusions. */
export interface Rules {
  readonly model: Model;
  readonly base: Float64Array;
  readonly tradeoffs: readonly { readonly index: number; readonly gives: Float64Array }[];
}

/** The rules as they stand, nothing settled beforehand: every evaluation does all the work. */
export function rulesToEvaluate(model: Model): Rules & { readonly compiled: Evaluate } {
  const { ruleSet, rules, scales, ways, points, criterionOf } = model;
  const { base, perUnit, total } = valuationOf(ruleSet.criteria, scales, {});
  const tradeoffs = rules.tradeoffs.map((when, index) => ({
    index,
    when,
    gives: Float64Array.from(points[index]!, (each) => Number(perUnit[criterionOf[index]!]! * BigInt(each)))
  }));
  const fixed = Float64Array.from(ways, () => Number(base));
  const open = { fixed, scale: Number(total), tradeoffs, outs: rules.outs, exact: true };
  return { model, base: fixed, tradeoffs, compiled: outcomesOf(open) };
}

/** Answers as a row of bits; skipped questions have none. */
export function encoded({ facts, order, words }: Model, answers: Answers): Int32Array {
  const bits = new Int32Array(words);
  for (const index of order) {
    const fact = facts[index]!;
    const answer = answers[fact.id];
    if (answer === undefined || !holds(fact.when, bits)) continue;
    const ids = typeof answer === 'string' ? [answer] : answer;
    put(
      bits,
      [],
      masksOf(
        fact.placed,
        ids.map((id) => fact.options.indexOf(id))
      )
    );
  }
  return bits;
}

/** Literals of three integers: word, mask, and 1 where none of the mask's bits may be set. A clause holds if one of them does. */
interface Clauses {
  readonly literals: Int32Array;
  /** Where each clause ends in `literals`. */
  readonly clauseEnds: Int32Array;
  /** Where each condition ends in `clauseEnds`. */
  readonly ends: Int32Array;
}

/** The loop that one would write by hand: every condition a run of clauses, and no function call inside. */
export function byHand({ model, base, tradeoffs }: Rules): Evaluate {
  const { rules, ways } = model;
  const firing = clausesOf(tradeoffs.map(({ index }) => rules.tradeoffs[index]!));
  const excluding = clausesOf([...rules.constraints, ...ways.flatMap(({ needs }) => needs)]);
  const gives = Float64Array.from(tradeoffs.flatMap((tradeoff) => [...tradeoff.gives]));
  const held = new Uint8Array(excluding.ends.length);
  const result = { totals: base.slice(), out: new Int8Array(ways.length) };
  const exclusions = exclusionsOf(model);
  return (bits) => {
    const { totals, out } = result;
    totals.set(base);
    let [literal, clause] = [0, 0];
    for (let t = 0; t < firing.ends.length; t++) {
      let fires = true;
      for (const end = firing.ends[t]!; clause < end; clause++) {
        const clauseEnd = firing.clauseEnds[clause]!;
        let any = false;
        for (; literal < clauseEnd; literal += 3)
          if (
            ((bits[firing.literals[literal]!]! & firing.literals[literal + 1]!) === 0) ===
            (firing.literals[literal + 2] === 1)
          ) {
            any = true;
            break;
          }
        literal = clauseEnd;
        if (any) continue;
        fires = false;
        clause = end;
        literal = firing.clauseEnds[end - 1]!;
        break;
      }
      if (fires)
        for (let way = 0; way < totals.length; way++) totals[way]! += gives[t * totals.length + way]!;
    }
    decideAll(excluding, bits, held);
    exclusions(held, out);
    return result;
  };
}

/** Sets `held` for every condition. */
function decideAll({ literals, clauseEnds, ends }: Clauses, bits: Int32Array, held: Uint8Array): void {
  let [literal, clause] = [0, 0];
  for (let c = 0; c < ends.length; c++) {
    held[c] = 1;
    for (const end = ends[c]!; clause < end; clause++) {
      let any = 0;
      for (const clauseEnd = clauseEnds[clause]!; literal < clauseEnd; literal += 3)
        if (((bits[literals[literal]!]! & literals[literal + 1]!) === 0) === (literals[literal + 2] === 1))
          any = 1;
      held[c]! &= any;
    }
  }
}

/** Who is out, from which constraints and needs hold (in that order); written out once as lists of indexes. */
export function exclusionsOf({ ways, rules }: Model): (held: ArrayLike<number>, out: Int8Array) => void {
  let next = rules.constraints.length;
  const lists = ways.map(({ needs, constraints, parts }) => ({
    constraints,
    needs: needs.map(() => next++),
    parts: parts.map((part) =>
      part.ways.map((way) => ways[way]!.constraints.filter((constraint) => !part.sparedBy.has(constraint)))
    )
  }));
  return (held, out) => {
    const anyOf = (indexes: readonly number[]): boolean => {
      for (let i = 0; i < indexes.length; i++) if (held[indexes[i]!] === 1) return true;
      return false;
    };
    for (let way = 0; way < lists.length; way++) {
      const { constraints, needs, parts } = lists[way]!;
      let isOut = anyOf(constraints);
      for (let n = 0; !isOut && n < needs.length; n++) isOut = held[needs[n]!] === 0;
      for (let p = 0; !isOut && p < parts.length; p++) isOut = parts[p]!.every(anyOf);
      out[way] = isOut ? 1 : 0;
    }
  };
}

function clausesOf(formulas: readonly Formula[]): Clauses {
  const [literals, clauseEnds, ends]: [number[], number[], number[]] = [[], [], []];
  for (const formula of formulas) {
    for (const clause of conjunctive(formula, true)) {
      literals.push(...clause.flat());
      clauseEnds.push(literals.length);
    }
    ends.push(clauseEnds.length);
  }
  return {
    literals: Int32Array.from(literals),
    clauseEnds: Int32Array.from(clauseEnds),
    ends: Int32Array.from(ends)
  };
}

type Clause = readonly (readonly [word: number, mask: number, none: 0 | 1])[];

/** The formula, or with `positive` false its negation, as a conjunction of clauses. */
function conjunctive(formula: Formula, positive: boolean): readonly Clause[] {
  switch (formula.kind) {
    case 'constant':
      return formula.value === positive ? [] : [[]];
    case 'not':
      return conjunctive(formula.of, !positive);
    case 'chosen': {
      const literals = formula.masks.map(({ word, mask }) => [word, mask, positive ? 0 : 1] as const);
      // "Each of them" on one option is "any of them"; rule files here ask no more of it.
      return positive ? [literals] : literals.map((literal) => [literal]);
    }
    default: {
      const parts = formula.of.map((part) => conjunctive(part, positive));
      if ((formula.kind === 'all') === positive) return parts.flat();
      return parts.reduce((product, part) => product.flatMap((a) => part.map((b) => [...a, ...b])), [[]]);
    }
  }
}

/** Whether `byHand` and json-rules-engine can express the rules: nothing asks for several options at once, or for a derived fact. */
export function isPlain({ rules, ways, facts }: Model): boolean {
  const formulas = [...rules.tradeoffs, ...rules.constraints, ...ways.flatMap(({ needs }) => needs)];
  return formulas
    .flatMap((formula) => atomsOf(formula))
    .every(({ every, options, fact }) => (!every || options.length === 1) && facts[fact]!.kind !== 'derived');
}
