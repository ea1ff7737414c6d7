import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL } from '#lib/rules/test-rules.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { differences } from './differences.ts';
import { applyEdit, type EditOptions, revertDifference } from './edit.ts';
import type { Edit } from './edits.ts';
import { mergedWith } from './overlay.ts';
import { sourceOf } from './source.ts';

const BASE = sourceOf(FULL)?.data;
const options: EditOptions = {
  base: (id, version) => (id === 'base' && version === '1.0.0' ? BASE : undefined)
};
const EMPTY = `format: 1
extends: base@1.0.0
id: ours
version: 0.1.0
title: Our rules
`;

function edited(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((now, edit) => {
    const result = applyEdit(now, edit, options);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.text;
  }, text);
}

function errors(text: string): readonly string[] {
  const { problems } = readRuleText(text, { base: options.base });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('applyEdit on an overlay', () => {
  test('writes only what differs', () => {
    const text = edited(EMPTY, { kind: 'set', path: ['criteria', 'cost', 'weight'], value: 9 });
    expect(text).toBe(`${EMPTY}\ncriteria:\n  cost: { weight: 9 }\n`.replace('\n\n', '\n'));
  });

  test('writes nothing where the base says so already', () => {
    const there = edited(EMPTY, { kind: 'set', path: ['criteria', 'cost', 'weight'], value: 9 });
    const back = edited(there, { kind: 'set', path: ['criteria', 'cost', 'weight'], value: 3 });
    expect(sourceOf(back)?.data).toEqual(sourceOf(EMPTY)?.data);
  });

  test('nulls the old keys of a condition', () => {
    const text = edited(EMPTY, { kind: 'set', path: ['tradeoffs', 'bill', 'when'], value: { work: 'p' } });
    expect(text).toContain('when: { size: null, work: p }');
  });

  test('a removal writes nulls, and leaves inherited scenarios to be dropped', () => {
    const text = edited(EMPTY, { kind: 'remove', path: ['questions', 'work'], cascade: true });
    expect(errors(text)).toEqual([]);
    expect(text).toContain('work: null');
    expect(text).not.toContain('scenarios');
  });

  test('a new question with its place', () => {
    const value = {
      ask: 'Which data centre?',
      options: { north: { label: 'North' }, south: { label: 'South' } }
    };
    const text = edited(EMPTY, { kind: 'add', path: ['questions'], id: 'centre', value, after: 'size' });
    expect(text).toContain('after: size');
    expect(readRuleText(text, { base: options.base }).ruleSet?.questions.map(({ id }) => id)).toEqual([
      'size',
      'centre',
      'split',
      'work'
    ]);
  });

  test('the order of tradeoffs is the base’s', () => {
    const result = applyEdit(EMPTY, { kind: 'move', path: ['tradeoffs', 'good'], after: null }, options);
    expect(result).toEqual({ ok: false, failure: { code: 'no-order', section: 'tradeoffs' } });
  });

  test('without its base it is not edited', () => {
    expect(applyEdit(EMPTY, { kind: 'set', path: ['title'], value: 'x' })).toEqual({
      ok: false,
      failure: { code: 'no-base' }
    });
  });

  test('a base member renamed goes in the base and comes in the overlay', () => {
    const text = edited(EMPTY, { kind: 'rename', path: ['criteria', 'quality'], to: 'craft', keepOld: true });
    expect(errors(text)).toEqual([]);
    expect(readRuleText(text, { base: options.base }).ruleSet?.criteria.map(({ id }) => id)).toEqual([
      'cost',
      'craft'
    ]);
  });
});

describe('differences', () => {
  const text = edited(
    EMPTY,
    { kind: 'set', path: ['criteria', 'cost', 'weight'], value: 9 },
    { kind: 'add', path: ['criteria'], id: 'ours', value: { label: 'Ours' }, after: null },
    { kind: 'remove', path: ['actions', 'act'] }
  );

  test('are told place by place', () => {
    const found = differences(BASE, sourceOf(text)?.data).map(({ path, how }) => `${how} ${path.join('.')}`);
    expect(found).toEqual(['changed criteria.cost.weight', 'added criteria.ours', 'removed actions.act']);
  });

  test('each is taken back by itself', () => {
    const [weight] = differences(BASE, sourceOf(text)?.data);
    const result = weight && revertDifference(text, weight);
    expect(result?.ok && differences(BASE, sourceOf(result.text)?.data).length).toBe(2);
    expect(result?.ok && result.text).not.toContain('cost');
  });
});

type Plain = Record<string, unknown>;

const SECTIONS = ['criteria', 'questions', 'tradeoffs', 'constraints', 'steps'] as const;
const act = fc.record({
  kind: fc.nat(3),
  section: fc.constantFrom(...SECTIONS),
  member: fc.nat(9),
  other: fc.nat(9),
  text: fc.string({ maxLength: 8 })
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function dataOf(text: string): Plain {
  return sourceOf(text)?.data as Plain;
}

/** What an act does to rules; undefined where there is nothing to do it to. */
function editOf(rules: Plain, { kind, section, member, other, text }: Act, serial: number): Edit | undefined {
  const ids = Object.keys(rules[section] as Plain);
  const id = ids[member % ids.length];
  if (id === undefined) return undefined;
  const after = ids.filter((each) => each !== id)[other % ids.length] ?? null;
  const isOrdered = section !== 'tradeoffs' && section !== 'constraints';
  const value = { label: text, inner: { x: 1 } };
  const edits: readonly Edit[] = [
    { kind: 'set', path: [section, id, 'label'], value: text },
    { kind: 'set', path: [section, id, 'when'], value: { [`a${serial}`]: 'b', all: [{ c: 'd' }] } },
    { kind: 'add', path: [section], id: `new-${serial}`, value, ...(isOrdered ? { after } : {}) },
    { kind: 'move', path: [section, id], after }
  ];
  return edits[kind === 3 && !isOrdered ? 0 : kind];
}

/** Rules without their own name, and the order of the sections that overlays can order. */
function content(rules: Plain): readonly unknown[] {
  const others = Object.entries(rules).filter(
    ([name]) => !['format', 'id', 'version', 'title'].includes(name)
  );
  const order = ['criteria', 'questions', 'steps'].map((name) => Object.keys(rules[name] as Plain));
  return [Object.fromEntries(others), order];
}

function allReverted(overlay: string): string {
  const [first] = differences(BASE, dataOf(overlay));
  if (!first) return overlay;
  const result = revertDifference(overlay, first);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return allReverted(result.text);
}

describe('any edits of an overlay', () => {
  test('make of the base what the same edits make of a whole copy, and all of it can be taken back', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        let [overlay, copy] = [EMPTY, FULL];
        for (const [serial, each] of acts.entries()) {
          const edit = editOf(dataOf(copy), each, serial);
          if (!edit) continue;
          [overlay, copy] = [edited(overlay, edit), edited(copy, edit)];
          expect(content(mergedWith(BASE, dataOf(overlay)))).toEqual(content(dataOf(copy)));
        }
        expect(dataOf(allReverted(overlay))).toEqual(dataOf(EMPTY));
      }),
      { numRuns: 60 }
    );
  });
});
