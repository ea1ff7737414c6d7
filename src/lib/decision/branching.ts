/**
 * Judging a formula exactly: parts that share no open fact are independent of each other; within a part, one fact is given each of its
 * options in turn, after which the rest often falls apart again.
 */
import { put, type Mask } from './bits.ts';
import { dependsOn, weightedChoices } from './completions.ts';
import { derivedTurns } from './derived-turns.ts';
import { allOf, anyOf, atomsOf, FALSE, holds, simplified, TRUE, type Atom, type Formula } from './formula.ts';
import { mixed, negated, NO, together, YES, type Judgement } from './judgement.ts';
import { enumeratedJudgement } from './enumeration.ts';
import type { Known } from './known.ts';

/** What may still be spent; negative once it was not enough. */
interface Effort {
  branches: number;
}

/**
 * @param formula without conditions on being asked: open questions are independent of each other
 * @param most branches taken at most
 * @returns null where they were not enough; the chance is not reduced
 */
export function branchedJudgement(known: Known, formula: Formula, most: number): Judgement | null {
  const effort = { branches: most };
  const judgement = judged(known, formula, effort);
  return effort.branches < 0 ? null : judgement;
}

function judged(known: Known, formula: Formula, effort: Effort): Judgement {
  if (formula.kind === 'constant') return formula.value ? YES : NO;
  if (formula.kind === 'not') return negated(judged(known, formula.of, effort));
  if (formula.kind === 'chosen') return branched(known, formula, effort);
  const groups = independentGroups(known, formula.of);
  if (groups.length === 1) return branched(known, formula, effort);
  if (formula.kind === 'all') return together(groups.map((group) => judged(known, allOf(group), effort)));
  return negated(together(groups.map((group) => negated(judged(known, anyOf(group), effort)))));
}

/** Goes through the options of the fact that the formula reads most often. */
function branched(known: Known, formula: Formula, effort: Effort): Judgement {
  const atoms = atomsOf(formula);
  const fact = mostRead(atoms);
  const turns = turnsOf(known, fact, atoms);
  if (--effort.branches < 0) return NO;
  if (!turns) return enumeratedJudgement(known, formula) ?? spent(effort);
  const { whole } = known.model.facts[fact]!;
  const row = new Int32Array(known.model.words);
  const branches = turns.map(({ masks, weight }) => {
    put(row, whole, masks);
    const left = simplified(formula, (atom) => (atom.fact !== fact ? atom : holds(atom, row) ? TRUE : FALSE));
    return { weight, judgement: judged(known, left, effort) };
  });
  return mixed(branches);
}

/** Gives up: the judgement is thrown away. */
function spent(effort: Effort): Judgement {
  effort.branches = -1;
  return NO;
}

/** One way in which a fact may turn out. */
interface Turn {
  readonly masks: readonly Mask[];
  readonly weight: bigint;
}

/** Null where a fact is not independent of a derived one that the formula reads, and where there is too much behind a derived fact. */
function turnsOf(known: Known, index: number, atoms: readonly Atom[]): readonly Turn[] | null {
  const fact = known.model.facts[index]!;
  if (isEntangled(known, index, atoms)) return null;
  if (fact.kind === 'derived') return derivedTurns(known, index);
  const choices = weightedChoices(
    fact,
    atoms.filter((atom) => atom.fact === index)
  );
  return choices.map(({ masks, weight }) => ({ masks, weight: BigInt(weight) }));
}

/** Whether a fact stands behind a derived one among the others, or has something in common with one. */
function isEntangled(known: Known, index: number, atoms: readonly Atom[]): boolean {
  const { facts } = known.model;
  const others = atoms.filter(({ fact }) => fact !== index);
  const derived =
    facts[index]!.kind === 'derived' ? others : others.filter(({ fact }) => facts[fact]!.kind === 'derived');
  if (derived.length === 0) return false;
  const own = new Set(
    dependsOn(
      known,
      atoms.filter(({ fact }) => fact === index)
    )
  );
  return dependsOn(known, derived).some((fact) => own.has(fact));
}

function mostRead(atoms: readonly Atom[]): number {
  const counts = new Map<number, number>();
  for (const { fact } of atoms) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
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

/** The open facts that a formula reads, and those behind derived ones. */
function readBy(known: Known, formula: Formula): ReadonlySet<number> {
  const { facts } = known.model;
  const found = new Set<number>();
  for (const atom of atomsOf(formula)) {
    if (facts[atom.fact]!.kind !== 'derived') found.add(atom.fact);
    else for (const fact of dependsOn(known, [atom])) found.add(fact);
  }
  return found;
}
