/** Random completions: the open answers drawn by prior, the same draws whatever else is open (CONTRACT §2.8). */
import { isSettled, type Known } from './known.ts';
import type { Fact, Model } from './model.ts';
import { assemble, runs } from './program.ts';
import { randomStream } from './random.ts';

/** Draws of a scenario unless asked otherwise. */
export const DRAWS = 10_000;

/** Streams from here on belong to questions, those before to weights. */
const FIRST_QUESTION_STREAM = 16;

const drawn = new WeakMap<Known, Int32Array>();

/**
 * Rows of bits, one completion after another, each open question having drawn one option by prior. Every question has its own
 * stream by the rank of its id, so a draw does not depend on which other questions are open.
 * @returns count × words words; not to be written to
 */
export function completionDraws(known: Known, count: number): Int32Array {
  const before = drawn.get(known);
  if (before && before.length >= count * known.model.words) return before;
  const rows = fresh(known, count);
  drawn.set(known, rows);
  return rows;
}

function fresh(known: Known, count: number): Int32Array {
  const { facts, order, words } = known.model;
  const rows = new Int32Array(count * words);
  for (let draw = 0; draw < count; draw++) rows.set(known.bits, draw * words);
  for (const index of order) {
    if (isSettled(known, index)) continue;
    if (facts[index]!.kind === 'derived') deriveAll(known, index, rows);
    else drawAll(known, index, rows);
  }
  return rows;
}

/** Puts a derived fact into every row. */
function deriveAll(known: Known, index: number, rows: Int32Array): void {
  const { words } = known.model;
  for (let at = 0; at < rows.length; at += words) known.derive(index, rows.subarray(at, at + words));
}

/** Puts a question's answer, or a drawn option, into every row in which it is asked. */
function drawAll(known: Known, index: number, rows: Int32Array): void {
  const { facts, words } = known.model;
  const fact = facts[index]!;
  const given = known.given[index];
  const code = assemble([known.when[index]!]);
  const next = streamOf(known.model, index);
  const pick = picker(fact);
  for (let at = 0; at < rows.length; at += words) {
    const random = next();
    if (!runs(code, code.entries[0]!, rows, at)) continue;
    if (given) for (const { word, mask } of given) rows[at + word]! |= mask;
    else {
      const bit = fact.placed.first + pick(random);
      rows[at + (bit >> 5)]! |= 1 << (bit & 31);
    }
  }
}

/** The option that each draw gives an open question, were it asked. */
export function optionDraws({ model }: Known, index: number, count: number): Int32Array {
  const pick = picker(model.facts[index]!);
  const next = streamOf(model, index);
  return Int32Array.from({ length: count }, () => pick(next()));
}

function streamOf({ facts }: Model, index: number): () => number {
  const ids = facts.map(({ id }) => id).sort();
  return randomStream(FIRST_QUESTION_STREAM + ids.indexOf(facts[index]!.id));
}

/**
 * What picks an option by a random word: the first, in the order of their ids, whose share of [0, 1) reaches past it. The order of the file
 * changes no draw.
 */
function picker({ options, priors }: Fact): (random: number) => number {
  const byId = [...options.keys()].sort((a, b) => (options[a]! < options[b]! ? -1 : 1));
  let sum = 0;
  const ends = byId.map((option) => (sum += priors[option]!));
  const scale = sum / 4294967296;
  return (random) => {
    const at = random * scale;
    let position = 0;
    while (at >= ends[position]!) position++;
    return byId[position]!;
  };
}
