import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRuleData } from '../data.ts';
import { digestOf } from '../digest.ts';
import type { ReadOptions } from '../reading.ts';
import { readRuleText } from '../text.ts';
import { changed, FULL, problemsIn } from '../test-rules.ts';

const HEAD = 'format: 1\nid: mine\nversion: 1.0.0\ntitle: Mine\nextends: base@1.0.0\n';

const options = (base = FULL): ReadOptions => ({
  base: (id, version): unknown => (id === 'base' && version === '1.0.0' ? parse(base) : undefined),
  released: ['base@1.0.0', 'other@2.0.0'],
  today: '2026-06-01'
});

const read = (body: string, base = FULL) => readRuleText(HEAD + body, options(base));
const problems = (body: string, base = FULL) => problemsIn(HEAD + body, options(base));

describe('an overlay', () => {
  test('of nothing is its base under its own name', () => {
    const { ruleSet, data, problems: found } = read('');
    const base = readRuleText(FULL).ruleSet;
    expect(found).toEqual([]);
    expect(data).toEqual(parse(HEAD));
    expect(ruleSet).toEqual({
      ...base,
      id: 'mine',
      title: 'Mine',
      base: { id: 'base', version: '1.0.0', digest: base?.digest },
      digest: digestOf({ ...(parse(FULL) as object), id: 'mine', title: 'Mine' })
    });
    expect(ruleSet?.base?.digest).toBe(digestOf(parse(FULL)));
  });

  test('adds, changes and removes members', () => {
    const { ruleSet, problems: found } = read(`
questions: { size: { ask: How large?, why: null }, pace: { options: { slow: {}, fast: {} } } }
tradeoffs: { good: null }
`);
    expect(found).toEqual([]);
    expect(ruleSet?.questions.map(({ id }) => id)).toEqual(['size', 'split', 'work', 'pace']);
    expect(ruleSet?.questions[0]).toMatchObject({ ask: 'How large?', why: '' });
    expect(ruleSet?.tradeoffs.map(({ id }) => id)).toEqual(['bill']);
  });

  test('is read from data as from text', () => {
    const body = 'criteria: { cost: { weight: 7 } }\n';
    expect(readRuleData(parse(HEAD + body), options()).ruleSet).toEqual(read(body).ruleSet);
  });

  test('has a name of its own', () => {
    expect(problemsIn('extends: base@1.0.0\n', options())).toEqual([
      '1:1-1:8 error schema format missing-member',
      '1:1-1:8 error schema id missing-member',
      '1:1-1:8 error schema version missing-member',
      '1:1-1:8 error schema title missing-member'
    ]);
  });
});

describe('extends', () => {
  const withBase = (named: string) => problemsIn(HEAD.replace('base@1.0.0', named), options());
  test.each([
    ['bass@1.0.0', ['5:10-5:20 error unknown-base extends → base@1.0.0']],
    ['base@1.0.1', ['5:10-5:20 error unknown-base extends → base@1.0.0']],
    ['nothing-like-it@1.0.0', ['5:10-5:31 error unknown-base extends']],
    ['base', ['5:10-5:14 error schema extends not-a-base']],
    ['base@1.0.0@2.0.0', ['5:10-5:26 error schema extends not-a-base']],
    ['base@latest', ['5:10-5:21 error schema extends not-a-base']],
    ['[base@1.0.0]', ['5:10-5:22 error schema extends wrong-type']]
  ])('%s', (named, found) => {
    expect(withBase(named)).toEqual(found);
  });

  test('a base that is broken in itself is nothing that the overlay’s text could cure', () => {
    const { problems: found } = read('', changed('step: first-step', 'step: frist-step'));
    expect(found).toMatchObject([
      { code: 'unknown-id', parameters: { nearest: 'first-step' }, start: { line: 5 } }
    ]);
    expect(found[0]).not.toHaveProperty('fix');
  });

  test('another overlay is no base', () => {
    expect(problems('', HEAD)).toEqual(['5:10-5:20 error unknown-base extends not-a-whole-rule-set']);
  });

  test('without any rule set to extend nothing is suggested', () => {
    expect(problemsIn(HEAD)).toEqual(['5:10-5:20 error unknown-base extends']);
  });

  test('what is wrong in itself is reported without a base too', () => {
    const text = `${HEAD.replace('base@', 'bass@')}questions: { size: { asck: x, after: split }, new: { kind: ones } }\n`;
    expect(problemsIn(text, options())).toEqual([
      '5:10-5:20 error unknown-base extends → base@1.0.0',
      '6:22-6:26 error schema questions.size.asck unknown-member → ask',
      '6:60-6:64 error schema questions.new.kind wrong-value → one'
    ]);
  });
});

