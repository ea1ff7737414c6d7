/** Rule files for the tests of this room. */
import { readRuleText } from './text.ts';
import type { ReadOptions } from './reading.ts';

/** The smallest rule set there is, as data. */
export const SMALL = {
  format: 1,
  id: 'tiny',
  version: '1.0.0',
  title: 'Tiny',
  alternatives: { a: {}, 'b-c': {} },
  criteria: { cost: {} },
  questions: { q: { options: { x: {}, y: {} } } },
  tradeoffs: { t: { criterion: 'cost', when: { q: 'x' }, gives: { a: 1 }, because: 'Why.' } }
};

/** A rule file with every member of CONTRACT §1 and §1.3, in which nothing is wrong. */
export const FULL = `format: 1
id: base
version: 1.0.0
title: Base
description: Everything once.
updated: 2026-11-20
bands: { clear: 9, robust: 0.9 }
families:
  open: { label: Open, door: open, summary: Yours. }
  closed: { door: closed }
  hybrid: {}
columns: { own: { label: Own machines } }
corridor: One gateway
alternatives:
  o: { family: open, column: own, steps: [Rent], watch: [Load], reversible: { rank: 1, because: Yours. }, evidence: [e1] }
  c: { family: closed, summary: Theirs. }
  h:
    family: hybrid
    parts: { x: { does: Part, ways: [o] }, y: { ways: [c, o] } }
    needs: { split: { when: { split: by }, because: One kind of work., evidence: [e1] } }
    like: { cost: [o, c], all: c }
    in-time: true
criteria:
  cost: { label: Money, weight: 3, scale: { worst: -2, best: 2 }, worst: Dear, best: Cheap }
  quality: {}
steps: { first-step: { label: Start } }
questions:
  size:
    step: first-step
    ask: How big?
    why: It matters.
    core: true
    locked: true
    ordered: true
    prior: { lo: 1, mid: 3 }
    options:
      lo: { label: Low, note: Small, amount: { low: 1, value: 2, high: 3 } }
      mid: { amount: { low: 10, value: 20, high: 30 } }
      hi: { amount: { low: 100, value: 200, high: 300 } }
  split: { when: { size: { at-least: mid } }, ordered: [no-way, by], options: { by: {}, no-way: {}, other: {} } }
  work: { kind: many, options: { p: {}, q: {}, none: { exclusive: true } } }
tradeoffs:
  bill: { label: The bill, criterion: cost, when: { size: [lo, mid] }, gives: { open: 1, closed: -1 }, because: Pay., evidence: [e1] }
  good: { criterion: quality, when: { split: { at-most: by }, own-or-api: same }, gives: { c: 2 }, because: Best., evidence: [e1] }
constraints:
  out: { when: { work: { all: [p, q] } }, rules-out: [c], spares: { h: [y] }, because: Law., evidence: [e1] }
  proof: { when: { not: { any: [{ work: none }, { size: { at-least: lo, at-most: mid } }] } }, only-if: { c: A paper }, spares: { h: all }, because: Law., evidence: [e1] }
sources: { s1: { title: Source, short: S, kind: law, published: 2026-01-01, url: 'https://example.org/', file: a.txt, note: Read. } }
evidence:
  e1: { source: s1, where: Page 1, says: So., strength: strong, favours: [open, c], contradicts: [e2], checked: 2026-01-01, review-by: 2027-01-01 }
  e2: { source: s1, use: context, doubt: Old. }
cost-model:
  currency: USD
  volume: size
  inputs:
    hour: { label: Hour, unit: USD, value: 3, low: 2, high: 4, checked: 2026-01-01, review-by: 2027-01-01, source: s1, note: Seen., cases: [{ when: { work: p }, value: 2 }] }
    staff: { value: 1 }
  ways:
    o: { kind: rented, gpu-hour: hour, people: staff, tokens-per-second: 100 }
    c: { kind: api, price-in: 1, price-out: 2 }
    h: { kind: mix, first: o, second: c, share: 0.5 }
derived:
  own-or-api: { label: Own or API, ratio: { of: [o], to: [c] }, options: { own: { below: 0.5 }, same: {}, api: { label: API, above: 2 } } }
actions: { act: { for: [open, h], when: { work: [p] }, phase: start, status: [tie], do: Read., because: Good., evidence: [e1] } }
scenarios:
  case:
    title: A case
    answers: { size: lo, work: [p, q], split: unsure }
    weights: { cost: 5 }
    cost: { hour: 2.5 }
    expect: { family: [open, tie], alternative: o, status: clear, ruled-out: [c], provisos: [proof] }
renamed: { questions: { old: size }, options: { size: { low: lo } }, criteria: { money: cost }, inputs: { gpu: hour } }
accept: { flat-status: Meant. }
`;

/** The problems of a text, one a line: `line:column-line:column severity code path issue nearest`. */
export function problemsIn(text: string, options: ReadOptions = {}): readonly string[] {
  return readRuleText(text, options).problems.map(({ code, severity, path, parameters, start, end }) => {
    const place = `${start?.line}:${start?.column}-${end?.line}:${end?.column}`;
    const issue = parameters['issue'] ?? parameters['what'] ?? parameters['kind'];
    const nearest = parameters['nearest'];
    return [
      place,
      severity,
      code,
      path.join('.'),
      issue,
      nearest === undefined ? undefined : `→ ${String(nearest)}`
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' ');
  });
}

/** FULL with one piece of its text exchanged. */
export function changed(from: string, to: string, text = FULL): string {
  /* v8 ignore next -- a slip in a test */
  if (!text.includes(from)) throw new Error(`no such text: ${from}`);
  return text.replace(from, () => to);
}

/** What is changed in FULL into what, and the problems that it makes, as `problemsIn` writes them. */
export type Mistake = readonly [from: string, to: string, ...problems: string[]];

/** The problems of FULL with one piece exchanged, on the first of June 2026. */
export function problemsAfter(from: string, to: string): readonly string[] {
  return problemsIn(changed(from, to), { today: '2026-06-01' });
}
