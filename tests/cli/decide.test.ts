/** `decide`, `link` and `open`: formats, where rules come from, and that a link carries the same result. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readReleased } from '../../src/cli/released.ts';
import { decisionSchema, refusedSchema } from '#lib/report/schema/index.ts';
import { called, ROOT, SLOW, spawned, temporary } from './command.ts';

const RULES = ['--rules', 'tests/cli/fixtures/lunch.yaml'];
const CROWD = ['--answers', 'tests/cli/fixtures/crowd.yaml'];
const lines = (text: string) => text.trimEnd().split('\n');

/** A scenario of the newest release, as a file of answers. */
async function shippedAnswers() {
  const rules = await readReleased().catalog.newest()!.full();
  const { answers, weights } = rules.scenarios[0]!;
  return { rules, answers, file: temporary('answers.json', JSON.stringify({ answers, weights })) };
}

describe('decide', () => {
  it('says what comes out, in text', { timeout: SLOW }, async () => {
    const { status, out, err } = await spawned(['decide', ...RULES, ...CROWD]);
    expect([status, err]).toEqual([0, '']);
    expect(lines(out)[0]).toBe('Cook. A pot on the stove. One person cooks for all.');
    expect(lines(out)[1]).toMatch(/No answer is left open\.$/);
    expect(out).toContain('  Cook   92  leads by 38 points  A pot on the stove\n');
    expect(out).toContain('not legal advice');
  });

  it('prints a decision that its schema accepts, in JSON', async () => {
    const { status, out, err } = await called(['decide', ...RULES, ...CROWD, '--format', 'json']);
    const decision = decisionSchema.parse(JSON.parse(out));
    expect([status, err]).toEqual([0, '']);
    expect(decision.rules).toMatchObject({ id: 'lunch', version: '1.0.0' });
    expect(decision.recommendation).toMatchObject({ family: 'cook', alternative: 'stove', status: 'clear' });
  });

  it('writes Markdown', async () => {
    const { out } = await called(['decide', ...RULES, ...CROWD, '--format', 'markdown']);
    expect(out).toMatch(/^# Cook\n\nA pot on the stove\./);
    expect(out).toContain('| Cook | A pot on the stove | 92 | leads by 38 points |');
  });

  it('reads answers from standard input, as JSON too', { timeout: SLOW }, async () => {
    const input = JSON.stringify({
      answers: { people: 'few', kitchen: 'none', wishes: ['fast'], delivery: 'barred' }
    });
    const { status, out } = await spawned(['decide', ...RULES, '--answers', '-'], { input });
    expect([status, lines(out)[0]]).toEqual([
      0,
      'Nothing fits. Between them, two answers rule out every way to do it.'
    ]);
  });

  it('refuses answers that the rules do not know, at their place, with the nearest name', async () => {
    const input = 'answers:\n  peple: few\n  kitchen: [full]\nweights: { tast: 3 }\n';
    const { status, out, err } = await called(['decide', ...RULES, '--answers', '-'], { input });
    expect([status, out]).toEqual([1, '']);
    expect(lines(err)).toEqual([
      '<stdin>:2:3: error: There is no question “peple” in these rules. Did you mean “people”? [unknown-question]',
      '<stdin>:3:3: error: The question “kitchen” takes one option. [wrong-kind]',
      '<stdin>:4:12: error: There is no criterion “tast” in these rules. Did you mean “taste”? [unknown-criterion]'
    ]);
  });

  it('refuses in JSON what it refuses in text', async () => {
    const { status, out, err } = await called(['decide', ...RULES, '--answers', '-', '--format', 'json'], {
      input: 'answers: { peple: few }'
    });
    const { problems } = refusedSchema.parse(JSON.parse(out));
    expect([status, err, problems.length]).toEqual([1, '', 1]);
    expect(problems[0]).toMatchObject({ code: 'unknown-question', start: { line: 1, column: 12 } });
  });

  it.each([
    ['a tab', 'answers:\n\tpeople: few\n', ':2:1: error: There is a tab'],
    ['no YAML', 'answers: {', '<stdin>:1:11: error: '],
    ['an alias', 'answers: &a {}\nweights: *a\n', 'error: An '],
    ['a list', '[1]', 'error: This is not a set of answers'],
    ['nothing', '', 'error: This is not a set of answers'],
    ['a misspelt member', 'answer: {}', '“answer”'],
    ['another format', '{ format: 9, answers: {} }', 'a newer Ajar'],
    ['a key of prototypes', '{ "answers": { "__proto__": "x" } }', 'error: ']
  ])('refuses %s', async (_, input, message) => {
    const { status, err } = await called(['decide', ...RULES, '--answers', '-'], { input });
    expect(status).toBe(1);
    expect(err).toContain(message);
  });

  it('refuses rules with errors, and says where', async () => {
    const text = readFileSync(`${ROOT}/${RULES[1]}`, 'utf8').replace('kind: many', 'kind: several');
    const file = temporary('broken.yaml', text);
    const { status, err } = await called(['decide', '--rules', file, ...CROWD]);
    expect(status).toBe(1);
    expect(err).toMatch(
      /broken\.yaml:\d+:\d+: error: This should be “one” or “many”; it is “several”\. \[schema\]$/m
    );
  });

  it('uses the newest release where nothing names rules', async () => {
    const { rules, file } = await shippedAnswers();
    const { status, out } = await called(['decide', '--answers', file, '--format', 'json']);
    expect([status, decisionSchema.parse(JSON.parse(out)).rules.digest]).toEqual([0, rules.digest]);
  });

  it('finds a document’s rules by digest, and says where the nearest stand in', async () => {
    const { rules, answers } = await shippedAnswers();
    const document = (digest: string) => ({
      format: 1,
      made: '2026-11-20',
      rules: { id: rules.id, version: rules.version, digest },
      answers
    });
    const decide = (digest: string) =>
      called(['decide', '--answers', '-', '--format', 'json'], { input: JSON.stringify(document(digest)) });
    expect(await decide(rules.digest)).toMatchObject({ status: 0, err: '' });
    const near = await decide('0000000000000000');
    expect(near.status).toBe(0);
    expect(near.err).toContain('which is not here as it was');
    const unknown = {
      ...document(rules.digest),
      rules: { id: 'other', version: '1.0.0', digest: rules.digest }
    };
    expect(await called(['decide', '--answers', '-'], { input: JSON.stringify(unknown) })).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no released rule set “other”')
    });
  });

  it('says where a document claims another result', async () => {
    const { rules, answers } = await shippedAnswers();
    const { id, version, digest } = rules;
    const result = { family: 'nobody', status: 'clear', lead: 50 };
    const input = JSON.stringify({
      format: 1,
      made: '2026-11-20',
      rules: { id, version, digest },
      answers,
      result
    });
    const { status, err } = await called(['decide', '--answers', '-'], { input });
    expect(status).toBe(0);
    expect(err).toContain('The document says “nobody, lead 50”');
  });

  it('decides on a rule set that travels in its document', async () => {
    const text = readFileSync(`${ROOT}/tests/cli/fixtures/lunch.yaml`, 'utf8');
    const ruleset: unknown = parse(text);
    const rules = { id: 'lunch', version: '1.0.0', digest: '0123456789abcdef' };
    const document = {
      format: 1,
      made: '2026-11-20',
      rules,
      ruleset,
      answers: { people: 'many', kitchen: 'full' }
    };
    const { status, out } = await called(['decide', '--answers', '-', '--format', 'json'], {
      input: JSON.stringify(document)
    });
    expect([status, decisionSchema.parse(JSON.parse(out)).recommendation.family]).toEqual([0, 'cook']);
  });
});

