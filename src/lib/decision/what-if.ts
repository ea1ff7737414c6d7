/**
 * Expected figures under changed answers, remembered piece by piece: a tradeoff or a constraint is judged once for each joint value of
 * the changeable questions that it depends on, so that going through many changes costs little more than adding up.
 */
import type { Ground } from './ground.ts';
import { judge, type Judgement } from './judge.ts';
import { knownFrom, type Known } from './known.ts';
import type { Formula } from './formula.ts';
import { factsBehind, type Model } from './model.ts';
import { answerOf, type Variable } from './moves.ts';
import type { AnswerValue, Situation } from './decision.ts';
import { toNumber } from './fraction.ts';

/** Which value each variable has: 0 for the present one. */
export type Values = Int32Array;

/** A formula that depends on variables, and what was found about it for their joint values. */
export interface Cell {
  readonly formula: Formula;
  readonly variables: readonly number[];
  readonly strides: readonly number[];
  readonly seen: Map<number, Figure>;
}

export interface Figure {
  readonly judgement: Judgement;
  readonly chance: number;
}

export interface WhatIf {
  readonly ground: Ground;
  readonly variables: readonly Variable[];
  readonly tradeoffs: readonly Cell[];
  readonly constraints: readonly Cell[];
  readonly needs: readonly (readonly Cell[])[];
  readonly outs: readonly Cell[];
  /** By variable: the tradeoffs, and the ways' exclusions, that depend on it. */
  readonly moved: readonly { readonly tradeoffs: readonly number[]; readonly outs: readonly number[] }[];
  /** What the situation is with these values; a question that is not asked keeps its value out of everything. */
  known(values: Values): Known;
}

export function whatIf(ground: Ground, variables: readonly Variable[]): WhatIf {
  const { model } = ground.known;
  const { rules, ways } = model;
  const variableOf = new Map(variables.map(({ question }, v) => [question, v]));
  const cell = (formula: Formula): Cell => {
    const read = [...factsBehind(model, [formula])]
      .flatMap((fact) => variableOf.get(fact) ?? [])
      .sort((a, b) => a - b);
    let stride = 1;
    const strides = read.map(
      (v) => ((stride *= variables[v]!.values.length), stride / variables[v]!.values.length)
    );
    return { formula, variables: read, strides, seen: new Map() };
  };
  const tradeoffs = rules.tradeoffs.map(cell);
  const outs = rules.outs.map(cell);
  const dependent = (cells: readonly Cell[], v: number): readonly number[] =>
    cells.flatMap(({ variables: read }, index) => (read.includes(v) ? [index] : []));
  return {
    ground,
    variables,
    tradeoffs,
    constraints: rules.constraints.map(cell),
    needs: ways.map(({ needs }) => needs.map(cell)),
    outs,
    moved: variables.map((_, v) => ({ tradeoffs: dependent(tradeoffs, v), outs: dependent(outs, v) })),
    known: latest((values) => knownFrom(model, changed(ground, variables, values), judge))
  };
}

/** The situation with these values: what is skipped now is left out, so that it cannot come back unasked. */
function changed({ situation, known }: Ground, variables: readonly Variable[], values: Values): Situation {
  const { lists, model } = known;
  const { facts } = model;
  const answers: Record<string, AnswerValue> = {};
  for (const id of [...lists.answered, ...lists.unsure, ...lists.waiting])
    if (Object.hasOwn(situation.answers, id)) answers[id] = situation.answers[id]!;
  for (const [v, { question, values: options }] of variables.entries())
    if (values[v] !== 0) answers[facts[question]!.id] = answerOf(facts[question]!, options[values[v]!]!);
  return { ...situation, answers };
}

/** Judges a cell's formula under these values. */
export function figure(what: WhatIf, cell: Cell, values: Values): Figure {
  let key = 0;
  for (let i = 0; i < cell.variables.length; i++) key += values[cell.variables[i]!]! * cell.strides[i]!;
  const before = cell.seen.get(key);
  if (before) return before;
  const judgement = judge(what.known(values), cell.formula);
  const found = { judgement, chance: toNumber(judgement.chance) };
  cell.seen.set(key, found);
  return found;
}

/** Remembers the result for the values asked last. */
function latest(make: (values: Values) => Known): (values: Values) => Known {
  let before: { key: string; known: Known } | null = null;
  return (values) => {
    const key = values.join();
    if (before?.key !== key) before = { key, known: make(values) };
    return before.known;
  };
}
