/** Mistakes in evidence, costs, scenarios and acceptances, one at a time: what is reported, where, with what suggestion. */
import { describe, expect, test } from 'vitest';
import { type Mistake, problemsAfter } from './test-rules.ts';

describe('evidence', () => {
  test.each<Mistake>([
    [
      'evidence: [e1] }\n  good',
      'evidence: [e9] }\n  good',
      '43:130-43:132 error unknown-id tradeoffs.bill.evidence.0 evidence → e1'
    ],
    [
      'evidence: [e1] }\n  good',
      'evidence: [e2] }\n  good',
      '43:130-43:132 warning context-evidence tradeoffs.bill.evidence.0'
    ],
    [', evidence: [e1] }\n  good', ' }\n  good', '43:3-43:7 warning uncited-rule tradeoffs.bill'],
    ['use: context', 'use: lightly', '51:3-51:5 warning unused-evidence evidence.e2'],
    ['source: s1, where', 'source: s2, where', '50:17-50:19 error unknown-id evidence.e1.source source → s1'],
    [
      'favours: [open, c]',
      'favours: [opn, c]',
      '50:75-50:78 error unknown-id evidence.e1.favours.0 party → open'
    ],
    [
      'contradicts: [e2]',
      'contradicts: [e3]',
      '50:99-50:101 error unknown-id evidence.e1.contradicts.0 evidence → e1'
    ],
    [
      'review-by: 2027-01-01 }',
      'review-by: 2026-05-31 }',
      '50:136-50:146 warning stale-fact evidence.e1.review-by evidence'
    ],
    [
      'review-by: 2027-01-01, source',
      'review-by: 2026-05-31, source',
      '56:96-56:106 warning stale-fact cost-model.inputs.hour.review-by input'
    ]
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});

describe('the cost model', () => {
  test.each<Mistake>([
    ['volume: size', 'volume: sise', '54:11-54:15 error unknown-id cost-model.volume question → size'],
    ['volume: size', 'volume: work', '54:11-54:15 error schema cost-model.volume volume-of-many'],
    [
      'volume: size',
      'volume: split',
      '40:81-40:83 error schema questions.split.options.by.amount missing-member',
      '40:89-40:95 error schema questions.split.options.no-way.amount missing-member',
      '40:101-40:106 error schema questions.split.options.other.amount missing-member'
    ],
    [
      'gpu-hour: hour',
      'gpu-hour: hours',
      '59:34-59:39 error unknown-id cost-model.ways.o.gpu-hour input → hour'
    ],
    ['first: o', 'first: h', '61:28-61:29 error schema cost-model.ways.h.first mix-of-mix'],
    ['second: c', 'second: cc', '61:39-61:41 error unknown-id cost-model.ways.h.second priced → c'],
    [
      'value: 3, low: 2, high: 4',
      'value: 3, low: 5, high: 4',
      '56:11-56:175 error schema cost-model.inputs.hour out-of-order'
    ],
    [
      'value: 2 }]',
      'value: 2, high: 1 }]',
      '56:141-56:181 error schema cost-model.inputs.hour.cases.0 out-of-order'
    ],
    [
      'low: 10, value: 20, high: 30',
      'low: 0, value: 20, high: 10',
      '38:22-38:53 error schema questions.size.options.mid.amount out-of-order',
      '38:29-38:30 error schema questions.size.options.mid.amount.low not-above'
    ],
    ['of: [o]', 'of: [oo]', '63:50-63:52 error unknown-id derived.own-or-api.ratio.of.0 priced → o'],
    ['same: {}', 'same: { above: 1 }', '63:65-63:72 error schema derived.own-or-api.options open-options'],
    ['below: 0.5', 'label: x', '63:65-63:72 error schema derived.own-or-api.options open-options'],
    [
      'source: s1, note',
      'source: s3, note',
      '56:116-56:118 error unknown-id cost-model.inputs.hour.source source → s1'
    ]
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});

describe('what stands around the rules', () => {
  test.each<Mistake>([
    ['for: [open, h]', 'for: [opn, h]', '64:25-64:28 error unknown-id actions.act.for.0 party → open'],
    [
      'answers: { size: lo, work: [p, q], split: unsure }',
      'answers: { sise: lo, size: [lo], work: [p, none], split: [unsure] }',
      '68:16-68:20 error unknown-id scenarios.case.answers.sise question → size',
      '68:32-68:36 error schema scenarios.case.answers.size one-answer',
      '68:44-68:53 error schema scenarios.case.answers.work exclusive-alone',
      '68:62-68:70 error schema scenarios.case.answers.split one-answer'
    ],
    [
      'answers: { size: lo, work: [p, q], split: unsure }',
      'answers: { size: low, work: [p, p], split: not-sure }',
      '68:22-68:25 error unknown-id scenarios.case.answers.size option → lo',
      '68:33-68:39 error schema scenarios.case.answers.work repeated',
      '68:48-68:56 error unknown-id scenarios.case.answers.split option'
    ],
    [
      'work: [p, q], split',
      'work: [unsure], split',
      '68:32-68:40 error schema scenarios.case.answers.work unsure-alone'
    ],
    ['work: [p, q], split', 'work: none, split'],
    [
      'weights: { cost: 5 }',
      'weights: { costs: 5, quality: 1.5 }',
      '69:16-69:21 error unknown-id scenarios.case.weights.costs criterion → cost',
      '69:35-69:38 error schema scenarios.case.weights.quality wrong-type'
    ],
    [
      'cost: { hour: 2.5 }',
      'cost: { hours: 2.5 }',
      '70:13-70:18 error unknown-id scenarios.case.cost.hours input → hour'
    ],
    [
      'family: [open, tie]',
      'family: [opn, none]',
      '71:24-71:27 error unknown-id scenarios.case.expect.family.0 family → open'
    ],
    [
      'alternative: o',
      'alternative: open',
      '71:49-71:53 error unknown-id scenarios.case.expect.alternative alternative'
    ],
    [
      'provisos: [proof]',
      'provisos: [proofs]',
      '71:94-71:100 error unknown-id scenarios.case.expect.provisos.0 constraint → proof'
    ],
    ['old: size', 'old: sise', '72:30-72:34 error unknown-id renamed.questions.old question → size'],
    ['low: lo }', 'low: low }', '72:62-72:65 error unknown-id renamed.options.size.low option → lo'],
    ['money: cost', 'money: csot', '72:89-72:93 error unknown-id renamed.criteria.money criterion → cost'],
    ['gpu: hour', 'gpu: hor', '72:112-72:115 error unknown-id renamed.inputs.gpu input → hour'],
    [
      'options: { size: { low',
      'options: { sizes: { low',
      '72:49-72:54 error unknown-id renamed.options.sizes question → size'
    ],
    ['options: { size: { low: lo } }', 'options: 3', '72:47-72:48 error schema renamed.options wrong-type']
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});

describe('what is accepted', () => {
  test.each<Mistake>([
    [
      'flat-status: Meant.',
      'flat-statu: Meant.',
      '73:11-73:21 error schema accept.flat-statu wrong-value → flat-status'
    ],
    ['flat-status: Meant.', 'uncited-rule: Meant.', '73:11-73:23 warning unused-accept accept.uncited-rule'],
    [
      'flat-status: Meant.',
      'unused-accept: Meant.',
      '73:11-73:24 error schema accept.unused-accept wrong-value'
    ],
    ['flat-status: Meant.', 'schema: Meant.', '73:11-73:17 error schema accept.schema wrong-value'],
    ['flat-status: Meant.', 'flat-status: 3', '73:24-73:25 error schema accept.flat-status wrong-type'],
    ['accept: { flat-status: Meant. }', 'accept: 3', '73:9-73:10 error schema accept wrong-type']
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});
