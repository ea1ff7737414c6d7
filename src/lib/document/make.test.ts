import { describe, expect, it } from 'vitest';
import { smallRules } from '../../../tests/links/small-rules.ts';
import { makeDocument } from './make.ts';
import { forSharing, type Personal } from './sharing.ts';
import { readDocument } from './schema.ts';

const rules = smallRules();
const base = { id: 'small', version: '2.0.0', digest: '0123456789abcdef' };
const lists = { answered: ['place', 'work'], unsure: [], unanswered: [], waiting: [], skipped: ['depth'] };
const everything = {
  ruleSet: rules,
  made: '2026-11-21',
  situation: {
    answers: { depth: 'deep', work: ['search', 'extract'], place: 'anywhere' },
    weights: { control: 2, cost: 5 },
    cost: { 'gpu-hour': 2.7 }
  },
  result: { family: 'open', status: 'clear', lead: 12.5 },
  title: 'A title',
  name: 'A name',
  notes: { work: 'Two kinds.', depth: 'Deep.' },
  decided: { family: 'closed', because: 'Of the date.' }
};

describe('makeDocument', () => {
  it('names the rules, and holds everything in their order', () => {
    const document = makeDocument(everything);
    expect(document.rules).toEqual({ id: rules.id, version: rules.version, digest: rules.digest });
    expect(Object.keys(document.answers)).toEqual(['place', 'work', 'depth']);
    expect(document.answers['work']).toEqual(['extract', 'search']);
    expect(Object.keys(document.weights ?? {})).toEqual(['cost', 'control']);
    expect(readDocument(document)).toEqual({ ok: true, document });
  });

  it('leaves out what is empty', () => {
    const document = makeDocument({
      ruleSet: rules,
      made: '2026-11-21',
      situation: { answers: {}, weights: {}, cost: {} },
      notes: {},
      title: undefined
    });
    expect(Object.keys(document)).toEqual(['format', 'made', 'rules', 'answers']);
  });

  it('names the base of an overlay, and will not go without the overlay', () => {
    const ruleSet = { ...rules, id: 'ours', version: '1.0.0', base };
    const overlay = { extends: 'small@2.0.0', id: 'ours' };
    const document = makeDocument({ ...everything, ruleSet, overlay });
    expect(document.rules).toEqual(base);
    expect(readDocument(document)).toEqual({ ok: true, document });
    expect(() => makeDocument({ ...everything, ruleSet })).toThrow('overlay');
  });
});

describe('forSharing', () => {
  const share = (...ticked: Personal[]) => forSharing(makeDocument(everything), lists, new Set(ticked));

  it('drops skipped answers with their notes, and all that was not ticked', () => {
    const { format, made, rules: named, answers, ...rest } = share();
    expect([format, made, named.id]).toEqual([1, '2026-11-21', 'small']);
    expect(answers).toEqual({ place: 'anywhere', work: ['extract', 'search'] });
    expect(Object.keys(rest)).toEqual(['result', 'weights', 'cost']);
  });

  it('takes along what was ticked', () => {
    expect(share('notes').notes).toEqual({ work: 'Two kinds.' });
    expect(share('notes').title).toBeUndefined();
    expect(share('title', 'name', 'decided')).toMatchObject({
      title: 'A title',
      name: 'A name',
      decided: { family: 'closed' }
    });
  });
});
