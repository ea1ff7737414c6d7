/**
 * One evaluation of encoded known answers: what every way totals and which ways are out, without a list of reasons. Ours beside a
 * loop over bit sets written for these rules alone, and json-rules-engine on the same conditions; all three must agree first.
 */
import type { Answers, Model } from '#lib/decision/index.ts';
import { masksOf, put } from '#lib/decision/bits.ts';
import { holds, type Formula } from '#lib/decision/formula.ts';
import { lookupOf } from '#lib/decision/lookup.ts';
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
  return {
    model,
    base: fixed,
    tradeoffs,
    compiled: outcomesOf(open, lookupOf(model.facts, tradeoffs, ways.length))
  };
}

/** Answers as a row of bits; skipped questions have none. A derived fact is given like an answer. */
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

/** Conditions as one would lay them out by hand: pairs of word and mask, each of which must meet the answers. */
interface Conjunctions {
  readonly pairs: Int32Array;
  /** Where each condition ends in `pairs`. */
  readonly ends: Int32Array;
  /** Conditions that are more than that, by position; in `pairs` such a one never holds. */
  readonly others: readonly { readonly position: number; readonly clauses: readonly Clause[] }[];
}

/** The loop that one would write by hand for these rules: one pass over flat arrays, adding only what is not 0. */
export function byHand({ model, base, tradeoffs }: Rules): Evaluate {
  const { rules, ways } = model;
  const { pairs, ends, others } = conjunctionsOf(tradeoffs.map(({ index }) => rules.tradeoffs[index]!));
  const excluding = conjunctionsOf([...rules.constraints, ...ways.flatMap(({ needs }) => needs)]);
  const { to, points, until } = additionsOf(tradeoffs);
  const held = new Uint8Array(excluding.ends.length);
  const result = { totals: base.slice(), out: new Int8Array(ways.length) };
  const exclusions = exclusionsOf(model);
  return (bits) => {
    const { totals, out } = result;
    for (let way = 0; way < totals.length; way++) totals[way] = base[way]!;
    for (let t = 0, pair = 0, add = 0; t < ends.length; t++) {
      const end = ends[t]!;
      const last = until[t]!;
      while (pair < end && (bits[pairs[pair]!]! & pairs[pair + 1]!) !== 0) pair += 2;
      if (pair === end) for (; add < last; add++) totals[to[add]!]! += points[add]!;
      pair = end;
      add = last;
    }
    for (let o = 0; o < others.length; o++) {
      const { position, clauses } = others[o]!;
      const { gives } = tradeoffs[position]!;
      if (holdsAll(clauses, bits)) for (let way = 0; way < totals.length; way++) totals[way]! += gives[way]!;
    }
    decideAll(excluding, bits, held);
    exclusions(held, out);
    return result;
  };
}

/** Sets `held` for every condition. */
function decideAll({ pairs, ends, others }: Conjunctions, bits: Int32Array, held: Uint8Array): void {
  for (let c = 0, pair = 0; c < ends.length; c++) {
    const end = ends[c]!;
    while (pair < end && (bits[pairs[pair]!]! & pairs[pair + 1]!) !== 0) pair += 2;
    held[c] = pair === end ? 1 : 0;
    pair = end;
  }
  for (let o = 0; o < others.length; o++) {
    const { position, clauses } = others[o]!;
    held[position] = holdsAll(clauses, bits) ? 1 : 0;
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
    for (let way = 0; way < lists.length; way++) {
      const { constraints, needs, parts } = lists[way]!;
      let isOut = anyHeld(constraints, held);
      for (let n = 0; !isOut && n < needs.length; n++) isOut = held[needs[n]!] === 0;
      for (let p = 0; !isOut && p < parts.length; p++) isOut = allOut(parts[p]!, held);
      out[way] = isOut ? 1 : 0;
    }
  };
}

function anyHeld(constraints: readonly number[], held: ArrayLike<number>): boolean {
  for (let i = 0; i < constraints.length; i++) if (held[constraints[i]!] === 1) return true;
  return false;
}

function allOut(ways: readonly (readonly number[])[], held: ArrayLike<number>): boolean {
  for (let w = 0; w < ways.length; w++) if (!anyHeld(ways[w]!, held)) return false;
  return true;
}

/** Ways and points of every tradeoff one after another, zeros left out, and where those of each tradeoff end. */
function additionsOf(tradeoffs: Rules['tradeoffs']) {
  const [to, points, until]: [number[], number[], number[]] = [[], [], []];
  for (const { gives } of tradeoffs) {
    for (const [way, each] of gives.entries())
      if (each !== 0) {
        to.push(way);
        points.push(each);
      }
    until.push(to.length);
  }
  return { to: Int32Array.from(to), points: Float64Array.from(points), until: Int32Array.from(until) };
}

function conjunctionsOf(formulas: readonly Formula[]): Conjunctions {
  const [pairs, ends]: [number[], number[]] = [[], []];
  const others: { position: number; clauses: readonly Clause[] }[] = [];
  for (const [position, formula] of formulas.entries()) {
    const clauses = conjunctive(formula, true);
    const isPlain = clauses.every(
      ([first, ...rest]) => first !== undefined && rest.length === 0 && first[2] === 0
    );
    if (isPlain) pairs.push(...clauses.flatMap(([first]) => first!.slice(0, 2)));
    else {
      pairs.push(0, 0);
      others.push({ position, clauses });
    }
    ends.push(pairs.length);
  }
  return { pairs: Int32Array.from(pairs), ends: Int32Array.from(ends), others };
}

/** A clause holds if one of its masks meets the answers, or with `none` does not. */
type Clause = readonly (readonly [word: number, mask: number, none: 0 | 1])[];

function holdsAll(clauses: readonly Clause[], bits: Int32Array): boolean {
  for (let c = 0; c < clauses.length; c++) if (!meetsClause(clauses[c]!, bits)) return false;
  return true;
}

function meetsClause(clause: Clause, bits: Int32Array): boolean {
  for (const [word, mask, none] of clause) if (((bits[word]! & mask) === 0) === (none === 1)) return true;
  return false;
}

/** The formula, or with `positive` false its negation, as a conjunction of clauses. */
function conjunctive(formula: Formula, positive: boolean): readonly Clause[] {
  switch (formula.kind) {
    case 'constant':
      return formula.value === positive ? [] : [[]];
    case 'not':
      return conjunctive(formula.of, !positive);
    case 'chosen': {
      const { every, masks } = formula;
      // Each of them: bit by bit; any of them: mask by mask.
      const wanted = every
        ? masks.flatMap(({ word, mask }) => bitsOf(mask).map((bit) => [word, bit] as const))
        : masks.map(({ word, mask }) => [word, mask] as const);
      const literals = wanted.map(([word, mask]) => [word, mask, positive ? 0 : 1] as const);
      return every === positive ? literals.map((literal) => [literal]) : [literals];
    }
    default: {
      const parts = formula.of.map((part) => conjunctive(part, positive));
      if ((formula.kind === 'all') === positive) return parts.flat();
      return parts.reduce((product, part) => product.flatMap((a) => part.map((b) => [...a, ...b])), [[]]);
    }
  }
}

function bitsOf(mask: number): readonly number[] {
  return Array.from({ length: 32 }, (_, shift) => 1 << shift).filter((bit) => (mask & bit) !== 0);
}
