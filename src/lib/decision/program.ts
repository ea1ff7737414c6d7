/** Formulas as jump code over a row of bits: short-circuit tests in one array of integers, for the loops that run often. */
import type { Formula } from './formula.ts';

/**
 * Instructions of four integers: word, mask, where to go if the mask meets the word, where to go if not. A negative target is the
 * result: `HOLDS` or `FAILS`.
 */
export interface Code {
  readonly instructions: Int32Array;
  /** Where each formula starts; negative where it is a constant. */
  readonly entries: Int32Array;
}

const HOLDS = -1;
const FAILS = -2;

export function assemble(formulas: readonly Formula[]): Code {
  const instructions: number[] = [];
  const entries = formulas.map((formula) => emit(formula, HOLDS, FAILS, instructions));
  return { instructions: Int32Array.from(instructions), entries: Int32Array.from(entries) };
}

/**
 * Whether the formula that starts at `entry` holds on a row in which every fact that it reads is settled.
 * @param offset where the row starts among the bits
 */
export function runs({ instructions }: Code, entry: number, bits: Int32Array, offset = 0): boolean {
  let at = entry;
  while (at >= 0)
    at =
      (bits[offset + instructions[at]!]! & instructions[at + 1]!) !== 0
        ? instructions[at + 2]!
        : instructions[at + 3]!;
  return at === HOLDS;
}

/** Writes a formula's instructions, those reached last first, and returns where it starts. */
function emit(formula: Formula, holds: number, fails: number, into: number[]): number {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? holds : fails;
    case 'not':
      return emit(formula.of, fails, holds, into);
    case 'all':
      return formula.of.reduceRight((next, part) => emit(part, next, fails, into), holds);
    case 'any':
      return formula.of.reduceRight((next, part) => emit(part, holds, next, into), fails);
    case 'chosen': {
      if (!formula.every)
        return formula.masks.reduceRight(
          (next, { word, mask }) => test(word, mask, holds, next, into),
          fails
        );
      const bits = formula.masks.flatMap(({ word, mask }) => singleBits(mask).map((bit) => ({ word, bit })));
      return bits.reduceRight((next, { word, bit }) => test(word, bit, next, fails, into), holds);
    }
  }
}

function test(word: number, mask: number, holds: number, fails: number, into: number[]): number {
  return into.push(word, mask, holds, fails) - 4;
}

function singleBits(mask: number): readonly number[] {
  return Array.from({ length: 32 }, (_, shift) => 1 << shift).filter((bit) => (mask & bit) !== 0);
}
