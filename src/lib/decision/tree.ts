/**
 * The completions of a situation as a tree: one open fact a level, the tradeoffs and exclusions that a level decides, and how far
 * the levels below it can still move any difference of two ways. Searches walk it and skip what those bounds rule out.
 */
import { put } from './bits.ts';
import {
  dependsOn,
  DOUBLES,
  factsBefore,
  planFor,
  walk,
  type Mode,
  type Plan,
  type Step
} from './completions.ts';
import { atomsOf, holds, type Formula } from './formula.ts';
import type { Known } from './known.ts';
import type { OpenRules, OpenTradeoff } from './open-rules.ts';
import { assemble, runs, type Code } from './program.ts';

export interface Level {
  readonly step: Step;
  /** Entries into the tree's code of the tradeoffs that this level decides, and what they give. */
  readonly tradeoffs: readonly { readonly entry: number; readonly gives: Float64Array }[];
  /** Ways whose exclusion depends on this level's fact. */
  readonly touched: readonly number[];
}

export interface Tree {
  readonly known: Known;
  readonly open: OpenRules;
  readonly plan: Plan;
  readonly levels: readonly Level[];
  readonly code: Code;
  /** Position of each open fact among the levels. */
  readonly position: ReadonlyMap<number, number>;
  /**
   * [level][a · (n + 1) + b]: the least that the levels from this one on can add to way a's total less way b's; b = n stands for nothing,
   * so that its row and column bound totals themselves.
   */
  readonly below: readonly Float64Array[];
}

/** Where a search stands: reused, one per level. */
export interface Node {
  readonly totals: Float64Array;
  /** 0 in, 1 out, 2 not known yet. */
  readonly out: Int8Array;
}

export const IN = 0;
export const OUT = 1;
const UNDECIDED = 2;

/** Joint choices gone through to bound one level. */
const LARGEST_BUCKET = 4096;

export function treeOf(known: Known, open: OpenRules, mode: Mode): Tree {
  const plan = tellingFirst(
    known,
    open,
    planFor(known, [...open.tradeoffs.map(({ when }) => when), ...open.outs], mode)
  );
  const position = new Map(plan.steps.map(({ fact }, level) => [fact, level]));
  const last = (formula: Formula): number =>
    Math.max(...dependsOn(known, [formula]).map((fact) => position.get(fact)!));
  const code = assemble(open.tradeoffs.map(({ when }) => when));
  const decided = plan.steps.map((): number[] => []);
  open.tradeoffs.forEach(({ when }, t) => decided[last(when)]!.push(t));
  const outFacts = open.outs.map((out) => new Set(dependsOn(known, [out])));
  const levels = plan.steps.map((step, level) => ({
    step,
    tradeoffs: decided[level]!.map((t) => ({ entry: code.entries[t]!, gives: open.tradeoffs[t]!.gives })),
    touched: [...outFacts.keys()].filter((way) => outFacts[way]!.has(step.fact))
  }));
  const buckets = decided.map((members) => members.map((t) => open.tradeoffs[t]!));
  return { known, open, plan, levels, code, position, below: boundsBelow(known, open, buckets) };
}

/**
 * The same plan in the order that tells most early: a fact without a choice as soon as it can be told, then facts that decide exclusions,
 * then those that many tradeoffs read, themselves or through a derived fact. Each after those it depends on.
 */
function tellingFirst(known: Known, { tradeoffs, outs }: OpenRules, plan: Plan): Plan {
  const { facts } = known.model;
  const reads = (formula: Formula, fact: number): boolean =>
    atomsOf(formula).some((atom) => atom.fact === fact || facts[atom.fact]!.behind.includes(fact));
  const left = plan.steps.map((step) => ({
    step,
    weight:
      1000 * outs.filter((out) => reads(out, step.fact)).length +
      tradeoffs.filter(({ when }) => reads(when, step.fact)).length,
    after: new Set(factsBefore(known, step.fact))
  }));
  const steps: Step[] = [];
  while (left.length > 0) {
    const free = left.filter(({ after }) => !left.some(({ step }) => after.has(step.fact)));
    const next =
      free.find(({ step }) => step.size === 1) ??
      free.reduce((best, each) => (each.weight > best.weight ? each : best));
    steps.push(next.step);
    left.splice(left.indexOf(next), 1);
  }
  return { ...plan, steps };
}

/** From the last level up: each level's own least differences, added to those below it. */
function boundsBelow(
  known: Known,
  { fixed }: OpenRules,
  buckets: readonly (readonly OpenTradeoff[])[]
): readonly Float64Array[] {
  const side = fixed.length + 1;
  const below: Float64Array[] = [new Float64Array(side * side)];
  for (const bucket of [...buckets].reverse()) {
    const bounds = below[0]!.slice();
    for (const rows of outcomesOf(known, bucket, side)) addLeast(bounds, rows, side);
    below.unshift(bounds);
  }
  return below;
}

