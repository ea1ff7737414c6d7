/** A text that can be edited: one that parses, with what it parses to. */
import type { YamlDocument } from '#lib/rules/text/nodes.ts';
import { nodeFlaws } from '#lib/rules/text/nodes.ts';
import { parse } from '#lib/rules/text/parse.ts';

export interface Source {
  readonly text: string;
  readonly document: YamlDocument;
  readonly data: unknown;
}

/** Null for a text that does not parse, has an id twice, or has anchors: what it says must be mended first. */
export function sourceOf(text: string): Source | null {
  const { document, flaws } = parse(text);
  if (!document || flaws.length > 0 || nodeFlaws(document, text).length > 0) return null;
  return { text, document, data: document.toJS() as unknown };
}
