/** `open`: the document in a link. */
import { stringify } from 'yaml';
import { fragmentIn } from '#lib/share/address.ts';
import { decodeFragment } from '#lib/share/link.ts';
import type { CommandOf } from './arguments.ts';
import { DONE, type ExitStatus, type Io } from './io.ts';
import { ofLink } from './problems.ts';
import { json, refuse } from './refuse.ts';

/** Takes a whole link, one that a mail program rewrote, or its fragment alone. */
export async function runOpen(io: Io, { link, format }: CommandOf<'open'>): Promise<ExitStatus> {
  const bare = link.trim();
  const fragment = /^#?s=/.test(bare) ? bare : (fragmentIn(bare) ?? '');
  const decoded = await decodeFragment(fragment);
  if (!decoded.ok) return refuse(io, format, ofLink(decoded.failure));
  io.out(format === 'json' ? json(decoded.document) : stringify(decoded.document));
  return DONE;
}