/** The distinct joint outcomes of tradeoffs; one list a tradeoff where there are too many joint choices. */
function outcomesOf(
  known: Known,
  bucket: readonly OpenTradeoff[],
  side: number
): readonly (readonly Float64Array[])[] {
  if (bucket.length === 0) return [];
  const plan = planFor(
    known,
    bucket.map(({ when }) => when),
    'every'
  );
  const padded = (gives: Float64Array): Float64Array =>
    Float64Array.from({ length: side }, (_, way) => gives[way] ?? 0);
  const none = new Float64Array(side);
  if (plan.size > LARGEST_BUCKET) return bucket.map(({ gives }) => [none, padded(gives)]);
  const rows = new Map<string, Float64Array>();
  walk(known, plan, DOUBLES, (bits) => {
    const firing = bucket.filter(({ when }) => holds(when, bits));
    const key = firing.map((tradeoff) => bucket.indexOf(tradeoff)).join();
    if (rows.has(key)) return;
    const row = none.slice();
    for (const { gives } of firing) gives.forEach((each, way) => (row[way]! += each));
    rows.set(key, row);
  });
  return [[...rows.values()]];
}

function addLeast(bounds: Float64Array, rows: readonly Float64Array[], side: number): void {
  for (let a = 0; a < side; a++)
    for (let b = 0; b < side; b++) {
      let least = Infinity;
      for (const row of rows) least = Math.min(least, row[a]! - row[b]!);
      bounds[a * side + b]! += least;
    }
}

/** The node above all levels. */
export function rootOf({ open, levels, known, position }: Tree): {
  nodes: readonly Node[];
  bits: Int32Array;
} {
  const nodes = Array.from({ length: levels.length + 1 }, () => ({
    totals: open.fixed.slice(),
    out: new Int8Array(open.fixed.length)
  }));
  const bits = known.bits.slice();
  open.outs.forEach((out, way) => (nodes[0]!.out[way] = soFar(out, bits, position, -1)));
  return { nodes, bits };
}

/** Fills in the node under `parent` once this level's bits are put: totals and exclusions as far as they are decided. */
export function descend(
  { code, levels, open, position }: Tree,
  level: number,
  bits: Int32Array,
  parent: Node,
  child: Node
): void {
  const { tradeoffs, touched } = levels[level]!;
  const { totals, out } = child;
  totals.set(parent.totals);
  out.set(parent.out);
  for (const { entry, gives } of tradeoffs)
    if (runs(code, entry, bits)) for (let way = 0; way < totals.length; way++) totals[way]! += gives[way]!;
  for (const way of touched)
    if (out[way] === UNDECIDED) out[way] = soFar(open.outs[way]!, bits, position, level);
}

/** `IN` if a formula fails, `OUT` if it holds, whatever the levels after `level` bring; `UNDECIDED` if that is not known yet. */
function soFar(
  formula: Formula,
  bits: Int32Array,
  position: ReadonlyMap<number, number>,
  level: number
): number {
  if (formula.kind === 'constant') return formula.value ? OUT : IN;
  if (formula.kind === 'not') return opposite(soFar(formula.of, bits, position, level));
  if (formula.kind === 'chosen') {
    const settled = position.get(formula.fact)! <= level;
    return settled ? +holds(formula, bits) : UNDECIDED;
  }
  const ends = formula.kind === 'all' ? IN : OUT;
  let found = opposite(ends);
  for (const part of formula.of) {
    const value = soFar(part, bits, position, level);
    if (value === ends) return ends;
    if (value === UNDECIDED) found = UNDECIDED;
  }
  return found;
}

function opposite(value: number): number {
  return value === UNDECIDED ? UNDECIDED : 1 - value;
}

/** How many choices a level has under the choices made above it: one where its fact is skipped or derived. */
export function choicesAt({ levels }: Tree, level: number, bits: Int32Array): number {
  const { when, choices } = levels[level]!.step;
  return choices === null || (when && !holds(when, bits)) ? 1 : choices.length;
}

/**
 * Puts a choice of a level into the row.
 * @returns its weight: the whole level's where the fact is skipped
 */
export function choose({ known, levels }: Tree, level: number, index: number, bits: Int32Array): number {
  const { fact, whole, when, choices, weight } = levels[level]!.step;
  put(bits, whole, []);
  if (when && !holds(when, bits)) return weight;
  if (!choices) {
    known.derive(fact, bits);
    return 1;
  }
  put(bits, whole, choices[index]!.masks);
  return choices[index]!.weight;
}
