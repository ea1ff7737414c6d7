/** Conditions with ids resolved to places: built once, simplified as answers become known, evaluated on a row of bits. */
import { covers, meets, type Mask } from './bits.ts';

/** One question or derived fact read: any of the options chosen, or with `every` each of them. */
export interface Atom {
  readonly kind: 'chosen';
  readonly fact: number;
  /** Indexes of options of the fact, ascending. */
  readonly options: readonly number[];
  readonly every: boolean;
  readonly masks: readonly Mask[];
}

export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  | Atom;

export const TRUE: Formula = { kind: 'constant', value: true };
export const FALSE: Formula = { kind: 'constant', value: false };

/** The conjunction, without what is certain; `TRUE` of nothing. */
export function allOf(parts: readonly Formula[]): Formula {
  return joined('all', parts, FALSE, TRUE);
}

/** The disjunction, without what is impossible; `FALSE` of nothing. */
export function anyOf(parts: readonly Formula[]): Formula {
  return joined('any', parts, TRUE, FALSE);
}

/** The negation; two cancel. */
export function notOf(part: Formula): Formula {
  if (part.kind === 'constant') return part.value ? FALSE : TRUE;
  return part.kind === 'not' ? part.of : { kind: 'not', of: part };
}

function joined(kind: 'all' | 'any', parts: readonly Formula[], ends: Formula, empty: Formula): Formula {
  const of: Formula[] = [];
  for (const part of parts) {
    if (part === ends) return ends;
    if (part.kind === kind) of.push(...part.of);
    else if (part !== empty) of.push(part);
  }
  return of.length === 0 ? empty : of.length === 1 ? of[0]! : { kind, of };
}

/** Whether the formula holds on a row in which every fact that it reads is settled; a skipped fact has no bit set. */
export function holds(formula: Formula, bits: Int32Array): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'chosen':
      return formula.every ? covers(bits, formula.masks) : meets(bits, formula.masks);
    case 'not':
      return !holds(formula.of, bits);
    case 'all':
      return formula.of.every((part) => holds(part, bits));
    case 'any':
      return formula.of.some((part) => holds(part, bits));
  }
}

/** Every atom of the formula, in its order. */
export function atomsOf(formula: Formula, into: Atom[] = []): Atom[] {
  if (formula.kind === 'chosen') into.push(formula);
  else if (formula.kind === 'not') atomsOf(formula.of, into);
  else if (formula.kind !== 'constant') for (const part of formula.of) atomsOf(part, into);
  return into;
}

/**
 * The formula with some atoms decided.
 * @param decide gives `TRUE`, `FALSE` or the atom itself
 */
export function simplified(formula: Formula, decide: (atom: Atom) => Formula): Formula {
  switch (formula.kind) {
    case 'constant':
      return formula;
    case 'chosen':
      return decide(formula);
    case 'not':
      return notOf(simplified(formula.of, decide));
    case 'all':
      return allOf(formula.of.map((part) => simplified(part, decide)));
    case 'any':
      return anyOf(formula.of.map((part) => simplified(part, decide)));
  }
}

/** The same text for formulas that read the same options in the same way and order. */
export function textOf(formula: Formula): string {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? '1' : '0';
    case 'chosen':
      return `${formula.fact}${formula.every ? '=' : ':'}${formula.options.join()}`;
    case 'not':
      return `!${textOf(formula.of)}`;
    default: {
      let text = formula.kind === 'all' ? '&(' : '|(';
      for (const part of formula.of) text += `${textOf(part)} `;
      return `${text})`;
    }
  }
}
