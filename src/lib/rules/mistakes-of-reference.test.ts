/** Mistakes in conditions, alternatives, questions and rules, one at a time: what is reported, where, with what suggestion. */
import { describe, expect, test } from 'vitest';
import { type Mistake, problemsAfter } from './test-rules.ts';

/** Seventeen options more than a condition can read. */
const MANY_OPTIONS = `work: { kind: many, options: {${Array.from({ length: 17 }, (_, index) => `z${index}: {}`).join(', ')}, p: {}`;

describe('conditions', () => {
  test.each<Mistake>([
    [
      'size: [lo, mid]',
      'sise: [lo, mid]',
      '43:53-43:57 error unknown-id tradeoffs.bill.when.sise fact → size'
    ],
    [
      'size: [lo, mid]',
      'size: [low, mid]',
      '43:60-43:63 error unknown-id tradeoffs.bill.when.size.0 option → lo'
    ],
    ['size: { at-least: mid }', 'size: {}', '40:26-40:28 error schema questions.split.when.size empty'],
    [
      'size: { at-least: mid }',
      'size: { least: mid }',
      '40:28-40:33 error schema questions.split.when.size.least unknown-member'
    ],
    ['size: { at-least: mid }', 'size: 3', '40:26-40:27 error schema questions.split.when.size wrong-type'],
    ['size: { at-least: mid }', 'any: []', '40:25-40:27 error schema questions.split.when.any empty'],
    [
      '{ work: { all: [p, q] } }',
      '{ work: { al: [p, q] } }',
      '46:26-46:28 error schema constraints.out.when.work.al unknown-member → all'
    ],
    ['{ work: { all: [p, q] } }', '[work]', '46:16-46:22 error schema constraints.out.when wrong-type'],
    [
      '{ work: { all: [p, q] } }',
      '{ not: { any: [{ work: { al: [p, q] } }] } }',
      '46:41-46:43 error schema constraints.out.when.not.any.0.work.al unknown-member → all'
    ],
    [
      '{ work: { all: [p, q] } }',
      '{ work: { all: [] } }',
      '46:31-46:33 error schema constraints.out.when.work.all empty'
    ],
    [
      '{ work: { all: [p, q] } }',
      '{ work: { at-least: p, at-most: none } }',
      '46:24-46:54 error schema constraints.out.when.work not-ordered'
    ],
    [
      'at-least: mid }',
      'at-least: med }',
      '40:38-40:41 error unknown-id questions.split.when.size.at-least option → mid'
    ],
    [
      'at-most: by',
      'at-most: other',
      '44:57-44:62 error schema tradeoffs.good.when.split.at-most outside-order'
    ],
    [
      '{ at-least: lo, at-most: mid }',
      '{ at-least: hi, at-most: lo }',
      '47:57-47:86 error schema constraints.proof.when.not.any.1.size empty-range'
    ],
    [
      'size: { at-least: mid }',
      'work: { at-least: p }',
      '40:26-40:41 error schema questions.split.when.work not-ordered'
    ],
    [
      'size: { at-least: mid }',
      'own-or-api: { at-least: own }',
      '40:32-40:49 error schema questions.split.when.own-or-api not-ordered'
    ],
    [
      'ordered: true',
      'ordered: [lo, low, lo]',
      '34:19-34:22 error unknown-id questions.size.ordered.1 option → lo',
      '34:24-34:26 error schema questions.size.ordered.2 repeated',
      '40:38-40:41 error schema questions.split.when.size.at-least outside-order',
      '47:82-47:85 error schema constraints.proof.when.not.any.1.size.at-most outside-order'
    ],
    ['size: { at-least: mid }', 'split: by', '40:12-40:16 error circular-condition questions.split.when'],
    ['size: { at-least: mid }', 'all: [{ not: { own-or-api: same } }]'],
    [
      'when: { work: p }, value: 2',
      'when: { own-or-api: same }, value: 2',
      '63:3-63:13 error circular-condition derived.own-or-api'
    ],
    ['why: It matters.', 'when: { split: by }', '31:5-31:9 error circular-condition questions.size.when'],
    [
      'work: { kind: many, options: { p: {}',
      MANY_OPTIONS,
      '46:16-46:41 error too-large constraints.out.when answers',
      '47:18-47:94 error too-large constraints.proof.when answers',
      '56:149-56:160 error too-large cost-model.inputs.hour.cases.0.when answers',
      '64:41-64:54 error too-large actions.act.when answers'
    ]
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});

describe('families and alternatives', () => {
  test.each<Mistake>([
    [
      'family: open, column',
      'family: opn, column',
      '15:16-15:19 error unknown-id alternatives.o.family family → open'
    ],
    ['family: open, column', 'column', '15:3-15:4 error schema alternatives.o.family missing-member'],
    [
      '  c: { family: closed, summary: Theirs. }',
      '  c: 3',
      '16:6-16:7 error schema alternatives.c wrong-type'
    ],
    [
      'families:\n  open: { label: Open, door: open, summary: Yours. }\n  closed: { door: closed }\n  hybrid: {}\n',
      '',
      '11:16-11:20 error unknown-id alternatives.o.family family',
      '12:16-12:22 error unknown-id alternatives.c.family family',
      '14:13-14:19 error unknown-id alternatives.h.family family',
      '39:81-39:85 error unknown-id tradeoffs.bill.gives.open party',
      '39:90-39:96 error unknown-id tradeoffs.bill.gives.closed party',
      '46:75-46:79 error unknown-id evidence.e1.favours.0 party',
      '60:25-60:29 error unknown-id actions.act.for.0 party',
      '67:24-67:28 error unknown-id scenarios.case.expect.family.0 family'
    ],
    ['column: own', 'column: owm', '15:30-15:33 error unknown-id alternatives.o.column column → own'],
    [
      'families:\n  open: { label: Open, door: open, summary: Yours. }\n  closed: { door: closed }\n  hybrid: {}\ncolumns: { own: { label: Own machines } }\ncorridor: One gateway\nalternatives:\n  o: { family: open, column: own,',
      'columns: { own: { label: Own machines } }\ncorridor: One gateway\nalternatives:\n  o: { family: h, column: own,',
      '11:8-11:14 error schema alternatives.o.family without-families',
      '12:16-12:22 error unknown-id alternatives.c.family family',
      '14:13-14:19 error unknown-id alternatives.h.family family',
      '39:81-39:85 error unknown-id tradeoffs.bill.gives.open party',
      '39:90-39:96 error unknown-id tradeoffs.bill.gives.closed party',
      '46:75-46:79 error unknown-id evidence.e1.favours.0 party',
      '60:25-60:29 error unknown-id actions.act.for.0 party',
      '67:24-67:28 error unknown-id scenarios.case.expect.family.0 family'
    ],
    ['ways: [o] }', 'ways: [h] }', '19:38-19:39 error schema alternatives.h.parts.x.ways.0 way-with-parts'],
    [
      'ways: [o] }',
      'ways: [open] }',
      '19:38-19:42 error unknown-id alternatives.h.parts.x.ways.0 alternative'
    ],
    [
      'like: { cost: [o, c], all: c }',
      'like: { cots: [o, c], all: cc }',
      '21:13-21:17 error unknown-id alternatives.h.like.cots criterion → cost',
      '21:32-21:34 error unknown-id alternatives.h.like.all alternative → c'
    ],
    [
      'c: { family: closed,',
      'c: { family: closed, like: { cost: o },',
      '21:23-21:24 error schema alternatives.h.like.cost.1 like-chain',
      '21:32-21:33 error schema alternatives.h.like.all like-chain'
    ],
    [
      'rules-out: [c]',
      'rules-out: [closed]',
      '46:55-46:61 error unknown-id constraints.out.rules-out.0 alternative'
    ],
    ['rules-out: [c], ', '', '46:3-46:6 error schema constraints.out missing-one-of'],
    [
      'only-if: { c: A paper }',
      'only-if: { c: A paper }, rules-out: [c]',
      '47:107-47:108 error schema constraints.proof.only-if.c ruled-out-with-proviso'
    ],
    ['only-if: { c: A paper }', 'only-if: {}', '47:105-47:107 error schema constraints.proof.only-if empty'],
    [
      'only-if: { c: A paper }',
      'only-if: { cc: A paper }',
      '47:107-47:109 error unknown-id constraints.proof.only-if.cc alternative → c'
    ],
    [
      'spares: { h: [y] }',
      'spares: { h: [z], c: [y], hh: all }',
      '46:73-46:74 error unknown-id constraints.out.spares.h.0 part → x',
      '46:81-46:82 error unknown-id constraints.out.spares.c.0 part',
      '46:85-46:87 error unknown-id constraints.out.spares.hh alternative → h'
    ]
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});

describe('questions and criteria', () => {
  test.each<Mistake>([
    ['step: first-step', 'step: first', '29:11-29:16 error unknown-id questions.size.step step → first-step'],
    [
      'prior: { lo: 1, mid: 3 }',
      'prior: { low: 1 }',
      '35:14-35:17 error unknown-id questions.size.prior.low option → lo'
    ],
    [
      'prior: { lo: 1, mid: 3 }',
      'prior: { lo: 0 }',
      '35:12-35:21 error schema questions.size.prior no-prior'
    ],
    [
      'prior: { lo: 1, mid: 3 }',
      'prior: { lo: -1, mid: 1.5 }',
      '35:18-35:20 error schema questions.size.prior.lo too-small',
      '35:27-35:30 error schema questions.size.prior.mid wrong-type'
    ],
    ['clear: 9', 'clear: 1', '7:8-7:33 error schema bands out-of-order'],
    ['robust: 0.9', 'robust: 1.2', '7:28-7:31 error schema bands.robust too-big'],
    ['robust: 0.9', 'robust: 0.7', '7:8-7:33 error schema bands out-of-order'],
    [
      'scale: { worst: -2, best: 2 }',
      'scale: { worst: 2, best: 2 }',
      '24:43-24:64 error schema criteria.cost.scale out-of-order'
    ],
    [
      'criterion: cost, when',
      'criterion: costs, when',
      '43:39-43:44 error unknown-id tradeoffs.bill.criterion criterion → cost'
    ],
    [
      'gives: { open: 1',
      'gives: { opn: 1',
      '43:81-43:84 error unknown-id tradeoffs.bill.gives.opn party → open'
    ]
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});
