/** Making what one can send of a result: the link to it, and the file where the rules are too long for a link. */
import type { AjarDocument } from '#lib/document/document.ts';
import { forSharing, PERSONAL, type Personal } from '#lib/document/sharing.ts';
import type { Outcome } from '#lib/report/views.ts';
import { linkTo } from '#lib/share/address.ts';
import { encodeFragment } from '#lib/share/link.ts';
import { SEND_FILE, tooLongForLink } from '#lib/words/own-rules.ts';

/** A file to send in the place of a link, and why. */
export interface InsteadOfLink {
  readonly text: string;
  readonly name: string;
  readonly why: string;
}

/**
 * The address that opens to `outcome`: the document's answers with what was seen, and of what the person wrote only what
 * is ticked. `base` is the address of the site's start page. Null where no link can be made.
 */
export async function linkOf(
  document: AjarDocument,
  outcome: Outcome,
  base: string,
  ticked: ReadonlySet<Personal>
): Promise<string | null> {
  const encoded = await encodeFragment(sent(document, outcome, ticked));
  return encoded.ok ? linkTo(base, encoded.fragment) : null;
}

/** The same as a file, for rules of one's own that a link cannot carry; null on published rules. */
export function insteadOfLink(
  document: AjarDocument,
  outcome: Outcome,
  ticked: ReadonlySet<Personal>
): InsteadOfLink | null {
  if (document.overlay === undefined && document.ruleset === undefined) return null;
  const kind = document.overlay === undefined ? 'whole' : 'overlay';
  return {
    text: JSON.stringify(sent(document, outcome, ticked)),
    name: SEND_FILE.name(document.made),
    why: tooLongForLink(kind, outcome.ruleSet.title)
  };
}

/** The document as a record holds it: with what was seen and all that the person wrote. */
export function documentToKeep(document: AjarDocument, outcome: Outcome): AjarDocument {
  return sent(document, outcome, new Set(PERSONAL));
}

/** What travels: with the result that was seen, without skipped answers, and of what the person wrote what is ticked. */
function sent(document: AjarDocument, { decision }: Outcome, ticked: ReadonlySet<Personal>): AjarDocument {
  const { family, status, lead } = decision.recommendation;
  const claimed = { ...document, result: { family, status, lead } };
  return forSharing(claimed, decision.questions, ticked);
}
