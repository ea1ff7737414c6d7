import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFlow } from '#lib/rules/text/flow.ts';
import { guarded, unguarded } from './cells.ts';
import { tradeoffsFromCsv } from './tradeoffs-in.ts';
import { tradeoffsAsCsv } from './tradeoffs-out.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
/** Texts as people and attackers write them: formulas, quotes, line breaks, lone apostrophes. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('=1+1', "'=1", '-2', '@sum', '\t=1', 'a "quoted", text', 'two\nlines', "it's", '; ,')
  )
  .filter((each) => each.trim() !== '' && !each.includes('\r'));
const strange = fc.constantFrom('e1', 'null', 'unsure', 'true', 'yes', 'a-b', 'x1');
const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.dictionary(
      fc.oneof(id, strange),
      fc.oneof(id, fc.array(fc.oneof(id, strange), { minLength: 1, maxLength: 3 })),
      {
        maxKeys: 3,
        noNullPrototype: true
      }
    ),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('condition') })
  )
}));
const tradeoff = fc.record(
  {
    label: text,
    criterion: id,
    when: condition,
    gives: fc.dictionary(id, fc.integer({ min: -1000, max: 1000 }), { noNullPrototype: true }),
    because: text,
    evidence: fc.array(id, { minLength: 1, maxLength: 3 }),
    accept: fc.dictionary(id, text, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
  },
  { requiredKeys: ['criterion', 'gives', 'because'], noNullPrototype: true }
);

describe('tradeoffs as a table', () => {
  it('come back the same', () => {
    fc.assert(
      fc.property(fc.dictionary(id, tradeoff, { noNullPrototype: true }), (tradeoffs) => {
        expect(tradeoffsFromCsv(tradeoffsAsCsv({ tradeoffs }), readFlow)).toEqual({ ok: true, tradeoffs });
      })
    );
  });

  it('hold a condition in one cell of flow YAML, and points in a column for each way', () => {
    const tradeoffs = {
      bill: {
        label: 'Bill, growing',
        criterion: 'cost',
        when: { volume: ['b1', 'b2'] },
        gives: { closed: -2, open: 1 },
        because: '=HYPERLINK("x")',
        evidence: ['a0-08', 'h1']
      }
    };
    expect(tradeoffsAsCsv({ tradeoffs })).toBe(
      'id,label,criterion,when,gives closed,gives open,because,evidence,accept\r\n' +
        'bill,"Bill, growing",cost,"{ volume: [b1, b2] }",-2,1,"\'=HYPERLINK(""x"")",a0-08 h1,\r\n'
    );
  });

  it('are read with semicolons and a byte order mark, as some spreadsheets save them', () => {
    const saved = '\uFEFFid;criterion;because;gives a\r\nx;cost;Why.;−3\r\n\r\n';
    const tradeoffs = { x: { criterion: 'cost', gives: { a: -3 }, because: 'Why.' } };
    expect(tradeoffsFromCsv(saved, readFlow)).toEqual({ ok: true, tradeoffs });
  });

  test.each([
    ['nothing', '', 'not-a-table', null, null],
    ['an open quote', 'id,criterion,because\r\n"x', 'not-a-table', null, null],
    ['a column missing', 'id,criterion\r\n', 'missing-column', 1, 'because'],
    ['a column unknown', 'id,criterion,because,points\r\n', 'unknown-column', 1, 'points'],
    ['a column twice', 'id,criterion,because,id\r\n', 'repeated-column', 1, 'id'],
    ['a cell too many', 'id,criterion,because\r\nx,cost,Why.,more\r\n', 'unknown-column', 2, null],
    ['no id', 'id,criterion,because\r\n,cost,Why.\r\n', 'no-id', 2, 'id'],
    ['an id twice', 'id,criterion,because\r\nx,c,W.\r\nx,c,W.\r\n', 'repeated-id', 3, 'id'],
    ['no number', 'id,criterion,because,gives a\r\nx,c,W.,much\r\n', 'not-a-number', 2, 'gives a'],
    ['a broken condition', 'id,criterion,because,when\r\nx,c,W.,"{ a: [b"\r\n', 'not-flow', 2, 'when'],
    ['an alias', 'id,criterion,because,when\r\nx,c,W.,"{ a: &b [*b] }"\r\n', 'not-flow', 2, 'when']
  ])('with %s are refused at row and column', (_, table, code, row, column) => {
    const reading = tradeoffsFromCsv(table, readFlow);
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ code, row, column }]);
  });

  it('of any content never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (table) => {
        expect(typeof tradeoffsFromCsv(`id,criterion,because,when\n${table}`, readFlow).ok).toBe('boolean');
      })
    );
  });
});

test('a guarded text starts no formula, and is found again', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (any) => {
      expect(guarded(any)).not.toMatch(/^\s*[=+@-]/);
      expect(unguarded(guarded(any))).toBe(any);
    })
  );
});