describe('link and open', () => {
  it('make and open a link that decides to the same, to the last digit', { timeout: SLOW }, async () => {
    const { file, answers } = await shippedAnswers();
    const made = await spawned(['link', '--answers', file, '--base', 'https://ajar.example/']);
    expect([made.status, made.err]).toEqual([0, '']);
    expect(made.out).toMatch(/^https:\/\/ajar\.example\/result\/#s=1\.[\w-]+\.[\w-]{6}\n$/);
    const opened = await spawned(['open', made.out.trim()]);
    expect(JSON.parse(opened.out)).toMatchObject({ format: 1, answers });
    const decide = (input: string) => called(['decide', '--answers', '-', '--format', 'json'], { input });
    const before = await called(['decide', '--answers', file, '--format', 'json']);
    expect(await decide(opened.out)).toEqual({ ...before, err: '' });
    const yaml = await called(['open', made.out.trim(), '--format', 'yaml']);
    expect(parse(yaml.out)).toEqual(JSON.parse(opened.out));
  });

  it('opens a link that a mail program rewrote, and a fragment alone', async () => {
    const { file } = await shippedAnswers();
    const { out } = await called(['link', '--answers', file]);
    const fragment = out.trim().split('#')[1]!;
    const wrapped = `https://mail.example/?url=${encodeURIComponent(out.trim())}&data=1`;
    for (const link of [fragment, `#${fragment}`, wrapped]) {
      expect((await called(['open', link])).status).toBe(0);
    }
  });

  it('leaves out what a person wrote', async () => {
    const { rules, answers } = await shippedAnswers();
    const { id, version, digest } = rules;
    const question = Object.keys(answers)[0]!;
    const document = {
      format: 1,
      made: '2026-01-02',
      rules: { id, version, digest },
      answers,
      title: 'Secret',
      name: 'Me',
      notes: { [question]: 'private' }
    };
    const { out } = await called(['link', '--answers', '-'], { input: JSON.stringify(document) });
    const opened: unknown = JSON.parse((await called(['open', out.trim()])).out);
    expect(Object.keys(opened as object).sort()).toEqual(['answers', 'format', 'made', 'result', 'rules']);
    expect(opened).toMatchObject({ made: '2026-01-02' });
  });

  it('refuses a link to rules that nobody else has', async () => {
    const { status, err, out } = await called(['link', ...RULES, ...CROWD]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('[whole-rule-set]');
  });

  it.each([
    ['nothing', 'https://ajar.example/result/', 'empty'],
    ['a cut one', '#s=1.q1YqU', 'truncated'],
    ['another format', '#s=2.q1YqU.AAAAAA', 'format'],
    ['odd characters', '#s=1.q1Y\u00e9.AAAAAA', 'alphabet'],
    ['a long one', `#s=1.${'A'.repeat(9000)}.AAAAAA`, 'too-long'],
    ['a damaged one', '#s=1.q1YqU.AAAAAA', 'checksum']
  ])('say what is wrong with %s', async (_, link, code) => {
    const text = await called(['open', link, '--format', 'yaml']);
    expect([text.status, text.out]).toEqual([1, '']);
    expect(text.err).toContain(`[${code}]`);
    const json = await called(['open', link]);
    expect(refusedSchema.parse(JSON.parse(json.out)).problems[0]).toMatchObject({ code, layer: 'link' });
  });
});

describe('usage', () => {
  it.each([
    [[], 'Say what to do'],
    [['decode'], 'There is no command “decode”'],
    [['constructor'], 'There is no command “constructor”'],
    [['decide'], '--answers FILE'],
    [['decide', '--answers'], '--answers'],
    [['decide', ...CROWD, '--frobnicate'], '--frobnicate'],
    [['decide', ...CROWD, 'extra'], '“extra” is one argument too many'],
    [['decide', ...CROWD, '--format', 'xml'], '--format is text or json or markdown'],
    [['decide', ...CROWD, '--samples', '0'], '--samples'],
    [['decide', ...CROWD, '--samples', '1000001'], '--samples'],
    [['decide', ...CROWD, '--today', '2026-02-30'], '--today'],
    [['check', '--format', 'markdown'], '--format is text or json'],
    [['link', ...CROWD, '--base', 'javascript:alert(1)'], '--base'],
    [['link', ...CROWD, '--base', 'http://x/#y'], '--base'],
    [['open'], 'which link'],
    [['open', '#s=1', '#s=1'], 'one argument too many']
  ])('%j is wrong', async (args, message) => {
    const { status, out, err } = await called(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Usage: npm run --silent ajar');
  });

  it('is printed when asked for', async () => {
    for (const args of [['--help'], ['help'], ['decide', '--help']]) {
      expect(await called(args)).toMatchObject({
        status: 0,
        err: '',
        out: expect.stringContaining('Usage:')
      });
    }
  });

  it('leaves with 2 and says so on standard error, for real', { timeout: SLOW }, async () => {
    const { status, out, err } = await spawned(['nonsense']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('There is no command “nonsense”');
  });
});

describe('pipes', () => {
  it('may be closed by whoever has read enough', { timeout: SLOW }, async () => {
    const { spawnSync } = await import('node:child_process');
    const command = `node_modules/.bin/tsx src/cli/main.ts check --format json | head -c 10`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect([stdout.length, stderr]).toEqual([10, '']);
  });
});
