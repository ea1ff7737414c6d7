/** Mistakes in members, types, ids and reasons, one at a time: what is reported, where, with what suggestion. */
import { describe, expect, test } from 'vitest';
import { type Mistake, problemsAfter } from './test-rules.ts';

describe('members and types', () => {
  test.each<Mistake>([
    ['questions:\n', 'qestions:\n', '27:1-27:9 error schema qestions unknown-member → questions'],
    ['families:\n', 'familes:\n', '8:1-8:8 error schema familes unknown-member → families'],
    [
      'label: The bill, criterion: cost, when: { size: [lo',
      'labell: The bill, criterion: cost, when: { size: [low',
      '43:11-43:17 error schema tradeoffs.bill.labell unknown-member → label',
      '43:61-43:64 error unknown-id tradeoffs.bill.when.size.0 option → lo'
    ],
    ['cost-model:\n', 'cots-model:\n', '52:1-52:11 error schema cots-model unknown-member → cost-model'],
    [
      'because: Pay.',
      'becuase: Pay.',
      '43:104-43:111 error schema tradeoffs.bill.becuase unknown-member → because'
    ],
    [
      'gpu-hour: hour',
      'gpu-hours: hour',
      '59:24-59:33 error schema cost-model.ways.o.gpu-hours unknown-member → gpu-hour'
    ],
    [
      'h:\n    family',
      'h:\n    constructor: 3\n    family',
      '18:5-18:16 error schema alternatives.h.constructor unknown-member'
    ],
    [
      'phase: start',
      '__proto__: 3',
      '64:12-64:15 error schema actions.act.phase missing-member',
      '64:56-64:65 error schema actions.act.__proto__ unknown-member'
    ],
    ['title: Base\n', '', '1:1-1:1 error schema title missing-member'],
    ['title: Base', 'title:', '4:1-4:6 error schema title wrong-type'],
    ['title: Base', 'title: ""', '4:8-4:10 error schema title empty'],
    ['format: 1', 'format: 2', '1:9-1:10 error schema format wrong-value'],
    ['format: 1', 'format: one', '1:9-1:12 error schema format wrong-value'],
    ['version: 1.0.0', 'version: 1.0', '3:10-3:13 error schema version wrong-type'],
    ['version: 1.0.0', 'version: 1.0.x', '3:10-3:15 error schema version not-a-version'],
    ['weight: 3', 'weight: -3', '24:33-24:35 error schema criteria.cost.weight too-small'],
    ['weight: 3', 'weight: three', '24:33-24:38 error schema criteria.cost.weight wrong-type'],
    ['weight: 3', 'weight: 1.0e30', '24:33-24:39 error schema criteria.cost.weight too-big'],
    ['weight: 3', 'weight: 2.5', '24:33-24:36 error schema criteria.cost.weight wrong-type'],
    [
      'gives: { open: 1, closed: -1 }',
      'gives: { open: 1.5, o: 200000 }',
      '43:87-43:90 error schema tradeoffs.bill.gives.open wrong-type',
      '43:95-43:101 error schema tradeoffs.bill.gives.o too-big'
    ],
    ['gives: { open: 1, closed: -1 }', 'gives: {}', '43:79-43:81 error schema tradeoffs.bill.gives empty'],
    ['value: 3, low', 'value: .inf, low', '56:44-56:48 error schema cost-model.inputs.hour.value wrong-type'],
    ['rules-out: [c]', 'rules-out: []', '46:54-46:56 error schema constraints.out.rules-out empty'],
    ['rules-out: [c]', 'rules-out: c', '46:54-46:55 error schema constraints.out.rules-out wrong-type'],
    ['kind: law', 'kind: lawe', '48:49-48:53 error schema sources.s1.kind wrong-value → law'],
    [
      'use: context',
      'use: contxt',
      '51:3-51:5 warning unused-evidence evidence.e2',
      '51:26-51:32 error schema evidence.e2.use wrong-value → context'
    ],
    ['door: closed', 'door: 3', '10:19-10:20 error schema families.closed.door wrong-value'],
    ['status: [tie]', 'status: [tied]', '64:79-64:83 error schema actions.act.status.0 wrong-value → tie'],
    [
      'status: clear',
      'status: clera',
      '71:60-71:65 error schema scenarios.case.expect.status wrong-value → clear'
    ],
    ['status: clear', 'status: 3', '71:60-71:61 error schema scenarios.case.expect.status wrong-type'],
    [
      'spares: { h: [y] }',
      'spares: { h: al }',
      '46:72-46:74 error schema constraints.out.spares.h wrong-value → all'
    ],
    ['kind: rented', 'kind: rent', '59:16-59:20 error schema cost-model.ways.o.kind wrong-value → rented'],
    ['kind: rented, ', '', '59:5-59:6 error schema cost-model.ways.o.kind missing-member'],
    ['2026-01-01, url', '2026-02-31, url', '48:65-48:75 error schema sources.s1.published not-a-day'],
    ['2026-01-01, url', '2026-1-1, url', '48:65-48:73 error schema sources.s1.published not-a-day'],
    ["'https://example.org/'", 'javascript:x', '48:82-48:94 error schema sources.s1.url not-a-link'],
    [
      'ordered: true',
      'ordered: false',
      '34:14-34:19 error schema questions.size.ordered wrong-type',
      '40:26-40:43 error schema questions.split.when.size not-ordered',
      '47:57-47:87 error schema constraints.proof.when.not.any.1.size not-ordered'
    ],
    [
      'criteria:\n  cost',
      'criteria: []\nold:\n  cost',
      '23:11-23:13 error schema criteria wrong-type',
      '24:1-24:4 error schema old unknown-member'
    ],
    ['corridor: One', `corridor: ${'x'.repeat(4001)}`, '13:11-13:4020 error too-large corridor text']
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});

describe('ids', () => {
  test.each<Mistake>([
    [
      'columns: { own',
      'columns: { Own',
      '12:12-12:15 error schema columns.Own not-an-id',
      '15:30-15:33 error unknown-id alternatives.o.column column → Own'
    ],
    ['id: base', 'id: 1e3', '2:5-2:8 error schema id wrong-type'],
    ['id: base', 'id: "1e3"', '2:5-2:10 error schema id not-an-id'],
    ['id: base', 'id: all', '2:5-2:8 error schema id reserved-id'],
    [
      '  hybrid: {}',
      '  hybrid: {}\n  none: {}\n  o: {}\n  open: {}',
      '12:3-12:7 error schema families.none reserved-id',
      '14:3-14:7 error duplicate-id families.open',
      '18:3-18:4 error duplicate-id alternatives.o'
    ],
    [
      'derived:\n',
      'derived:\n  size: { ratio: { of: [o], to: [c] }, options: { a: {} } }\n',
      '63:3-63:7 error duplicate-id derived.size'
    ],
    ['alternatives:\n', 'alternatives: 3\nalternatives:\n', '15:1-15:13 error duplicate-id alternatives']
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});

describe('reasons', () => {
  test.each<Mistake>([
    ['because: Pay., ', '', '43:3-43:7 error missing-reason tradeoffs.bill.because'],
    ['because: Pay.', 'because:', '43:104-43:111 error missing-reason tradeoffs.bill.because'],
    ['because: Pay.', 'because: ""', '43:113-43:115 error missing-reason tradeoffs.bill.because'],
    ['because: Pay.', 'because: 3', '43:113-43:114 error schema tradeoffs.bill.because wrong-type'],
    [
      'because: One kind of work., ',
      '',
      '20:14-20:19 error missing-reason alternatives.h.needs.split.because'
    ],
    ['because: Law., ', '', '46:3-46:6 error missing-reason constraints.out.because'],
    ['because: Good., ', ''],
    ['because: Good.', 'because:', '64:96-64:103 error schema actions.act.because wrong-type'],
    ['because: Yours. ', '']
  ])('%s → %s', (from, to, ...problems) => {
    expect(problemsAfter(from, to)).toEqual(problems);
  });
});
