/** A decision as plain text for a terminal. */
import {
  dealBreakers,
  familyRows,
  headline,
  openAnswers,
  summaryLines,
  type Outcome
} from '#lib/report/index.ts';
import { LABELS } from '#lib/words/command-line.ts';
import { listed } from '#lib/words/numbers.ts';
import { NOT_LEGAL_ADVICE } from '#lib/words/standing.ts';
import { harmless } from './problems.ts';

/** The summary, the families side by side, deal-breakers, what was left open, and the rules. */
export function decisionText(outcome: Outcome): string {
  const isEarly = headline(outcome).kind === 'early';
  const { id, version, digest } = outcome.decision.rules;
  const blocks = [
    summaryLines(outcome),
    isEarly ? [] : titled(LABELS.families, familyLines(outcome)),
    isEarly ? [] : titled(LABELS.breakers, breakerLines(outcome)),
    isEarly
      ? []
      : titled(
          LABELS.open,
          openAnswers(outcome).map((open) => open.ask)
        ),
    [`${LABELS.rules}: ${id} ${version} (${digest})`, NOT_LEGAL_ADVICE]
  ];
  const lines = blocks.map((block) => block.map(harmlessLine).join('\n'));
  return `${lines.filter((block) => block !== '').join('\n\n')}\n`;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

/** Columns of even width: name, score, standing, way. */
function familyLines(outcome: Outcome): readonly string[] {
  const rows = familyRows(outcome).map((row) => [
    row.family.label,
    row.scoreText,
    row.lead,
    row.way?.label ?? ''
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const [name = 0, score = 0, lead = 0] = widths;
  return rows.map(([label = '', points = '', standing = '', way = '']) =>
    [label.padEnd(name), points.padStart(score), standing.padEnd(lead), way].join('  ').trimEnd()
  );
}

function breakerLines(outcome: Outcome): readonly string[] {
  return dealBreakers(outcome).map(
    (breaker) => `${breaker.label}: ${listed(breaker.ways.map(({ way }) => way.label))}`
  );
}

/** Indentation and columns stay; control characters do not reach the terminal. */
function harmlessLine(line: string): string {
  return line
    .split(/( {2,})/)
    .map((part) => (/^ {2,}$/.test(part) ? part : harmless(part)))
    .join('');
}
