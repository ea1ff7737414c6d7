/** One value of flow YAML, such as a cell of a table holds. */
import { nodeFlaws } from './nodes.ts';
import { parse } from './parse.ts';

/** The value that a text holds, under the caps and rules of a rule file; null where it cannot be read. */
export function readFlow(text: string): { readonly value: unknown } | null {
  const { document, flaws } = parse(text);
  if (!document || flaws.length > 0 || nodeFlaws(document, text).length > 0) return null;
  return { value: document.toJS() as unknown };
}
