/** A recommendation as Markdown: `decide --format markdown`. */
import { BECAUSE_OF, COLUMNS, HEADINGS, madeOn, RULES_OUT } from '#lib/words/markdown.ts';
import { listed } from '#lib/words/numbers.ts';
import { NOT_LEGAL_ADVICE } from '#lib/words/standing.ts';
import { answerLines, openAnswers } from './answers.ts';
import { dealBreakers, provisos } from './deal-breakers.ts';
import { familyRows } from './families.ts';
import { headline } from './headline.ts';
import { nothingFits } from './nothing.ts';
import { reasons } from './reasons.ts';
import { howSure } from './sure.ts';
import type { AnswerInWords, Outcome, Reason } from './views.ts';

/** The outcome as CommonMark with tables, ending in a line break. Texts of rule files are escaped: none becomes markup or a link. */
export function markdown(outcome: Outcome): string {
  const head = headline(outcome);
  const blocks = [
    `# ${plain(head.text)}`,
    plain(head.sentence),
    plain(head.price?.sentence ?? ''),
    head.kind === 'early' ? '' : plain(howSure(outcome).sentence),
    ...(head.kind === 'early' ? [] : workings(outcome)),
    section(
      HEADINGS.open,
      openAnswers(outcome).map((open) => plain(open.ask))
    ),
    answerTable(outcome),
    plain(madeOn(outcome.decision.rules)),
    plain(NOT_LEGAL_ADVICE)
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function workings(outcome: Outcome): readonly string[] {
  const why = reasons(outcome);
  return [
    section(
      HEADINGS.provided,
      provisos(outcome).map((each) => plain(each.text))
    ),
    section(HEADINGS.for, why?.for.map(reasonLine) ?? []),
    section(HEADINGS.against, why?.against.map(reasonLine) ?? []),
    section(HEADINGS.collide, nothingFits(outcome)?.colliding.map(answerText) ?? []),
    section(HEADINGS.breakers, breakerLines(outcome)),
    familyTable(outcome)
  ];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`## ${title}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
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

function answerTable(outcome: Outcome): string {
  const asked = answerLines(outcome).filter((line) => line.state !== 'skipped');
  const rows = asked.map((line) => [line.ask, line.answer, line.note]);
  return table(HEADINGS.answers, [COLUMNS.question, COLUMNS.answer, COLUMNS.note], rows);
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [`## ${title}`, '', line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join(
    '\n'
  );
}

/** Text on one line in which no character means anything to Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
