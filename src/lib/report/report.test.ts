/** What must hold of every report, whatever was answered: on a small rule set and on the shipped one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#lib/decision/index.ts';
import { anyAnswers, LUNCH, outcomeOn, rulesIn } from '../../../tests/outcomes.ts';
import * as report from './index.ts';
import { decisionSchema } from './schema/index.ts';
import { pointsByTradeoff } from './reasons.ts';
import { wayStanding } from './standings.ts';

const FILES = [
  { file: LUNCH, numRuns: 150 },
  { file: 'rules/open-vs-closed.yaml', numRuns: 25 }
];

function allViews(outcome: report.Outcome) {
  return [
    report.headline(outcome),
    report.howSure(outcome),
    report.familyChart(outcome),
    report.reasons(outcome),
    report.dealBreakers(outcome),
    report.provisos(outcome),
    report.openAnswers(outcome),
    report.answerLines(outcome),
    report.weightLines(outcome),
    report.nothingFits(outcome),
    report.chosenWay(outcome),
    report.wayRows(outcome),
    report.contributionTable(outcome)
  ];
}

describe.each(FILES)('a report on $file', ({ file, numRuns }) => {
  const rules = rulesIn(file);
  const model = compile(rules);
  const always = (check: (outcome: report.Outcome) => void) =>
    fc.assert(
      fc.property(anyAnswers(rules), (answers) => {
        check(outcomeOn(model, answers));
      }),
      { numRuns }
    );

  it('never shows a hole', () => {
    always((outcome) => {
      const texts = [
        JSON.stringify(allViews(outcome)),
        report.markdown(outcome),
        ...report.summaryLines(outcome)
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\b1 (answers|points|ways|questions)\b/);
      }
      for (const line of report.summaryLines(outcome)) expect(line).toMatch(/^\S.*[.?…]$/);
    });
  }, 60_000);

  it('has a headline that never contradicts the recommendation', () => {
    always((outcome) => {
      const { family, status, between } = outcome.decision.recommendation;
      const { kind, families, title } = report.headline(outcome);
      const ids = families.map((face) => face.id);
      if (kind === 'early') expect(ids).toEqual([]);
      if (kind === 'family')
        expect([ids, status === 'clear' || status === 'leaning']).toEqual([[family], true]);
      if (kind === 'contenders') expect([ids, status]).toEqual([between ?? [family], 'toss-up']);
      if (kind === 'nothing') expect([title, family, status]).toEqual(['Nothing fits', null, 'none']);
      if (kind === 'level') expect([family, status]).toEqual([null, 'tie']);
      if (kind === 'family') expect(title).toBe(families[0]?.label);
    });
  }, 60_000);

  it('has reasons whose points sum to the difference of the scores', () => {
    always((outcome) => {
      const found = report.reasons(outcome);
      if (found === null) return expect(outcome.decision.recommendation.status).toBe('none');
      const all = [...found.for, ...found.against, ...found.rest];
      const sum = all.reduce((total, reason) => total + reason.points, 0);
      const way = wayStanding(outcome, found.way.id)!;
      const rival = found.rival === null ? way.base : wayStanding(outcome, found.rival.id)!.score;
      expect(sum).toBeCloseTo(way.score - rival, 6);
      expect(found.for.every((reason) => reason.points > 0)).toBe(true);
      expect(found.against.every((reason) => reason.points < 0)).toBe(true);
    });
  }, 60_000);

  it('has a table whose columns sum to the scores', () => {
    always((outcome) => {
      const { ways, base, groups, total } = report.contributionTable(outcome);
      ways.forEach((way, column) => {
        const sum = groups.reduce((points, group) => points + group.subtotal[column]!, base);
        expect(sum).toBeCloseTo(total[column]!, 6);
        expect(pointsByTradeoff(wayStanding(outcome, way.id)).size).toBeGreaterThanOrEqual(0);
      });
      expect(total.length).toBe(ways.length);
    });
  }, 60_000);

  it('has as many doors as its sentence says, a hundred in all', () => {
    always((outcome) => {
      const { doors, sentence } = report.howSure(outcome);
      const said = /(\d+) of 100 weightings/.exec(sentence)?.[1];
      const own = doors?.find((door) => door.family?.id === outcome.decision.recommendation.family);
      if (doors !== null) expect(doors.reduce((sum, door) => sum + door.count, 0)).toBe(100);
      if (said !== undefined && !/(under|over)/.test(sentence)) expect(own?.count ?? 0).toBe(Number(said));
    });
  }, 60_000);

  it('is made from a decision that its schema accepts', () => {
    always(({ decision }) => {
      const json: unknown = JSON.parse(JSON.stringify(decision));
      expect(decisionSchema.safeParse(json).error?.issues).toBeUndefined();
      expect(decisionSchema.safeParse({ ...decision, surprise: 1 }).success).toBe(false);
    });
  }, 60_000);
});
