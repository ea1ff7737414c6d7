/**
 * Questions that decide against a way as a constraint would, by points (`undeclared-veto`): what the question by itself moves the
 * way's value by, between its options, is more than all other questions together can move it by, and with its worst option the way
 * is best in no answers. At least two other questions must move the way: where there is one, either outweighs the other.
 */
import { masksOf, put } from '#lib/decision/bits.ts';
import { atomsOf, holds } from '#lib/decision/formula.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { extremes, type Term } from './optimum.ts';
import { openWith, type Space } from './space.ts';
import { bestWays, canBeBest } from './wins.ts';

interface OwnTerm extends Term {
  /** The facts that the condition names. */
  readonly reads: readonly number[];
}

/** The problems of one question: the first way that it decides against. */
export function undeclaredVetoes(space: Space, question: number): readonly Problem[] {
  const { ways, facts } = space.model;
  const { id } = facts[question]!;
  for (const way of ways.keys()) {
    const veto = vetoOn(space, question, way);
    if (veto)
      return [
        found('undeclared-veto', ['questions', id], { id, way: ways[way]!.id, ...veto, found: 'exact' })
      ];
  }
  return [];
}

interface Veto {
  readonly option: string;
  /** In points of 100: what the question moves the way by, and what all others can. */
  readonly swing: number;
  readonly others: number;
}

function vetoOn(space: Space, question: number, way: number): Veto | null {
  const terms = termsOf(space, way);
  const isOwn = ({ reads }: OwnTerm): boolean => reads.length === 1 && reads[0] === question;
  const { worst, swing } = swingOf(space, question, terms.filter(isOwn));
  const rest = terms.filter((term) => !isOwn(term));
  const few = new Set(rest.flatMap(({ reads }) => reads)).size < 2;
  if (few || swing <= seen(space, rest)) return null;
  const { low, high } = extremes(space.known, rest);
  const others = high.value - low.value;
  if (swing <= others || !decides(space, question, worst, way)) return null;
  const { scale } = space.open;
  const option = space.model.facts[question]!.options[worst]!;
  return { option, swing: (100 * swing) / scale, others: (100 * others) / scale };
}

/** Whether the way is best in no answers with the option, but in some without it. */
function decides(space: Space, question: number, option: number, way: number): boolean {
  const { model, rows, open } = space;
  const { placed, id, kind, options } = model.facts[question]!;
  const [{ word, mask }] = masksOf(placed, [option]) as [{ word: number; mask: number }];
  const best = bestWays(model, open);
  const wins = rows.filter((row) => best(row).includes(way));
  if (wins.length === 0 || wins.some((row) => (row[word]! & mask) !== 0)) return false;
  const chosen = options[option]!;
  const left = openWith(model, { [id]: kind === 'many' ? [chosen] : chosen });
  return canBeBest(left.known, left.open, way) === 'no';
}

function termsOf({ model: { rules }, open }: Space, way: number): readonly OwnTerm[] {
  return open.tradeoffs.flatMap(({ index, gives }) => {
    const when = rules.tradeoffs[index]!;
    const reads = [...new Set(atomsOf(when).map(({ fact }) => fact))];
    return gives[way] === 0 ? [] : [{ when, adds: gives[way]!, reads }];
  });
}

/** Greatest less least sum of the terms over the question's options, one at a time, and the option of the least. */
function swingOf(
  { model: { facts, words } }: Space,
  question: number,
  terms: readonly Term[]
): { readonly worst: number; readonly swing: number } {
  if (terms.length === 0) return { worst: 0, swing: 0 };
  const { options, placed, whole } = facts[question]!;
  const bits = new Int32Array(words);
  const sums = options.map((_, option) => {
    put(bits, whole, masksOf(placed, [option]));
    return sumOn(terms, bits);
  });
  const least = Math.min(...sums);
  return { worst: sums.indexOf(least), swing: Math.max(...sums) - least };
}

/** The swing of some terms over rows: no more than what they can move a total by. */
function seen({ rows }: Space, terms: readonly Term[]): number {
  const sums = rows.slice(0, FEW_ROWS).map((row) => sumOn(terms, row));
  return Math.max(...sums) - Math.min(...sums);
}

const FEW_ROWS = 200;

function sumOn(terms: readonly Term[], bits: Int32Array): number {
  let sum = 0;
  for (const { when, adds } of terms) if (holds(when, bits)) sum += adds;
  return sum;
}