describe('after', () => {
  const order = (body: string) => read(body).ruleSet?.questions.map(({ id }) => id);
  test.each([
    ['questions: { new: { after: size, options: { a: {} } } }', ['size', 'new', 'split', 'work']],
    ['questions: { new: { after: first, options: { a: {} } } }', ['new', 'size', 'split', 'work']],
    ['questions: { size: { after: work } }', ['split', 'work', 'size']],
    ['questions: { work: { after: first }, split: { after: work } }', ['work', 'split', 'size']],
    ['questions: { split: { after: null } }', ['size', 'split', 'work']]
  ])('%s', (body, ids) => {
    expect(order(body)).toEqual(ids);
  });

  test('moves options, criteria and steps as well', () => {
    const { ruleSet, problems: found } = read(`
steps: { early: { after: first } }
criteria: { quality: { after: first } }
questions: { split: { options: { other: { after: by }, more: { after: first } } } }
`);
    expect(found).toEqual([]);
    expect(ruleSet?.steps.map(({ id }) => id)).toEqual(['early', 'first-step']);
    expect(ruleSet?.criteria.map(({ id }) => id)).toEqual(['quality', 'cost']);
    expect(ruleSet?.questions[1]?.options.map(({ id }) => id)).toEqual(['more', 'by', 'other', 'no-way']);
  });

  test('names another member of the section', () => {
    expect(problems('questions: { size: { after: worc } }\ncriteria: { cost: { after: cost } }')).toEqual([
      '6:29-6:33 error unknown-id questions.size.after question → work',
      '7:28-7:32 error unknown-id criteria.cost.after criterion'
    ]);
    expect(problems('questions: { size: { options: { lo: { after: high } } } }')).toHaveLength(1);
    expect(problems('criteria: { cost: { after: [quality] } }')[0]).toContain(
      'criteria.cost.after criterion'
    );
  });

  test('stands in overlays only', () => {
    expect(problemsIn(changed('why: It matters.', 'after: first'))).toEqual([
      '31:5-31:10 error schema questions.size.after unknown-member'
    ]);
  });
});

describe('mistakes in an overlay are placed in its own lines', () => {
  test('in its own members, with suggestions', () => {
    expect(
      problems(
        'tradeoffs:\n  bill: { gives: { opn: 3 } }\n  new: { criterion: cots, gives: { open: 1 }, evidence: [e1] }\n'
      )
    ).toEqual([
      '7:20-7:23 error unknown-id tradeoffs.bill.gives.opn party → open',
      '8:3-8:6 error missing-reason tradeoffs.new.because',
      '8:21-8:25 error unknown-id tradeoffs.new.criterion criterion → cost'
    ]);
  });

  test('what it brings about in the base, where it names the base', () => {
    expect(problems('bands: { clear: 1 }\ncriteria: { cost: { scale: { best: -3 } } }')).toEqual([
      '6:8-6:20 error schema bands out-of-order',
      '7:28-7:40 error schema criteria.cost.scale out-of-order'
    ]);
    expect(problems('questions: { size: { ordered: null } }')).toEqual([
      '5:1-5:8 error schema constraints.proof.when.not.any.1.size not-ordered',
      '6:1-6:10 error schema questions.split.when.size not-ordered'
    ]);
  });

  test('a removal of what is not there', () => {
    expect(problems('tradeoffs: { bil: null }\nquestions: { size: { options: { low: null } } }')).toEqual([
      '6:14-6:17 error unknown-id tradeoffs.bil tradeoffs → bill',
      '7:33-7:36 error unknown-id questions.size.options.low option → lo'
    ]);
    expect(
      problems(
        'steps: { x: null }\nactions: { y: null }',
        changed(
          'steps: { first-step: { label: Start } }\n',
          '',
          changed('step: first-step\n', 'why: x\n', changed('    why: It matters.\n', ''))
        )
      )
    ).toHaveLength(2);
  });

  test('warnings of the base are not repeated, its own are given', () => {
    const doubtful = changed('because: Pay., evidence: [e1] }', 'because: Pay. }');
    expect(problemsIn(doubtful)).toHaveLength(1);
    expect(problems('', doubtful)).toEqual([]);
    expect(problems('constraints: { out: { evidence: null } }', doubtful)).toEqual([
      '6:16-6:19 warning uncited-rule constraints.out'
    ]);
  });
});

describe('inherited scenarios and renamed ids', () => {
  test('are dropped where they name what is gone', () => {
    const { ruleSet, problems: found } = read(
      'constraints: { proof: null }\nquestions: { size: { options: { lo: null }, prior: null, ordered: [mid, hi] } }\ntradeoffs: { bill: null }\n'
    );
    expect(found).toEqual([]);
    expect(ruleSet?.scenarios).toEqual([]);
    expect(ruleSet?.renamed).toMatchObject({ options: [], questions: [{ old: 'old', now: 'size' }] });
  });

  test('are dropped where their answers no longer fit', () => {
    const { ruleSet, problems: found } = read(
      'questions: { split: { kind: many }, work: { options: { q: { exclusive: true } } } }'
    );
    expect(found).toEqual([]);
    expect(ruleSet?.scenarios).toEqual([]);
  });

  test('are the overlay’s own once it has a hand in them', () => {
    expect(problems('scenarios: { case: { answers: { size: low } } }')).toEqual([
      '6:39-6:42 error unknown-id scenarios.case.answers.size option → lo'
    ]);
    expect(problems('renamed: { inputs: { gpu: hours } }')).toEqual([
      '6:27-6:32 error unknown-id renamed.inputs.gpu input → hour'
    ]);
  });
});
