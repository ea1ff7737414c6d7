/** Making the link to a result: what travels in it, and its address. */
import type { AjarDocument } from '#lib/document/document.ts';
import { forSharing } from '#lib/document/sharing.ts';
import type { Outcome } from '#lib/report/views.ts';
import { linkTo } from '#lib/share/address.ts';
import { encodeFragment } from '#lib/share/link.ts';

/**
 * The address that opens to `outcome`: the document's answers with what was seen, without anything personal. `base` is
 * the address of the site's start page. Null where no link can be made.
 */
export async function linkOf(
  document: AjarDocument,
  { decision }: Outcome,
  base: string
): Promise<string | null> {
  const { family, status, lead } = decision.recommendation;
  const claimed = { ...document, result: { family, status, lead } };
  const encoded = await encodeFragment(forSharing(claimed, decision.questions, new Set()));
  return encoded.ok ? linkTo(base, encoded.fragment) : null;
}
