import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../../../tests/links/any-document.ts';
import { smallRules } from '../../../tests/links/small-rules.ts';
import { checkSituation } from './check.ts';

const rules = smallRules();
const ANSWERS = { place: 'office', work: ['search'] };
const DOCUMENT = {
  format: 1 as const,
  made: '2026-11-21',
  rules: { id: rules.id, version: rules.version, digest: rules.digest },
  answers: ANSWERS
};

function listed(data: unknown): readonly string[] {
  const check = checkSituation(rules, data);
  if (check.ok) return [];
  return check.problems.map(({ code, path, parameters }) => {
    const { nearest } = parameters;
    return `${code} ${path.join('/')}${nearest === undefined ? '' : ` → ${nearest}`}`;
  });
}

describe('checkSituation', () => {
  it('takes answers, weights and costs', () => {
    const bare = { answers: ANSWERS, weights: { cost: 30 }, cost: { 'gpu-hour': 2.7 } };
    expect(checkSituation(rules, bare)).toEqual({ ok: true, situation: bare, document: null });
    expect(checkSituation(rules, { answers: {} })).toMatchObject({ ok: true, situation: { answers: {} } });
  });

  it('takes a saved document and a record', () => {
    const taken = { ok: true, situation: { answers: ANSWERS }, document: DOCUMENT };
    expect(checkSituation(rules, DOCUMENT)).toMatchObject(taken);
    const record = { format: 1, document: DOCUMENT, decision: {}, words: {} };
    expect(checkSituation(rules, record)).toMatchObject(taken);
  });

  it('takes the names that things had before', () => {
    expect(checkSituation(rules, { answers: { location: 'bureau' } })).toMatchObject({
      ok: true,
      situation: { answers: { place: 'office' } }
    });
  });

  it('reports everything that has no place, with the nearest name', () => {
    const data = {
      answers: { plcae: 'office', place: 'ofice', work: ['serch', 'extract'] },
      weights: { costs: 3 },
      cost: { 'gpu-hours': 1 }
    };
    expect(listed(data)).toEqual([
      'unknown-question answers/plcae → place',
      'unknown-option answers/place → office',
      'unknown-option answers/work/0 → search',
      'unknown-criterion weights/costs → cost',
      'unknown-input cost/gpu-hours → gpu-hour'
    ]);
  });

  it('reports what a question cannot take', () => {
    expect(listed({ answers: { work: 'search' } })).toEqual(['wrong-kind answers/work']);
    expect(listed({ answers: { work: ['none-of-it', 'search'] } })).toEqual([
      'exclusive-conflict answers/work'
    ]);
    expect(listed({ answers: {}, weights: { cost: 0, control: 0 } })).toEqual(['no-weight weights']);
  });

  it.each<[unknown, string]>([
    [{}, 'missing answers'],
    [{ answers: {}, weight: { cost: 1 } }, 'unknown-key weight'],
    [{ answers: { place: 7 } }, 'wrong-type answers/place'],
    [{ answers: { place: true } }, 'wrong-type answers/place'],
    [{ answers: [] }, 'wrong-type answers'],
    [['place'], 'not-an-object '],
    [null, 'not-an-object '],
    [{ ...DOCUMENT, format: 2 }, 'newer-format format'],
    [{ ...DOCUMENT, answers: { place: 7 } }, 'wrong-type answers/place']
  ])('reports the shape of %j', (data, problem) => {
    expect(listed(data)).toEqual([problem]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.anything().map((answers) => ({ answers })),
          anyDocument
        ),
        (data) => {
          const check = checkSituation(rules, data);
          expect(check.ok || check.problems.length > 0).toBe(true);
        }
      )
    );
  });
});
