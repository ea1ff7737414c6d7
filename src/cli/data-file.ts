/** A YAML or JSON file that is no rule file (answers, documents, records), with the places of its parts. */
import { type Locate, locator, nodeFlaws } from '#lib/rules/text/nodes.ts';
import { type Flaw, parse } from '#lib/rules/text/parse.ts';
import { positions, trimmed } from '#lib/rules/text/places.ts';
import { tabFlaw } from '#lib/rules/text/tabs.ts';
import { CODES, type Position } from '#lib/rules/problem.ts';
import type { Path } from '#lib/rules/plain.ts';
import { type CliProblem, ofRules } from './problems.ts';

export interface DataFile {
  readonly data: unknown;
  /** Where a part of the data stands; what is missing is placed at what encloses it. */
  placeOf(path: Path): { readonly start: Position; readonly end: Position };
}

export type DataReading =
  ({ readonly ok: true } & DataFile) | { readonly ok: false; readonly problems: readonly CliProblem[] };

/** Reads a text with the caps, syntax and positions of rule files. */
export function readData(file: string, text: string): DataReading {
  const { document, flaws } = parse(text);
  const found = flaws.length > 0 ? withTabs(text, flaws) : document ? nodeFlaws(document, text) : [];
  if (document === undefined || found.length > 0) return { ok: false, problems: placed(file, text, found) };
  const locate = locator(document);
  return { ok: true, data: document.toJS(), placeOf: (path) => placeIn(text, locate, path) };
}

function withTabs(text: string, flaws: readonly Flaw[]): readonly Flaw[] {
  const isSyntax = flaws.every(({ code }) => code === 'yaml-syntax');
  const tab = isSyntax && tabFlaw(text, flaws, (changed) => parse(changed).flaws.length === 0);
  return tab ? [tab] : flaws;
}

function placed(file: string, text: string, flaws: readonly Flaw[]): readonly CliProblem[] {
  const positionOf = positions(text);
  return flaws.map(({ from, to, ...flaw }) =>
    ofRules(file, { ...flaw, ...CODES[flaw.code], start: positionOf(from), end: positionOf(to) })
  );
}

function placeIn(text: string, locate: Locate, path: Path): { start: Position; end: Position } {
  const positionOf = positions(text);
  const place = locate(path, 'key');
  const [from, to] = trimmed(text, place.from, place.to);
  return { start: positionOf(from), end: positionOf(to) };
}
