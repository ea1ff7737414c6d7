/**
 * Expected figures under changed answers, remembered piece by piece: a tradeoff or an exclusion is judged once for each joint value of
 * the changeable questions that it depends on, so that going through many changes costs little more than adding up.
 */
import { masksOf, put, type Mask } from './bits.ts';
import type { AnswerValue, Situation } from './decision.ts';
import { atomsOf, holds, type Formula } from './formula.ts';
import { toNumber } from './fraction.ts';
import type { Ground } from './ground.ts';
import { judge } from './judge.ts';
import type { Truth } from './judgement.ts';
import { answerOf, knownFrom, type Known } from './known.ts';
import { factsBehind } from './model.ts';
import type { Variable } from './moves.ts';

/** Which value each variable has: 0 for the present one. */
export type Values = Int32Array;

/** A formula that depends on variables, and what was found about it for their joint values. */
export interface Cell {
  readonly formula: Formula;
  readonly variables: readonly number[];
  /** Everything it depends on, each fact after those that decide whether it is asked. */
  readonly facts: readonly number[];
  /** What a variable's value counts in the key; null where keys would not be safe integers. */
  readonly strides: readonly number[] | null;
  readonly seen: Map<number | string, Figure>;
}

export interface Figure {
  readonly truth: Truth;
  readonly chance: number;
}

export interface Moved {
  readonly tradeoffs: readonly number[];
  readonly outs: readonly number[];
}

export interface WhatIf {
  readonly ground: Ground;
  readonly variables: readonly Variable[];
  readonly tradeoffs: readonly Cell[];
  readonly outs: readonly Cell[];
  readonly constraints: readonly Cell[];
  /** By way. */
  readonly needs: readonly (readonly Cell[])[];
  /** By variable and value: the tradeoffs, and the ways' exclusions, that tell it from the present value. */
  readonly moved: readonly (readonly Moved[])[];
  /** By fact: what stands there whatever the variables are; null where it is open, or a variable. */
  readonly given: readonly (readonly Mask[] | null)[];
  /** By fact: the variable that it is; undefined for others. */
  readonly variableOf: ReadonlyMap<number, number>;
  /** By variable and value. */
  readonly masks: readonly (readonly (readonly Mask[] | null)[])[];
  /** What may still be spent: a count, so that what is found never depends on the machine. */
  readonly effort: { left: number };
  /** What the situation is with these values; a question that is not asked keeps its value out of everything. */
  known(values: Values): Known;
}

export function whatIf(ground: Ground, variables: readonly Variable[]): WhatIf {
  const { model, lists, given } = ground.known;
  const variableOf = new Map(variables.map(({ question }, v) => [question, v]));
  const cells = (formulas: readonly Formula[]): readonly Cell[] =>
    formulas.map((formula) => cellOf(ground, variables, variableOf, formula));
  const counting = new Set([...lists.answered, ...lists.waiting]);
  const [tradeoffs, outs] = [cells(model.rules.tradeoffs), cells(model.rules.outs)];
  const masks = variables.map((variable) => masksByValue(ground, variable));
  const telling = (cells: readonly Cell[], v: number): readonly (readonly number[])[] => {
    const differing = cells.map((cell) => tellingValues(ground, cell, variables[v]!, masks[v]!));
    return masks[v]!.map((_, value) => [...cells.keys()].filter((index) => differing[index]!.has(value)));
  };
  return {
    ground,
    variables,
    tradeoffs,
    outs,
    constraints: cells(model.rules.constraints),
    needs: model.ways.map(({ needs }) => cells(needs)),
    moved: variables.map((_, v) => {
      const [ofTradeoffs, ofOuts] = [telling(tradeoffs, v), telling(outs, v)];
      return masks[v]!.map((_value, value) => ({ tradeoffs: ofTradeoffs[value]!, outs: ofOuts[value]! }));
    }),
    given: given.map((masks, fact) => (counting.has(model.facts[fact]!.id) ? masks : null)),
    variableOf,
    masks,
    effort: { left: 0 },
    known: latest((values) => knownFrom(model, changed(ground, variables, values), judge))
  };
}

function cellOf(
  { known: { model } }: Ground,
  variables: readonly Variable[],
  variableOf: ReadonlyMap<number, number>,
  formula: Formula
): Cell {
  const facts = [...factsBehind(model, [formula])].sort((a, b) => model.rank[a]! - model.rank[b]!);
  const read = facts.flatMap((fact) => variableOf.get(fact) ?? []).sort((a, b) => a - b);
  const strides: number[] = [];
  let keys = 1;
  for (const v of read) {
    strides.push(keys);
    keys *= variables[v]!.values.length;
  }
  return {
    formula,
    variables: read,
    facts,
    strides: keys <= Number.MAX_SAFE_INTEGER ? strides : null,
    seen: new Map()
  };
}

function masksByValue(
  { known: { model, given } }: Ground,
  { question, values, newly }: Variable
): readonly (readonly Mask[] | null)[] {
  const { placed } = model.facts[question]!;
  return values.map((options, value) =>
    value > 0 ? masksOf(placed, options!) : newly ? null : given[question]!
  );
}

