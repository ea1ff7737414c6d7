/** What is taken along opens or parses again: the JSON record, the Markdown, the table for spreadsheets. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { makeDocument } from '#lib/document/make.ts';
import { replay } from '#lib/document/replay.ts';
import { readSaved } from '#lib/document/schema.ts';
import { lunch, rulesIn } from '../../../tests/outcomes.ts';
import { csv, markdown, recordOf, type DecisionRecord, type Outcome } from './index.ts';

const ruleSet = rulesIn('rules/open-vs-closed.yaml');
const model = compile(ruleSet);
const decided = { family: 'open', because: 'We like | pipes\nand lines.', by: 'Jo Weber', on: '2026-11-21' };

function outcomeOf(id: string): Outcome & { document: ReturnType<typeof makeDocument> } {
  const scenario = ruleSet.scenarios.find((each) => each.id === id)!;
  const { answers, weights, cost } = scenario;
  const situation = { answers, weights, cost };
  const decision = decide(model, situation, { samples: 500, today: '2026-11-21' });
  const document = makeDocument({ ruleSet, situation, made: '2026-11-21', title: 'Our model', decided });
  return { ruleSet, decision, answers, cost, decided, document };
}

const IDS = [
  'hospital-under-hipaa',
  'near-tie-on-ordinary-work',
  'nothing-to-choose-by',
  'scoring-of-citizens'
];

describe.each(IDS)('the record of %s', (id) => {
  const { document, ...outcome } = outcomeOf(id);

  it('opens to the same document and the same decision', () => {
    const text = JSON.stringify(recordOf(document, outcome));
    const saved = readSaved(JSON.parse(text));
    expect(saved).toEqual({ ok: true, document });
    if (!saved.ok) return;
    const { situation } = replay(saved.document, ruleSet);
    const again = decide(model, situation, { samples: 500, today: '2026-11-21' });
    expect(again).toEqual((JSON.parse(text) as DecisionRecord).decision);
  });

  it('holds the words of the page, the decision taken among them', () => {
    const { words } = recordOf(document, outcome);
    expect(words.decided?.because).toBe(decided.because);
    expect(words.answers).toHaveLength(Object.keys(outcome.answers).length);
    expect(JSON.stringify(words)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('is well-formed as Markdown', () => {
    const text = markdown(outcome, {
      title: 'Our *model*',
      made: '2026-11-21',
      name: 'Jo',
      link: 'https://x.org/#s=1'
    });
    const lines = text.split('\n');
    expect(lines[0]).toBe('# Our \\*model\\*');
    expect(text).toContain(
      '## Status\n\nAccepted: Jo Weber, 21 November 2026. Answered on 21 November 2026 by Jo.'
    );
    expect(text).toContain('We like \\| pipes and lines.');
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).not.toMatch(/\n{3}|undefined/);
    for (const [place, line] of lines.entries()) {
      if (!/^\| --- /.test(line)) continue;
      const columns = cellsOf(lines[place - 1]!);
      for (let row = place; lines[row]?.startsWith('|'); row += 1) expect(cellsOf(lines[row]!)).toBe(columns);
    }
  });

  it('has a row for each contribution as a table', () => {
    const rows = rowsOf(csv(outcome));
    const all = outcome.decision.alternatives.flatMap((way) =>
      way.contributions.map((each) => [way.id, each.tradeoff, each.points])
    );
    expect(rows.map((row) => [row['Way id'], row['Rule id'], Number(row['Points of 100'])])).toEqual(all);
    for (const row of rows) expect(row['Digest']).toBe(ruleSet.digest);
  });
});

/** Rows of a table for spreadsheets, by column. */
function rowsOf(text: string): readonly Record<string, string>[] {
  return parse<Record<string, string>>(text, { columns: true });
}

/** Cells of a line of a table: pipes that are not escaped, less the outer ones. */
function cellsOf(line: string): number {
  return line.replaceAll('\\|', '').split('|').length - 2;
}

describe('a table for spreadsheets', () => {
  const crowd = lunch({ people: 'many', kitchen: 'full', wishes: ['hot'], delivery: 'allowed' });
  const labelled = (label: string): Outcome => ({
    ...crowd,
    ruleSet: { ...crowd.ruleSet, tradeoffs: crowd.ruleSet.tradeoffs.map((each) => ({ ...each, label })) }
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'never begins a text with a formula: %j',
    (label) => {
      const rows = rowsOf(csv(labelled(label)));
      expect(rows[0]?.['Rule']).toBe(`'${label}`);
    }
  );

  it('keeps commas, quotes and lines inside their cell', () => {
    const label = 'a, "b"\nc';
    const rows = rowsOf(csv(labelled(label)));
    expect(rows[0]?.['Rule']).toBe(label);
    expect(rows.length).toBe(crowd.decision.alternatives.flatMap((way) => way.contributions).length);
  });

  it('leaves negative numbers numbers', () => {
    const rows = rowsOf(csv(crowd));
    const points = rows.map((row) => Number(row['Points of 100']));
    expect(points.some((each) => each < 0)).toBe(true);
    expect(points.every(Number.isFinite)).toBe(true);
  });
});
