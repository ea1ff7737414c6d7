/** Cures, said of the data → fixes, as edits of the author's text. */
import type { Finding } from '../finding.ts';
import type { Fix } from '../problem.ts';
import type { Locate, YamlDocument } from './nodes.ts';
import { patchEdits } from './patch-edits.ts';

/** The fix for a finding; undefined where it has none, or the place to change is not in the text. */
export function fixOf(found: Finding, text: string, document: YamlDocument, locate: Locate): Fix | undefined {
  const { cure, path, part } = found;
  if (cure?.kind === 'remove-uses') {
    return { kind: 'remove-uses', parameters: {}, edits: patchEdits(text, document, cure.patch()) };
  }
  if (cure === undefined) return undefined;
  const { from, to, exact } = locate(path, part);
  if (!exact) return undefined;
  const edit = { from, to, text: quotedLike(text.charAt(from), cure.to) };
  return { kind: 'replace', parameters: { to: cure.to }, edits: [edit] };
}

/** Names in quotes stay in quotes: JSON has no others. */
function quotedLike(quote: string, name: string): string {
  return quote === '"' || quote === "'" ? quote + name + quote : name;
}
