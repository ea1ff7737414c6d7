/** Reading the parameters of a problem: they are plain data, and any may be missing. */
import { either } from '../numbers.ts';

/** What a problem says of itself: ids, values, limits, the nearest name. */
export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

/** A sentence about a problem from its parameters. */
export type Sentence = (parameters: Parameters) => string;

/** A parameter as text: a list joined by "or", empty where it is missing. */
export function textOf(parameters: Parameters, name: string): string {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value === undefined) return '';
  return typeof value === 'object' ? either(value) : String(value);
}

/** A parameter as a list: one value is a list of one, a missing one is empty. */
export function listOf(parameters: Parameters, name: string): readonly string[] {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** A name in quotes; empty stays empty. */
export function quoted(name: string): string {
  return name === '' ? '' : `“${name}”`;
}

/** " Did you mean “place”?", or empty where no name is near. */
export function meant(parameters: Parameters): string {
  const nearest = textOf(parameters, 'nearest');
  return nearest === '' ? '' : ` Did you mean “${nearest}”?`;
}

/** A kind of member in words, `rules-out` as "rules-out", `costModel` unchanged: hyphens become spaces. */
export function kind(parameters: Parameters, name: string, otherwise: string): string {
  const found = textOf(parameters, name);
  return found === '' ? otherwise : found.replaceAll('-', ' ');
}
