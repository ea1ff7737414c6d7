/** A recommendation as Markdown, in the manner of an architecture decision record: the answer, its standing, why, what follows. */
import { ABOUT, BECAUSE_OF, COLUMNS, HEADINGS, madeOn, RULES_OUT, statusLine } from '#lib/words/markdown.ts';
import { listed } from '#lib/words/numbers.ts';
import { NOT_LEGAL_ADVICE } from '#lib/words/standing.ts';
import { answerLines, openAnswers } from './answers.ts';
import { dealBreakers, provisos } from './deal-breakers.ts';
import { decidedView } from './decided.ts';
import { toDo } from './doing.ts';
import { familyRows } from './families.ts';
import { flipping } from './flips.ts';
import { headline } from './headline.ts';
import { blocks, plain, prose, section, table } from './markdown-blocks.ts';
import { nothingFits } from './nothing.ts';
import { reasons } from './reasons.ts';
import { easierToLeave } from './reversible.ts';
import { staleness } from './staleness.ts';
import { howSure } from './sure.ts';
import type { AnswerInWords, Doing, Outcome, Reason } from './views.ts';
import { weightLines } from './weights.ts';

/** What a record says of itself besides the outcome; days as YYYY-MM-DD. */
export interface About {
  readonly title?: string | undefined;
  readonly name?: string | undefined;
  readonly made?: string | undefined;
  /** The address that opens to the result. */
  readonly link?: string | undefined;
}

/** The outcome as CommonMark with tables, ending in a line break. */
export function markdown(outcome: Outcome, about: About = {}): string {
  const head = headline(outcome);
  const isEarly = head.kind === 'early';
  const title = about.title ?? '';
  return blocks([
    `# ${plain(title === '' ? head.text : title)}`,
    title === '' ? '' : `**${plain(head.text)}.**`,
    plain(head.sentence),
    plain(easierToLeave(outcome)?.sentence ?? ''),
    plain(head.price?.sentence ?? ''),
    isEarly ? '' : plain(howSure(outcome).sentence),
    plain(staleness(outcome)?.sentence ?? ''),
    standing(outcome, about),
    ...(isEarly ? [] : workings(outcome)),
    section(
      HEADINGS.open,
      openAnswers(outcome).map((open) => plain(open.ask))
    ),
    weightTable(outcome),
    answerTable(outcome),
    plain(madeOn(outcome.decision.rules)),
    about.link === undefined ? '' : `${ABOUT.link}: <${about.link}>`,
    plain(NOT_LEGAL_ADVICE)
  ]);
}

/** Proposed, or decided: by whom, when, why. */
function standing(outcome: Outcome, { name, made }: About): string {
  const decided = decidedView(outcome);
  return prose(HEADINGS.status, [
    plain(statusLine(decided, made, name)),
    plain(decided?.sentence ?? ''),
    plain(decided?.because ?? '')
  ]);
}

function workings(outcome: Outcome): readonly string[] {
  const why = reasons(outcome);
  const flips = flipping(outcome);
  const { verify, start, risk } = toDo(outcome);
  return [
    section(
      HEADINGS.provided,
      provisos(outcome).map((each) => plain(each.text))
    ),
    section(HEADINGS.for, why?.for.map(reasonLine) ?? []),
    section(HEADINGS.against, why?.against.map(reasonLine) ?? []),
    section(HEADINGS.collide, nothingFits(outcome)?.colliding.map(answerText) ?? []),
    section(HEADINGS.breakers, breakerLines(outcome)),
    familyTable(outcome),
    flips === null
      ? ''
      : section(
          HEADINGS.change,
          [flips.sentence, ...changes(flips.choices.sets), ...changes(flips.facts.sets)].map(plain)
        ),
    section(HEADINGS.verify, verify.map(doingLine)),
    section(HEADINGS.start, start.map(doingLine)),
    section(HEADINGS.risk, risk.map(doingLine))
  ];
}

/** As many of one kind as a reader takes in. */
const CHANGES = 5;

function changes(sets: readonly { readonly sentence: string }[]): readonly string[] {
  return sets.slice(0, CHANGES).map(({ sentence }) => sentence);
}

function doingLine({ text, because }: Doing): string {
  return because === '' ? plain(text) : `${plain(text)} *${plain(because)}*`;
}

function reasonLine(reason: Reason): string {
  const cites = reason.evidence.map((each) => plain(each.cite));
  const cited = cites.length === 0 ? '' : ` (${cites.join('; ')})`;
  return `**${plain(reason.label)}** (${reason.pointsText}, ${plain(reason.criterion.label)}). ${plain(reason.because)}${cited}`;
}

function breakerLines(outcome: Outcome): readonly string[] {
  return dealBreakers(outcome).map((breaker) => {
    const ways = `${RULES_OUT}: ${plain(listed(breaker.ways.map(({ way }) => way.label)))}.`;
    const answers = `${BECAUSE_OF}: ${breaker.answers.map(answerText).join(' ')}`;
    const parts = [
      `**${plain(breaker.label)}.** ${plain(breaker.because)}`,
      ways,
      answers,
      plain(breaker.priceText)
    ];
    return parts.filter((part) => part !== '').join(' ');
  });
}

function answerText(answer: AnswerInWords): string {
  return `“${plain(answer.ask)}” ${plain(answer.answer)}.`;
}

function familyTable(outcome: Outcome): string {
  const rows = familyRows(outcome).map((row) => [
    row.family.label,
    row.way?.label ?? '–',
    row.scoreText,
    row.lead
  ]);
  return table(HEADINGS.families, [COLUMNS.family, COLUMNS.way, COLUMNS.score, COLUMNS.standing], rows);
}

function weightTable(outcome: Outcome): string {
  const rows = weightLines(outcome).map((line) => [
    line.criterion.label,
    line.importanceText,
    String(line.weight)
  ]);
  return table(HEADINGS.weights, [COLUMNS.criterion, COLUMNS.importance, COLUMNS.weight], rows);
}

function answerTable(outcome: Outcome): string {
  const asked = answerLines(outcome).filter((line) => line.state !== 'skipped');
  const rows = asked.map((line) => [line.ask, line.answer, line.note]);
  return table(HEADINGS.answers, [COLUMNS.question, COLUMNS.answer, COLUMNS.note], rows);
}
