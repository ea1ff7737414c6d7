/** What stands at a place of the text: what it means, where it is declared, where it is used. */
import { contextAt } from '#lib/editing/context.ts';
import { memberMeant, type Range, rangeOf, spotAt, usesOf } from '#lib/editing/places.ts';
import type { Source } from '#lib/editing/source.ts';
import { meaningOf } from '#lib/editing/suggest.ts';
import { at, type Path } from '#lib/rules/plain.ts';
import { nameOf } from './names.ts';

/** What is known about a place of the text. */
export interface About {
  readonly path: Path;
  readonly meaning: string;
  /** The words of the member that is declared or named here; empty where none is. */
  readonly named: string;
  /** Where the member named here is declared; null where nothing is named, or what a base declares. */
  readonly declared: Range | null;
  readonly uses: readonly Range[];
}

/** What members have for words of their own, the first that is there. */
const NAMING = ['label', 'ask', 'title', 'says', 'do', 'because'] as const;

/** @param whole what the text makes together with its base */
export function aboutIn(source: Source, whole: unknown, offset: number): About {
  const spot = spotAt(source, offset);
  const meant = memberMeant(whole, spot);
  const uses = meant ? usesOf(source.data, meant) : [];
  return {
    path: spot.path,
    // A name that its author chose means what its section is about.
    meaning: meaningOf(spot.path) || (meant ? meaningOf(meant.slice(0, -1)) : ''),
    named: meant ? nameOf(String(meant.at(-1)), at(whole, meant), NAMING) : '',
    declared: meant ? rangeOf(source, meant, 'key') : null,
    uses: uses.flatMap(({ path, part }) => rangeOf(source, path, part) ?? [])
  };
}

/** As far as it can be told while the text does not parse. */
export function aboutBroken(text: string, offset: number): About {
  const { path } = contextAt(text, offset);
  return { path, meaning: meaningOf(path), named: '', declared: null, uses: [] };
}
