/** `link`: a link that opens to the same result. */
import { compile, decide, type Decision } from '#lib/decision/index.ts';
import type { ClaimedResult } from '#lib/document/document.ts';
import { makeDocument } from '#lib/document/make.ts';
import { forSharing } from '#lib/document/sharing.ts';
import { linkTo } from '#lib/share/address.ts';
import { encodeFragment } from '#lib/share/link.ts';
import type { CommandOf } from './arguments.ts';
import { type CaseReading, readCase } from './case-file.ts';
import { DONE, type ExitStatus, type Io } from './io.ts';
import { harmless, ofLink } from './problems.ts';
import { refuse } from './refuse.ts';
import { readReleased } from './released.ts';

/** What a person wrote (title, name, notes) stays out: nobody ticked it. */
export async function runLink(io: Io, command: CommandOf<'link'>): Promise<ExitStatus> {
  const found = await readCase(io, readReleased(), command);
  if (!found.ok) return refuse(io, 'text', found.problems);
  const today = command.today ?? io.today;
  const decision = decide(compile(found.rules.ruleSet), found.situation, { today });
  const encoded = await encodeFragment(
    forSharing(documentOf(found, decision, today), decision.questions, new Set())
  );
  if (!encoded.ok) return refuse(io, 'text', ofLink(encoded.failure));
  for (const note of found.rules.notes) io.err(`${harmless(note)}\n`);
  io.out(`${linkTo(command.base, encoded.fragment)}\n`);
  return DONE;
}

function documentOf(found: Extract<CaseReading, { ok: true }>, decision: Decision, today: string) {
  const { rules, situation, document } = found;
  const made = document?.made ?? today;
  return makeDocument({
    ruleSet: rules.ruleSet,
    situation,
    made,
    result: claimOf(decision),
    ...rules.carried()
  });
}

function claimOf({ recommendation }: Decision): ClaimedResult {
  const { family, status, lead } = recommendation;
  return { family, status, lead };
}
