import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../problem.ts';
import type { ReadOptions } from '../reading.ts';
import { readRuleText } from '../text.ts';
import { FULL, problemsIn } from '../test-rules.ts';

const HEAD = 'format: 1\nid: mine\nversion: 1.0.0\ntitle: Mine\nextends: base@1.0.0\n';

const options: ReadOptions = { base: (): unknown => parse(FULL), today: '2026-06-01' };
const read = (body: string) => readRuleText(HEAD + body, options);
const problems = (body: string) => problemsIn(HEAD + body, options);

function fixed(text: string, problem: Problem | undefined): string {
  const edits = [...(problem?.fix?.edits ?? [])].reverse();
  return edits.reduce((left, edit) => left.slice(0, edit.from) + edit.text + left.slice(edit.to), text);
}

describe('removal', () => {
  test('never cascades: one problem for a removed member, with all its uses', () => {
    const { problems: found } = read('alternatives:\n  c: null\n');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'unknown-id',
      path: ['alternatives', 'c'],
      start: { line: 7, column: 3 },
      end: { line: 7, column: 4 },
      parameters: {
        kind: 'alternative',
        id: 'c',
        uses: [
          'alternatives.h.parts.y.ways.0',
          'alternatives.h.like.cost.1',
          'alternatives.h.like.all',
          'tradeoffs.good.gives.c',
          'constraints.out.rules-out.0',
          'constraints.proof.only-if.c',
          'evidence.e1.favours.1',
          'cost-model.ways.c'
        ]
      }
    });
  });

  test('what the overlay itself says about a removed member is its own mistake', () => {
    expect(problems('steps: null\nquestions: { split: { step: first-step } }')).toEqual([
      '6:1-6:6 error unknown-id steps step',
      '7:29-7:39 error unknown-id questions.split.step step'
    ]);
  });

  test.each([
    ['alternatives:\n  c: null\n'],
    ['alternatives: { o: null }'],
    ['families:\n  open: null # gone\n'],
    ['families: { hybrid: null }'],
    ['columns: { own: null }'],
    ['criteria: { cost: null }'],
    ['criteria: { quality: null }'],
    ['steps: null'],
    ['steps: {}\nsources:\n  s1: null'],
    ['questions:\n  size: null\n'],
    ['questions: { work: null }'],
    ['questions: { split: null }'],
    ['questions:\n  split:\n    options:\n      by: null\n'],
    ['questions: { work: { options: { p: null } } }'],
    ['questions: { size: { options: { lo: null } } }'],
    ['alternatives: { h: { parts: { y: null } } }'],
    ['evidence: { e1: null }'],
    ['evidence: { e2: null }'],
    ['cost-model: { inputs: { hour: null } }'],
    ['cost-model: { ways: { o: null } }'],
    ['cost-model: null'],
    [
      'cost-model: { inputs: { hour: { cases: [{ when: { work: p }, value: 1 }, { when: { size: lo }, value: 2 }] } } }\nquestions: { work: null }'
    ],
    ['derived: { own-or-api: null }'],
    ['derived: { own-or-api: { options: { same: { above: 1 }, own: null, other: {} } } }'],
    ['constraints: { out: { only-if: { o: A paper } } }\nalternatives: { c: null }'],
    ['alternatives: { o: null, c: null }']
  ])('is cured by its fixes: %j', (body) => {
    let text = HEAD + body;
    for (let round = 0; round < 4; round++) {
      const removal = readRuleText(text, options).problems.find(({ fix }) => fix?.kind === 'remove-uses');
      text = removal ? fixed(text, removal) : text;
    }
    const errors = readRuleText(text, options).problems.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ parameters }) => parameters['uses'] !== undefined)).toEqual([]);
    expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([]);
  });

  test('writes nulls into the maps that are there', () => {
    const { problems: found } = read('alternatives:\n  c: null\ntradeoffs: {}\n');
    expect(fixed(`${HEAD}alternatives:\n  c: null\ntradeoffs: {}\n`, found[0])).toBe(
      `${HEAD}alternatives:
  c: null
  h: { parts: { y: { ways: ["o"] } }, like: { cost: ["o"], all: null } }
tradeoffs: { good: null }
constraints: { out: null, proof: null }
evidence: { e1: { favours: ["open"] } }
cost-model: { ways: { c: null, h: null } }
derived: { own-or-api: null }
`
    );
  });

  test('writes JSON into JSON', () => {
    const text = JSON.stringify({
      ...(parse(HEAD) as object),
      columns: { own: null },
      alternatives: { o: { column: 'own' } }
    });
    const own = text.replace(',"alternatives":{"o":{"column":"own"}}', '');
    const found = readRuleText(own, options).problems;
    expect(JSON.parse(fixed(own, found[0]))).toMatchObject({ alternatives: { o: { column: null } } });
    expect(readRuleText(fixed(own, found[0]), options).problems).toEqual([]);
  });

  test('puts a new value in the place of an old one', () => {
    const body =
      'questions: { size: { options: { lo: null }, prior: null, ordered: true, step: } }\ntradeoffs: { bill: { when: { size: [lo, mid] } } }\n';
    expect(problems(body)).toContain('7:37-7:39 error unknown-id tradeoffs.bill.when.size.0 option');
    const partly = 'evidence: { e2: null }\n';
    expect(fixed(HEAD + partly, read(partly).problems[0])).toContain(
      'evidence: { e1: { contradicts: null }, e2: null }'
    );
  });
});
