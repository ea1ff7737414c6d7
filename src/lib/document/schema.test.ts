import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../../../tests/links/any-document.ts';
import { MAX_DEPTH } from './json.ts';
import { readDocument, readSaved, type DocumentReading } from './schema.ts';

const GOOD = {
  format: 1,
  made: '2026-11-21',
  rules: { id: 'small', version: '1.0.0', digest: '0123456789abcdef' },
  answers: { place: 'office', work: ['search'], depth: 'unsure' }
};
const many = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`q-${index}`, value]));
const nested = (depth: number): unknown => (depth === 0 ? 1 : { deeper: nested(depth - 1) });

function listed(reading: DocumentReading): readonly string[] {
  return reading.ok ? [] : reading.problems.map(({ code, path }) => `${code} ${path.join('/')}`);
}

describe('readDocument', () => {
  it('reads any document back as it was', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, document });
      })
    );
  });

  it('reads the largest that is allowed', () => {
    const most = { answers: many(2_000, 'office'), weights: { a: 100_000 }, notes: { a: 'x'.repeat(4_000) } };
    expect(listed(readDocument({ ...GOOD, ...most }))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['an unknown member', { colour: 'red' }, 'unknown-key colour'],
    ['an unknown member further in', { rules: { ...GOOD.rules, url: 'x' } }, 'unknown-key rules/url'],
    ['a day that the calendar lacks', { made: '2027-02-29' }, 'bad-day made'],
    ['a day of another form', { made: '21.11.2026' }, 'bad-day made'],
    ['a digest that is too short', { rules: { ...GOOD.rules, digest: '0123' } }, 'bad-digest rules/digest'],
    ['a version that is none', { rules: { ...GOOD.rules, version: 'one' } }, 'bad-version rules/version'],
    ['an id in capitals', { answers: { PLACE: 'office' } }, 'bad-id answers/PLACE'],
    ['an id without a letter', { answers: { place: '7' } }, 'bad-id answers/place'],
    ['an answer that is a number', { answers: { place: 7 } }, 'wrong-type answers/place'],
    ['an empty answer', { answers: { work: [] } }, 'too-few answers/work'],
    ['a repeated option', { answers: { work: ['a', 'a'] } }, 'repeated answers/work'],
    ['a bad id in a list', { answers: { work: ['a', 'B'] } }, 'bad-id answers/work/1'],
    ['unsure in a list', { answers: { work: ['unsure'] } }, 'bad-id answers/work/0'],
    ['a number in a list', { answers: { work: ['a', 7] } }, 'wrong-type answers/work/1'],
    ['too many answers', { answers: many(2_001, 'office') }, 'too-many answers'],
    ['too many notes', { notes: many(2_001, '') }, 'too-many notes'],
    ['a negative weight', { weights: { cost: -1 } }, 'bad-weight weights/cost'],
    ['a weight with a fraction', { weights: { cost: 0.5 } }, 'bad-weight weights/cost'],
    ['a weight that is too large', { weights: { cost: 100_001 } }, 'bad-weight weights/cost'],
    ['an infinite cost', { cost: { hour: Infinity } }, 'not-plain cost/hour'],
    ['a cost in words', { cost: { hour: '3' } }, 'wrong-type cost/hour'],
    ['a title that is too long', { title: 'x'.repeat(4_001) }, 'too-long title'],
    [
      'a status of its own',
      { result: { family: null, status: 'sure', lead: null } },
      'wrong-value result/status'
    ],
    ['a decision without a reason', { decided: { family: 'open' } }, 'missing decided/because'],
    [
      'an overlay of other rules',
      { overlay: { extends: 'small@2.0.0' } },
      'overlay-elsewhere overlay/extends'
    ],
    ['an overlay that is a text', { overlay: 'small@1.0.0' }, 'overlay-elsewhere overlay/extends'],
    [
      'a rule set of another name',
      { ruleset: { id: 'large', version: '1.0.0' } },
      'ruleset-elsewhere ruleset'
    ],
    [
      'an overlay beside a rule set',
      { overlay: { extends: 'small@1.0.0' }, ruleset: { id: 'small', version: '1.0.0' } },
      'overlay-and-ruleset '
    ],
    ['an older format than the first', { format: 0 }, 'unknown-format format'],
    ['a format in words', { format: 'one' }, 'unknown-format format'],
    ['a newer format', { format: 2 }, 'newer-format format']
  ])('refuses %s', (_, part, problem) => {
    expect(listed(readDocument({ ...GOOD, ...part }))).toEqual([problem]);
  });

  it('names what is missing', () => {
    const { answers: _answers, rules: _rules, ...rest } = GOOD;
    expect(listed(readDocument(rest))).toEqual(['missing rules', 'missing answers']);
    const { format: _format, ...formless } = GOOD;
    expect(listed(readDocument(formless))).toEqual(['no-format ']);
  });

  it('reports every problem at once', () => {
    const reading = readDocument({ ...GOOD, made: 'today', weights: { cost: -1, COST: 1 } });
    expect(listed(reading)).toEqual(['bad-day made', 'bad-weight weights/cost', 'bad-id weights/COST']);
  });

  it('says which newer format it is', () => {
    expect(readDocument({ ...GOOD, format: 7, unheard: 'of' })).toEqual({
      ok: false,
      problems: [{ code: 'newer-format', path: ['format'], parameters: { format: 7, current: 1 } }]
    });
  });

  it.each([null, 7, 'text', true, [], undefined, Symbol('s'), () => 1, new Date(0), new Map()])(
    'refuses %s',
    (data) => {
      expect(readDocument(data).ok).toBe(false);
    }
  );

  it('refuses a key that reaches a prototype, wherever it stands', () => {
    const answers: unknown = JSON.parse('{ "__proto__": "office" }');
    expect(listed(readDocument({ ...GOOD, answers }))).toEqual(['reserved-key answers']);
    const overlay: unknown = JSON.parse('{ "extends": "small@1.0.0", "a": [{ "__proto__": 1 }] }');
    expect(listed(readDocument({ ...GOOD, overlay }))).toEqual(['reserved-key overlay/a/0']);
  });

  it('refuses what is too deep, or turns in a circle', () => {
    const circle: Record<string, unknown> = { extends: 'small@1.0.0' };
    circle['again'] = circle;
    expect(listed(readDocument({ ...GOOD, overlay: circle }))[0]).toMatch(/^too-deep overlay\/again/);
    expect(listed(readDocument({ ...GOOD, overlay: nested(100_000 / 20) }))[0]).toMatch(/^too-deep/);
    const deepest = { extends: 'small@1.0.0', rest: nested(MAX_DEPTH - 3) };
    expect(listed(readDocument({ ...GOOD, overlay: deepest }))).toEqual([]);
  });

  it('never throws, and never changes its mind, on any data', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('made', 'rules', 'answers', 'weights', 'decided'),
        (data, member) => {
          expect(readDocument(data).ok).toBe(false);
          expect(readDocument({ ...GOOD, [member]: data })).toEqual(
            readDocument({ ...GOOD, [member]: data })
          );
        }
      )
    );
  });
});

describe('readSaved', () => {
  it('opens a record as its document', () => {
    const record = { format: 1, document: GOOD, decision: { any: 'thing' }, words: {} };
    expect(readSaved(record)).toEqual({ ok: true, document: GOOD });
    expect(readSaved(GOOD)).toEqual({ ok: true, document: GOOD });
  });

  it('says where in a record something is wrong', () => {
    const record = { format: 1, document: { ...GOOD, made: 'today' }, decision: {}, words: {}, more: 1 };
    expect(listed(readSaved(record))).toEqual(['unknown-key more']);
    const { more: _more, ...strict } = record;
    expect(listed(readSaved(strict))).toEqual(['bad-day document/made']);
  });

  it('takes a first look at all of a record', () => {
    const decision: unknown = JSON.parse('{ "__proto__": 1 }');
    expect(listed(readSaved({ format: 1, document: GOOD, decision, words: {} }))).toEqual([
      'reserved-key decision'
    ]);
  });

  it('tells a record of a newer format from one that is wrong', () => {
    const record = { format: 2, document: GOOD, decision: {}, words: {} };
    expect(listed(readSaved(record))).toEqual(['newer-format format']);
  });
});