/** The values of a variable that something behind the cell tells from the present one: all, where the present one is open. */
function tellingValues(
  { known: { model } }: Ground,
  { formula, facts }: Cell,
  { question, values }: Variable,
  masks: readonly (readonly Mask[] | null)[]
): ReadonlySet<number> {
  if (!facts.includes(question)) return new Set();
  const conditions = [
    formula,
    ...facts.flatMap((fact) => [model.facts[fact]!.when, ...model.facts[fact]!.tells])
  ];
  const atoms = conditions.flatMap((condition) => atomsOf(condition)).filter(({ fact }) => fact === question);
  const row = new Int32Array(model.words);
  const reads = (value: number): string => {
    put(row, model.facts[question]!.whole, masks[value]!);
    return atoms.map((atom) => +holds(atom, row)).join('');
  };
  const changed = [...values.keys()].slice(1);
  if (masks[0] === null) return new Set(changed);
  const present = reads(0);
  return new Set(changed.filter((value) => reads(value) !== present));
}

/** The situation with these values: what is skipped now is left out, so that it cannot come back unasked. */
function changed({ situation, known }: Ground, variables: readonly Variable[], values: Values): Situation {
  const { lists, model } = known;
  const answers: Record<string, AnswerValue> = {};
  for (const id of [...lists.answered, ...lists.unsure, ...lists.waiting])
    if (Object.hasOwn(situation.answers, id)) answers[id] = situation.answers[id]!;
  for (const [v, { question, values: options }] of variables.entries()) {
    const fact = model.facts[question]!;
    if (values[v] !== 0) answers[fact.id] = answerOf(fact, options[values[v]!]!);
  }
  return { ...situation, answers };
}

/** Whether a way is out under these values, from its constraints and needs where they are certain. */
export function outFigure(what: WhatIf, way: number, values: Values): Figure {
  const cell = what.outs[way]!;
  const key = keyOf(cell, values);
  const before = cell.seen.get(key);
  if (before) return before;
  const truth = outTruth(what, way, values);
  const found = truth === 'maybe' ? judgedWith(what, cell, values) : truth === 'yes' ? CERTAIN : IMPOSSIBLE;
  cell.seen.set(key, found);
  return found;
}

/** `maybe` where that does not follow from what is certain. */
function outTruth(what: WhatIf, way: number, values: Values): Truth {
  const { constraints, needs, parts } = what.ground.known.model.ways[way]!;
  const ruledOut = (index: number, sparedBy?: ReadonlySet<number>): Truth =>
    anyTruth(
      what.ground.known.model.ways[index]!.constraints.map((c) =>
        sparedBy?.has(c) ? 'no' : figure(what, what.constraints[c]!, values).truth
      )
    );
  return anyTruth([
    ...constraints.map((c) => figure(what, what.constraints[c]!, values).truth),
    ...needs.map((_, n) => opposite(figure(what, what.needs[way]![n]!, values).truth)),
    ...parts.map(({ ways, sparedBy }) =>
      opposite(anyTruth(ways.map((index) => opposite(ruledOut(index, sparedBy)))))
    )
  ]);
}

function anyTruth(truths: readonly Truth[]): Truth {
  return truths.includes('yes') ? 'yes' : truths.includes('maybe') ? 'maybe' : 'no';
}

function opposite(truth: Truth): Truth {
  return truth === 'maybe' ? truth : truth === 'yes' ? 'no' : 'yes';
}

/** Judges a cell's formula under these values. */
export function figure(what: WhatIf, cell: Cell, values: Values): Figure {
  const key = keyOf(cell, values);
  const before = cell.seen.get(key);
  if (before) return before;
  const found = evaluated(what, cell, values) ?? judgedWith(what, cell, values);
  cell.seen.set(key, found);
  return found;
}

function keyOf({ variables, strides }: Cell, values: Values): number | string {
  if (!strides) return variables.map((v) => values[v]).join();
  let key = 0;
  for (let i = 0; i < strides.length; i++) key += values[variables[i]!]! * strides[i]!;
  return key;
}

/** What judging a formula anew counts, in changes tried. */
const JUDGING_EFFORT = 30;

const CERTAIN: Figure = { truth: 'yes', chance: 1 };
const IMPOSSIBLE: Figure = { truth: 'no', chance: 0 };

/** Without judging, where nothing that the formula depends on is open; null otherwise. */
function evaluated(what: WhatIf, { formula, facts }: Cell, values: Values): Figure | null {
  const { known } = what.ground;
  const bits = new Int32Array(known.model.words);
  for (const index of facts) {
    const fact = known.model.facts[index]!;
    if (!holds(fact.when, bits)) continue;
    if (fact.kind === 'derived') known.derive(index, bits);
    else {
      const masks = standing(what, index, values);
      if (!masks) return null;
      put(bits, [], masks);
    }
  }
  return holds(formula, bits) ? CERTAIN : IMPOSSIBLE;
}

/** What stands on a question under these values; null where it is open. */
function standing(
  { variableOf, masks, given }: WhatIf,
  fact: number,
  values: Values
): readonly Mask[] | null {
  const v = variableOf.get(fact);
  return v === undefined || values[v] === 0 ? given[fact]! : masks[v]![values[v]!]!;
}

function judgedWith(what: WhatIf, { formula }: Cell, values: Values): Figure {
  what.effort.left -= JUDGING_EFFORT;
  const { truth, chance } = judge(what.known(values), formula);
  return { truth, chance: toNumber(chance) };
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
