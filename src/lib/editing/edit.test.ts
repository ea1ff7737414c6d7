import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap } from '#lib/rules/plain.ts';
import { FULL } from '#lib/rules/test-rules.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { changedText, inverse } from './change.ts';
import { applyEdit, type EditResult } from './edit.ts';
import type { Edit } from './edits.ts';
import { historyOf, recorded, redone, undone } from './history.ts';
import { same } from './same.ts';
import { sourceOf } from './source.ts';

type Done = EditResult & { readonly ok: true };

function edited(text: string, edit: Edit): Done {
  const result = applyEdit(text, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  expect(changedText(text, result.changes)).toBe(result.text);
  expect(changedText(result.text, inverse(text, result.changes))).toBe(text);
  return result;
}

function failure(text: string, edit: Edit): unknown {
  const result = applyEdit(text, edit);
  return result.ok ? undefined : result.failure;
}

const errors = (text: string): readonly string[] =>
  readRuleText(text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('applyEdit on a whole file', () => {
  test('a weight is a change of its digits', () => {
    const { changes } = edited(FULL, { kind: 'set', path: ['criteria', 'cost', 'weight'], value: 12 });
    expect(changes.map(({ from, to, insert }) => [FULL.slice(from, to), insert])).toEqual([['3', '12']]);
  });

  test('a renamed question is called so in conditions, scenarios, costs, and remembered for old links', () => {
    const { text } = edited(FULL, {
      kind: 'rename',
      path: ['questions', 'size'],
      to: 'volume',
      keepOld: true
    });
    expect(errors(text)).toEqual([]);
    expect(text).toContain('when: { volume: { at-least: mid } }');
    expect(text).toContain('answers: { volume: lo,');
    expect(text).toContain('volume: volume');
    expect(text).toContain('questions: { old: volume, size: volume }');
    expect(text).toContain('options: { volume: { low: lo } }');
  });

  test.each([
    [['alternatives', 'o'], 'ours'],
    [['families', 'open'], 'free'],
    [['criteria', 'quality'], 'good-work'],
    [['questions', 'size', 'options', 'mid'], 'middle'],
    [['derived', 'own-or-api'], 'ratio-of-costs'],
    [['derived', 'own-or-api', 'options', 'same'], 'level'],
    [['alternatives', 'h', 'parts', 'y'], 'rest'],
    [['evidence', 'e1'], 'first-fact'],
    [['sources', 's1'], 'book'],
    [['constraints', 'proof'], 'paper'],
    [['cost-model', 'inputs', 'hour'], 'gpu'],
    [['steps', 'first-step'], 'begin'],
    [['columns', 'own'], 'house'],
    [['scenarios', 'case'], 'test-case']
  ])('renaming %j leaves nothing that names nothing', (path, to) => {
    const { text } = edited(FULL, { kind: 'rename', path, to, keepOld: true });
    expect(errors(text)).toEqual([]);
    expect(text).toContain(to);
  });

  test('what is in use goes only with consent, and takes what rests on it along', () => {
    const edit = { kind: 'remove', path: ['questions', 'work'] } as const;
    expect(failure(FULL, edit)).toMatchObject({ code: 'in-use' });
    const { text, went } = edited(FULL, { ...edit, cascade: true });
    expect(errors(text)).toEqual([]);
    expect(went).toContainEqual({ path: ['constraints', 'out'], how: 'removed' });
    expect(went).toContainEqual({ path: ['scenarios', 'case', 'answers', 'work'], how: 'removed' });
    expect(text).not.toMatch(/work:|\[work/);
  });

  test('a copy stands behind what it is a copy of', () => {
    const { text } = edited(FULL, { kind: 'copy', path: ['tradeoffs', 'bill'], id: 'bill-2' });
    expect(Object.keys((sourceOf(text)?.data as { tradeoffs: object }).tradeoffs)).toEqual([
      'bill',
      'bill-2',
      'good'
    ]);
  });

  test.each<readonly [string, string, Edit, object]>([
    ['text that does not parse', 'a: [', { kind: 'set', path: ['a'], value: 1 }, { code: 'unreadable' }],
    [
      'a place that is not there',
      FULL,
      { kind: 'copy', path: ['steps', 'x'], id: 'y' },
      { code: 'not-there', path: ['steps', 'x'] }
    ],
    [
      'an id that a derived fact has',
      FULL,
      { kind: 'add', path: ['questions'], id: 'own-or-api', value: {} },
      { code: 'taken', id: 'own-or-api' }
    ],
    [
      'an id that a family cannot have',
      FULL,
      { kind: 'add', path: ['alternatives'], id: 'tie', value: {} },
      { code: 'not-an-id', id: 'tie' }
    ],
    [
      'no id at all',
      FULL,
      { kind: 'rename', path: ['steps', 'first-step'], to: 'Not an id' },
      { code: 'not-an-id', id: 'Not an id' }
    ]
  ])('%s is refused', (_, text, edit, expected) => {
    expect(failure(text, edit)).toEqual(expected);
  });
});

/** A small rule file in which every id is a word of its own, so that a rename is an exchange of words. */
const WORDS = `# Team rules
format: 1
id: zz-set
version: 1.0.0
title: Our rules
alternatives:
  # the ways
  aa-one: { label: One } # first
  aa-two: { label: Two, like: { cc-cost: aa-one } }
criteria:
  cc-cost: # money
    weight: 3
    scale: { worst: -4, best: 4 }
  cc-time: { weight: 2 }
questions:
  qq-size: # how big
    ask: How big?
    ordered: [oo-low, oo-high]
    prior: { oo-low: 1, oo-high: 2 }
    options:
      oo-low: { label: Low } # few
      # many
      oo-high:
        label: High
  qq-place:
    when: { qq-size: oo-high }
    options: { oo-here: { label: Here }, oo-there: { label: There } }
tradeoffs:
  tt-big: # a comment
    criterion: cc-cost
    when: { qq-size: { at-least: oo-high } }
    gives: { aa-one: 2, aa-two: -1 }
    because: Size costs.
  # between
  tt-near: { criterion: cc-time, when: { any: [{ qq-place: oo-here }, { qq-size: [oo-low] }] }, gives: { aa-two: 1 }, because: Near is fast. }
constraints:
  kk-far: { when: { qq-place: oo-there }, rules-out: [aa-one], because: Too far. }
scenarios:
  ss-case: { title: Case, answers: { qq-size: oo-high, qq-place: oo-there }, expect: { family: aa-two } }
# the end
`;

type Plain = Record<string, unknown>;

const SECTIONS = ['alternatives', 'criteria', 'questions', 'tradeoffs', 'constraints', 'scenarios'] as const;

interface Act {
  readonly kind: number;
  readonly section: number;
  readonly member: number;
  readonly other: number;
  readonly number: number;
  readonly text: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.nat(5),
  section: fc.nat(5),
  member: fc.nat(20),
  other: fc.nat(20),
  number: fc.integer({ min: -9, max: 9 }),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
});

/** An edit, and the same done to plain data by other means; null where there is nothing to do it to. */
function both(
  data: Plain,
  { kind, section, member, other, number, text }: Act,
  serial: number
): readonly [Edit, Plain] | null {
  const name = SECTIONS[section % SECTIONS.length] ?? 'criteria';
  const members = data[name] as Plain;
  const ids = Object.keys(members);
  const id = ids[member % ids.length];
  if (id === undefined) return null;
  const path = [name, id];
  const set = (section: Plain): Plain => ({ ...data, [name]: section });
  const held = members[id] as Plain;
  const place = ids.filter((each) => each !== id)[other % ids.length] ?? null;
  const fresh = `xx-${serial}-new`;
  const behind = (key: string | null, entry: readonly [string, unknown]): Plain => {
    const rest = Object.entries(members).filter(([each]) => each !== entry[0]);
    const at = key === null ? 0 : rest.findIndex(([each]) => each === key) + 1;
    rest.splice(at, 0, [entry[0], entry[1]]);
    return Object.fromEntries(rest);
  };
  switch (kind) {
    case 0:
      return [
        { kind: 'set', path: [...path, 'label'], value: text },
        set({ ...members, [id]: { ...held, label: text } })
      ];
    case 1:
      return [{ kind: 'copy', path, id: fresh }, set(behind(id, [fresh, held]))];
    case 2:
      return [{ kind: 'move', path, after: place }, set(behind(place, [id, held]))];
    case 3:
      return [
        { kind: 'rename', path, to: fresh },
        JSON.parse(JSON.stringify(data).replaceAll(`"${id}"`, `"${fresh}"`)) as Plain
      ];
    case 4: {
      const value = { label: text, weight: number, list: [text, number], inner: { deep: { deeper: text } } };
      return [
        { kind: 'add', path: [name], id: fresh, value, after: place },
        set(behind(place, [fresh, value]))
      ];
    }
    default: {
      if (name === 'questions' || name === 'alternatives' || name === 'criteria' || ids.length < 2)
        return null;
      const { [id]: _gone, ...rest } = members;
      return [{ kind: 'remove', path }, set(rest)];
    }
  }
}

const COMMENTS = ['# Team rules', '# the ways', '# between', '# the end'];

describe('any sequence of edits', () => {
  test('gives the text of the data that the same edits of plain data give, and is undone byte for byte', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let data = sourceOf(WORDS)?.data as Plain;
        let history = historyOf(WORDS);
        for (const [serial, each] of acts.entries()) {
          const pair = both(data, each, serial);
          if (!pair) continue;
          const result = edited(history.text, pair[0]);
          history = recorded(history, result.changes);
          data = pair[1];
          expect(history.text).toBe(result.text);
          expect(same(sourceOf(history.text)?.data, data)).toBe(true);
          for (const comment of COMMENTS) expect(history.text).toContain(comment);
        }
        const last = history.text;
        for (let step = undone(history); step; step = undone(history)) history = step.history;
        expect(history.text).toBe(WORDS);
        for (let step = redone(history); step; step = redone(history)) history = step.history;
        expect(history.text).toBe(last);
      }),
      { numRuns: 100 }
    );
  });

  test('a removal with consent leaves nothing that names nothing', () => {
    const members = [
      'families',
      'alternatives',
      'criteria',
      'questions',
      'constraints',
      'sources',
      'evidence',
      'derived'
    ].flatMap((section) => {
      const held = (sourceOf(FULL)?.data as Plain)[section];
      return isMap(held) ? Object.keys(held).map((id) => [section, id]) : [];
    });
    fc.assert(
      fc.property(fc.constantFrom(...members), (path) => {
        const { text } = edited(FULL, { kind: 'remove', path, cascade: true });
        expect(errors(text).filter((code) => code === 'unknown-id')).toEqual([]);
      })
    );
  });
});
