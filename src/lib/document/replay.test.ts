import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../../../tests/links/any-document.ts';
import { smallRules } from '../../../tests/links/small-rules.ts';
import { replay, type Replayable } from './replay.ts';

const rules = smallRules();
const on = (part: Partial<Replayable>) => replay({ answers: {}, ...part }, rules);
const codes = (part: Partial<Replayable>) =>
  on(part).dropped.map(({ code, path }) => `${code} ${path.join('/')}`);

describe('replay', () => {
  it('keeps what still stands', () => {
    const answers = { place: 'office', work: ['extract', 'search'], depth: 'unsure' };
    const whole = { answers, weights: { cost: 5 }, cost: { 'gpu-hour': 2.5 }, notes: { place: 'By law.' } };
    expect(on(whole)).toEqual({
      situation: { answers, weights: { cost: 5 }, cost: { 'gpu-hour': 2.5 } },
      notes: { place: 'By law.' },
      decided: null,
      dropped: []
    });
  });

  it('makes old names new, whatever they name', () => {
    const old = {
      answers: { site: 'bureau', tasks: ['find'] },
      weights: { money: 5 },
      cost: { 'card-hour': 1 },
      notes: { location: 'Here.' }
    };
    expect(on(old)).toEqual({
      situation: {
        answers: { place: 'office', work: ['search'] },
        weights: { cost: 5 },
        cost: { 'gpu-hour': 1 }
      },
      notes: { place: 'Here.' },
      decided: null,
      dropped: []
    });
  });

  it('takes two old options for one present option as one', () => {
    expect(on({ answers: { work: ['find', 'look-up', 'extract'] } }).situation.answers).toEqual({
      work: ['search', 'extract']
    });
  });

  it('lets the present name win over an old one, and lists the old one', () => {
    const both = { answers: { location: 'anywhere', place: 'office' } };
    expect(on(both).situation.answers).toEqual({ place: 'office' });
    expect(codes(both)).toEqual(['superseded answers/location']);
    expect(codes({ answers: { location: 'anywhere', site: 'office' } })).toEqual(['superseded answers/site']);
  });

  it.each<[string, Partial<Replayable>, string]>([
    ['an unknown question', { answers: { plaice: 'office' } }, 'unknown-question answers/plaice'],
    [
      'a property of every object',
      { answers: { constructor: 'office' } },
      'unknown-question answers/constructor'
    ],
    ['an unknown option', { answers: { place: 'moon' } }, 'unknown-option answers/place'],
    ['one option where several may stand', { answers: { work: 'search' } }, 'wrong-kind answers/work'],
    ['several where one may stand', { answers: { place: ['office'] } }, 'wrong-kind answers/place'],
    [
      'an exclusive option beside another',
      { answers: { work: ['search', 'none-of-it'] } },
      'exclusive-conflict answers/work'
    ],
    ['an unknown criterion', { weights: { constructor: 3 } }, 'unknown-criterion weights/constructor'],
    ['an unknown input', { cost: { 'gpu-day': 3 } }, 'unknown-input cost/gpu-day'],
    ['a note on an unknown question', { notes: { plaice: 'Hm.' } }, 'unknown-question notes/plaice'],
    [
      'a decision for an unknown family',
      { decided: { family: 'ajar', because: 'So.' } },
      'unknown-family decided/family'
    ]
  ])('drops and lists %s', (_, part, listed) => {
    expect(codes(part)).toEqual([listed]);
    expect(on(part)).toMatchObject({
      situation: { answers: {}, weights: {}, cost: {} },
      notes: {},
      decided: null
    });
  });

  it('keeps the options of a list that are still there', () => {
    const part = { answers: { work: ['extract', 'gone'] } };
    expect(on(part).situation.answers).toEqual({ work: ['extract'] });
    expect(codes(part)).toEqual(['unknown-option answers/work/1']);
  });

  it('says under which name the document had a dropped option', () => {
    expect(codes({ answers: { tasks: ['gone'] } })).toEqual(['unknown-option answers/tasks/0']);
  });

  it('gives weights up together where none of them would count', () => {
    const zeroes = { cost: 0, control: 0, speed: 7 };
    expect(codes({ weights: zeroes })).toEqual(['no-weight weights']);
    expect(on({ weights: zeroes }).situation.weights).toEqual({});
    expect(codes({ weights: { cost: 0, control: 0 } })).toEqual(['no-weight weights']);
    expect(codes({ weights: { cost: 0 } })).toEqual([]);
  });

  it('keeps or lists every entry of any document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { situation, notes, dropped } = replay(document, rules);
        for (const [section, kept] of Object.entries({ ...situation, notes })) {
          const entries = Object.keys(document[section as 'answers'] ?? {});
          const listed = dropped.filter(({ path }) => path[0] === section).map(({ path }) => path[1]);
          const lost = entries.filter((id) => !listed.includes(id) && !Object.hasOwn(kept as object, id));
          expect(listed.includes(undefined) ? [] : lost).toEqual([]);
        }
      })
    );
  });

  it('comes out the same when it is replayed again', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { situation, notes } = replay(document, rules);
        expect(replay({ ...situation, notes }, rules)).toEqual({
          situation,
          notes,
          decided: null,
          dropped: []
        });
      })
    );
  });
});
