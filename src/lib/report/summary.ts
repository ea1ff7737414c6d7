/** A recommendation in five plain lines, for the clipboard, the command line and the record. */
import * as say from '#lib/words/summary.ts';
import { asSentence, paragraph } from '#lib/words/text.ts';
import { dealBreakers, provisos } from './deal-breakers.ts';
import { headline } from './headline.ts';
import { nothingFits } from './nothing.ts';
import { openAnswers } from './answers.ts';
import { reasons } from './reasons.ts';
import { easierToLeave } from './reversible.ts';
import { howSure } from './sure.ts';
import type { Outcome } from './views.ts';

/**
 * Five lines: the answer, how sure, reasons for, reasons against, and conditions. Where nothing fits or it is too early
 * to say, the last three tell what collides or what is still to be answered, and empty ones are left out.
 */
export function summaryLines(outcome: Outcome): readonly string[] {
  const head = headline(outcome);
  const answer = paragraph([asSentence(head.text), head.sentence, easierToLeave(outcome)?.sentence ?? '']);
  if (head.kind === 'early')
    return present([answer, say.stillToAnswer(openAnswers(outcome).map((open) => open.ask))]);
  const sure = howSure(outcome).sentence;
  if (head.kind === 'nothing') return present([answer, sure, ...collisions(outcome)]);
  const why = reasons(outcome);
  const rival = why?.rival?.label ?? null;
  return present([
    answer,
    sure,
    say.reasonsFor(why?.for.map((reason) => reason.label) ?? [], rival),
    say.reasonsAgainst(why?.against.map((reason) => reason.label) ?? []),
    paragraph([conditions(outcome), head.price?.sentence ?? ''])
  ]);
}

function present(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '');
}

function collisions(outcome: Outcome): readonly string[] {
  const colliding = nothingFits(outcome)?.colliding ?? [];
  return colliding.slice(0, 3).map((answer) => say.collision(answer.ask, answer.answer, answer.ways));
}

function conditions(outcome: Outcome): string {
  const certain = provisos(outcome).filter((proviso) => proviso.certain);
  const provided = say.providedThat(certain.map((proviso) => proviso.text));
  return paragraph([provided, say.ruledOutBy(dealBreakers(outcome).map((breaker) => breaker.label))]);
}
