/** `decide`: a recommendation on the answers in a file. */
import { compile, decide, type Status } from '#lib/decision/index.ts';
import type { AjarDocument, ClaimedResult } from '#lib/document/document.ts';
import { headline, markdown, type Outcome } from '#lib/report/index.ts';
import { claimDiffers } from '#lib/words/command-line.ts';
import { statusWords } from '#lib/words/status.ts';
import type { CommandOf } from './arguments.ts';
import { readCase } from './case-file.ts';
import { decisionText } from './decision-text.ts';
import { DONE, type ExitStatus, type Io } from './io.ts';
import { harmless } from './problems.ts';
import { json, refuse } from './refuse.ts';
import { readReleased } from './released.ts';

export async function runDecide(io: Io, command: CommandOf<'decide'>): Promise<ExitStatus> {
  const { format, samples, today = io.today } = command;
  const found = await readCase(io, readReleased(), command);
  if (!found.ok) return refuse(io, format, found.problems);
  const { ruleSet, notes } = found.rules;
  const { situation, document } = found;
  const decision = decide(compile(ruleSet), situation, {
    today,
    ...(samples === undefined ? {} : { samples })
  });
  const outcome: Outcome = { ruleSet, decision, answers: situation.answers, notes: document?.notes };
  for (const note of [...notes, ...claimNote(outcome, document)]) io.err(`${harmless(note)}\n`);
  io.out(
    format === 'json' ? json(decision) : format === 'markdown' ? markdown(outcome) : decisionText(outcome)
  );
  return DONE;
}

/** A document's claim that does not hold on these rules: the family, the status, or the lead. */
function claimNote(outcome: Outcome, document: AjarDocument | null): readonly string[] {
  const claim = document?.result;
  if (claim === undefined) return [];
  const { family, status, lead } = outcome.decision.recommendation;
  const same = claim.family === family && claim.status === status && claim.lead === lead;
  return same ? [] : [claimDiffers(claimed(outcome, claim), withLead(headline(outcome).text, lead))];
}

/** A claim names one family only: who else was level or close is not known. Its status is one of the five: the schema saw to that. */
function claimed(outcome: Outcome, { family, status, lead }: ClaimedResult): string {
  const label = outcome.ruleSet.families.find((each) => each.id === family)?.label ?? family;
  const words = statusWords(status as Status, label === null ? [] : [label]);
  return withLead(status === 'toss-up' || status === 'tie' ? words.above : words.text, lead);
}

function withLead(text: string, lead: number | null): string {
  return lead === null ? text : `${text}, lead ${lead}`;
}
