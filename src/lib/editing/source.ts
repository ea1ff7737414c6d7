/** A text that can be edited: one that parses, with what it parses to. */
import type { YamlDocument } from '#lib/rules/text/nodes.ts';
import { nodeFlaws } from '#lib/rules/text/nodes.ts';
import { parse, type Parse } from '#lib/rules/text/parse.ts';

export interface Source {
  readonly text: string;
  readonly document: YamlDocument;
  readonly data: unknown;
  readonly parsedBy: Parse;
}

/**
 * Null for a text that does not parse, has an id twice, or has anchors: what it says must be mended first.
 * @param parsedBy for an editor, a parser that remembers the text before: then the source is right until another text is parsed
 */
export function sourceOf(text: string, parsedBy: Parse = parse): Source | null {
  const { document, flaws, data, sound } = parsedBy(text);
  if (!document || flaws.length > 0 || nodeFlaws(document, text, sound).length > 0) return null;
  return { text, document, data: data(), parsedBy };
}
