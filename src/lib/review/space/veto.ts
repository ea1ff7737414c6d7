/**
 * Questions that outweigh all others together (`undeclared-veto`): what the question by itself moves a way's value by, between its
 * options, is more than what everything else can move it by. At least two other facts must move the way: in a rule set of one
 * or two questions each weighs much, and nobody is misled.
 */
import { masksOf, put } from '#lib/decision/bits.ts';
import { atomsOf, holds } from '#lib/decision/formula.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { extremes, type Term } from './optimum.ts';
import type { Space } from './space.ts';

interface OwnTerm extends Term {
  /** The facts that the condition names. */
  readonly reads: readonly number[];
}

/** The problems of one question or derived fact: the way that it moves most, where it outweighs the rest. */
export function undeclaredVetoes(space: Space, fact: number): readonly Problem[] {
  const { model, open } = space;
  const worst = [...model.ways.keys()]
    .map((way) => ({ way, ...outweighs(space, fact, way) }))
    .reduce((most, each) => (each.excess > most.excess ? each : most));
  if (worst.excess <= 0) return [];
  const { id, kind } = model.facts[fact]!;
  return [
    found('undeclared-veto', [kind === 'derived' ? 'derived' : 'questions', id], {
      id,
      way: model.ways[worst.way]!.id,
      swing: (100 * worst.swing) / open.scale,
      others: (100 * worst.others) / open.scale,
      found: 'exact'
    })
  ];
}

/** By how much the fact's own swing exceeds that of all others; 0 where it does not. */
function outweighs(space: Space, fact: number, way: number): { excess: number; swing: number; others: number } {
  const terms = termsOf(space, way);
  const isOwn = ({ reads }: OwnTerm): boolean => reads.length === 1 && reads[0] === fact;
  const swing = swingOf(space, fact, terms.filter(isOwn));
  const rest = terms.filter((term) => !isOwn(term));
  const few = new Set(rest.flatMap(({ reads }) => reads)).size < 2;
  if (swing === 0 || few || swing <= seen(space, rest)) return { excess: 0, swing, others: 0 };
  const { low, high } = extremes(space.known, rest);
  const others = high.value - low.value;
  return { excess: swing - others, swing, others };
}

function termsOf({ model: { rules }, open }: Space, way: number): readonly OwnTerm[] {
  return open.tradeoffs.flatMap(({ index, gives }) => {
    const when = rules.tradeoffs[index]!;
    const reads = [...new Set(atomsOf(when).map(({ fact }) => fact))];
    return gives[way] === 0 ? [] : [{ when, adds: gives[way]!, reads }];
  });
}

/** Greatest less least sum of the terms over the fact's options, one at a time. */
function swingOf({ model: { facts, words } }: Space, fact: number, terms: readonly Term[]): number {
  if (terms.length === 0) return 0;
  const { options, placed, whole } = facts[fact]!;
  const bits = new Int32Array(words);
  const sums = options.map((_, option) => {
    put(bits, whole, masksOf(placed, [option]));
    return sumOn(terms, bits);
  });
  return Math.max(...sums) - Math.min(...sums);
}

/** The swing of some terms over the rows: the least that they can move a total by. */
function seen({ rows }: Space, terms: readonly Term[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows.slice(0, 200)) {
    const sum = sumOn(terms, row);
    low = Math.min(low, sum);
    high = Math.max(high, sum);
  }
  return high - low;
}

function sumOn(terms: readonly Term[], bits: Int32Array): number {
  let sum = 0;
  for (const { when, adds } of terms) if (holds(when, bits)) sum += adds;
  return sum;
}
