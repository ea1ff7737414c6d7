/** Parsing again after an edit: exactly what parsing afresh gives, whatever was typed. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { readRuleText } from '../text.ts';
import { parserWithMemory } from './again.ts';
import { nodeFlaws } from './nodes.ts';
import { parse, type Parsed } from './parse.ts';

/** All styles of the shipped file, and some that it does not have. */
const TEXT = `# first
# lines
format: 1
title: Rules # of ours
description: >-
  folded
  lines

bands: { clear: 5, leaning: 1 } # in braces
names: { bare, "quoted", with: 1 }

# over a section
criteria: # beside it
  # over a member
  cost: { label: Cost, weight: 3 }

  speed:
    label: 'it''s "quick"'
    weight: 2
    scale: { worst: 0,
             best: 10 }
# less indented
  care:
    label: "care\\n"
    note: |
      one

      two
    because: plain text
      over two lines
# between sections

questions:
  where:
    ask: Where?
    options:
      here: {}
      there:
        label: There
  list:
    ordered: [a, b]
    items:
    - one
    - two:
        deep: 1
empty:
flow: {
  a: 1
}
long: |+
  kept

last:
  a:
    x: 1
  b:
    y: 2 # behind
  # at the end
`;

const SHIPPED = readFileSync('rules/open-vs-closed.yaml', 'utf8');

/** What people type, and what they break things with. */
const TYPED = [
  ...'x: \n#"\'{}[],-|>\t%ü\\',
  ...['\n\n', '\r\n', '\uFEFF', ' #', '- ', '? ', '>-\n', '|+\n', '|2\n', '---\n', '...\n', '<<: ', 'null'],
  ...['&a ', '*a', '!!str ', '!x ', '__proto__: 1\n', 'a: 1', '\nb: 2', '\n  c: 3', '\n  d:\n    e: 4'],
  ...['\n    f: 5', '\ncriteria:\n', '\n  cost: 1\n', '\nx\n', '\n x: 1\n']
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  away: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
  typed: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...TYPED),
    fc.array(fc.constantFrom(...TYPED), { maxLength: 4 }).map((all) => all.join(''))
  )
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(text: string, { at, away, typed }: Edit): string {
  const from = Math.floor(at * (text.length + 1));
  return text.slice(0, from) + typed + text.slice(from + away);
}

/** Everything of a node that anything here looks at. */
function told(node: Node | null | undefined): unknown {
  if (!node) return null;
  const of = isMap(node)
    ? node.items.map(({ key, value }) => [told(key as Node), told(value as Node)])
    : isSeq(node)
      ? node.items.map((item) => told(item as Node))
      : isAlias(node)
        ? node.source
        : isScalar(node)
          ? [node.value, node.type, node.source]
          : null;
  const isFlow = (isMap(node) || isSeq(node)) && node.flow === true;
  return [node.constructor.name, node.range?.slice(0, 2), node.anchor, node.tag, isFlow, of];
}

function shown(parsed: Parsed, text: string) {
  const { document, flaws, data, sound } = parsed;
  if (!document || flaws.length > 0) return { flaws };
  const inNodes = nodeFlaws(document, text, sound);
  const readable = inNodes.every(({ code }) => code === 'duplicate-id');
  return { inNodes, contents: told(document.contents), data: readable ? JSON.stringify(data()) : null };
}

describe('parsing again', () => {
  test('gives what parsing afresh gives, after any edits of a text', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const { parse: again } = parserWithMemory();
        let text = TEXT;
        expect(shown(again(text), text)).toEqual(shown(parse(text), text));
        for (const each of edits) {
          const before = text;
          text = edited(text, each);
          expect(shown(again(text), text)).toEqual(shown(parse(text), text));
          // Undone now and then, as people do.
          if (each.at < 0.3) text = before;
        }
      }),
      { numRuns: 200 }
    );
  }, 120_000);

  test.each([
    ['an id twice', 'label: Cost,', 'label: Cost, label: Two,'],
    ['an empty item behind a member', '    - two:\n        deep: 1\n', '    -\n'],
    [
      'nothing behind the last name of a member',
      'options:\n      here: {}\n      there:\n        label: There',
      'ask:'
    ],
    ['a name without its colon', 'label: There', 'label'],
    [
      'a name in the place of a value',
      '# in braces\nnames: { bare, "quoted", with: 1 }\n\n# over a section\n',
      '# in >-\n|:'
    ],
    ['braces that stay open', 'flow: {\n  a: 1\n}', 'flow: {\n  a: 1\n'],
    ['a block where none can be', 'leaning: 1 }', 'leaning: 1 }? |'],
    ['a list in the place of a name', 'questions:\n', '- questions:\n']
  ])('gives what parsing afresh gives, after an edit to %s', (_, from, to) => {
    const { parse: again } = parserWithMemory();
    expect(TEXT).toContain(from);
    for (const text of [TEXT, TEXT.replace(from, to), TEXT]) {
      expect(shown(again(text), text)).toEqual(shown(parse(text), text));
    }
  });

  test('and so does reading the shipped rules', () => {
    const { parse: again } = parserWithMemory();
    fc.assert(
      fc.property(edit, fc.boolean(), (each, undone) => {
        for (const text of undone ? [edited(SHIPPED, each), SHIPPED] : [edited(SHIPPED, each)]) {
          expect(readRuleText(text, {}, again)).toEqual(readRuleText(text));
        }
      }),
      { numRuns: 10 }
    );
  }, 120_000);

  test('keeps the data of members that the edit leaves alone, and their places right', () => {
    const { parse: again } = parserWithMemory();
    const one = again(TEXT).data() as Record<string, Record<string, unknown>>;
    const longer = TEXT.replace('weight: 2', 'weight: 200');
    const parsed = again(longer);
    const other = parsed.data() as Record<string, Record<string, unknown>>;
    expect(other['criteria']?.['cost']).toBe(one['criteria']?.['cost']);
    expect(other['last']?.['b']).toBe(one['last']?.['b']);
    expect(other['criteria']?.['speed']).not.toBe(one['criteria']?.['speed']);
    expect(told(parsed.document?.contents)).toEqual(told(parse(longer).document?.contents));
  });

  test('quickly leaves a text alone that would be parsed whole: with a flaw, or not in pieces', () => {
    const { parse: again, parseQuickly } = parserWithMemory();
    expect(shown(parseQuickly(TEXT)!, TEXT)).toEqual(shown(parse(TEXT), TEXT));
    expect(parseQuickly(TEXT.replace('weight: 3 }', 'weight: 3'))).toBeNull();
    expect(parseQuickly(`---\n${TEXT}`)).toBeNull();
    expect(shown(again(TEXT), TEXT)).toEqual(shown(parse(TEXT), TEXT));
  });
});
