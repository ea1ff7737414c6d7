/** `check` on broken files: each problem at its line and column, with a suggestion where there is one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '#lib/report/schema/index.ts';
import { called, ROOT, SLOW, spawned, temporary } from './command.ts';

const LUNCH = 'tests/cli/fixtures/lunch.yaml';
const errors = (text: string) => text.split('\n').filter((line) => line.includes(': error: '));

/** A small file without an error, for others to be made from. */
const FINE = `format: 1
id: lunch
version: 1.0.0
title: Cook or order?
alternatives:
  cook: { label: Cook }
  order: { label: Order }
criteria:
  taste: { label: Taste, weight: 10 }
questions:
  people:
    ask: How many eat?
    options: { few: { label: Few }, many: { label: Many } }
tradeoffs:
  pot-feeds-many:
    criterion: taste
    when: { people: many }
    gives: { cook: 3 }
    because: Ten portions take little longer than two.
`;
const misspelt = (text: string) => text.replace('people: many', 'peple: many');
const unreasoned = (text: string) => text.replace(/ +because: .*\n/, '');
const mistyped = (text: string) => text.replace('weight: 10', 'weight: heavy');
const tabbed = (text: string) => text.replace('    ask:', '\task:');
const threeAtOnce = (): string => temporary('three.yaml', misspelt(unreasoned(mistyped(FINE))));

describe('check', () => {
  it.each([
    [
      'a misspelt question id',
      misspelt,
      '17:13',
      'There is no question or derived fact “peple”. Did you mean “people”?',
      'unknown-id'
    ],
    [
      'a missing reason',
      unreasoned,
      '15:3',
      'The tradeoff “pot-feeds-many” gives no reason. Add “because:”',
      'missing-reason'
    ],
    ['a wrong type', mistyped, '9:34', 'This should be a number, and is text.', 'schema'],
    ['a tab in the indentation', tabbed, '12:1', 'There is a tab in the indentation.', 'yaml-syntax']
  ])(
    'reports %s at its line and column, and leaves with 1',
    async (_, spoil, place, message, code) => {
      const file = temporary('broken.yaml', spoil(FINE));
      const { status, err } = await spawned(['check', file]);
      const [line, ...more] = errors(err);
      expect([status, more]).toEqual([1, []]);
      expect(line).toContain(`${file}:${place}: error: ${message}`);
      expect(line?.endsWith(`[${code}]`)).toBe(true);
    },
    SLOW
  );

  it(
    'reports the first three together',
    async () => {
      const { status, err, out } = await spawned(['check', threeAtOnce()]);
      expect(status).toBe(1);
      expect(errors(err).map((line) => /:(\d+:\d+): .*\[(.*)\]$/.exec(line)?.slice(1))).toEqual([
        ['9:34', 'schema'],
        ['15:3', 'missing-reason'],
        ['17:13', 'unknown-id']
      ]);
      expect(out).toContain('three errors');
    },
    SLOW
  );

  it('runs scenarios, and reports one that fails at its line with what was expected and what came', async () => {
    const fine = await called(['check', LUNCH]);
    expect([fine.status, errors(fine.err)]).toEqual([0, []]);
    expect(fine.out).toContain(`${LUNCH}: no errors`);
    expect(fine.out).toContain('3 of 3 scenarios pass');
    const text = readFileSync(`${ROOT}/${LUNCH}`, 'utf8').replace(
      'expect: { family: order',
      'expect: { family: cook'
    );
    const file = temporary('failing.yaml', text);
    const { status, err, out } = await called(['check', file]);
    const line = text.split('\n').indexOf('  nobody-cooks:') + 1;
    expect(status).toBe(1);
    expect(err).toContain(
      `${file}:${line}:3: error: The scenario “nobody-cooks” expects the family to be cook, and gets order.`
    );
    expect(out).toContain('2 of 3 scenarios pass');
  });

  it('prints JSON on standard output alone, as its schema says', async () => {
    const { status, out, err } = await called([
      'check',
      LUNCH,
      threeAtOnce(),
      'nowhere.yaml',
      '--format',
      'json'
    ]);
    const json = checkSchema.parse(JSON.parse(out));
    expect([status, err]).toEqual([1, '']);
    expect(
      json.files.map(({ id, problems }) => [id, problems.filter((each) => each.severity === 'error').length])
    ).toEqual([
      ['lunch', 0],
      ['lunch', 3],
      [null, 1]
    ]);
    const unknown = json.files[1]!.problems.find((each) => each.code === 'unknown-id');
    expect(unknown).toMatchObject({ start: { line: 17, column: 13 }, end: { line: 17, column: 18 } });
    expect(unknown!.fix).toMatchObject({ message: 'Write “people”.', edits: [{ text: 'people' }] });
    expect(json.files[0]!.scenarios[0]).toMatchObject({
      id: 'a-crowd',
      passed: true,
      got: { family: 'cook' }
    });
  });

  it(
    'takes the project’s rule files where none is named, from any folder, and finds no error in them',
    { timeout: SLOW },
    async () => {
      const { status, out, err } = await spawned(['check'], { cwd: '/' });
      expect(errors(err)).toEqual([]);
      expect([status, out.split('\n')[0]]).toEqual([
        0,
        expect.stringMatching(/^rules\/\S+\.yaml: no errors/)
      ]);
    }
  );

  it('says plainly what cannot be read', async () => {
    const large = temporary('large.yaml', new Uint8Array(5 * 1024 * 1024));
    const { status, err } = await called(['check', 'tests', 'nowhere.yaml', large]);
    expect(status).toBe(1);
    expect(errors(err)).toEqual([
      'tests: error: This is a folder, not a file. [unreadable]',
      'nowhere.yaml: error: There is no such file. [unreadable]',
      `${large}: error: This is larger than 4 MiB, which no rule file or set of answers is. [unreadable]`
    ]);
  });

  it('lets no control character of a file reach the terminal', async () => {
    const file = temporary('odd.yaml', 'format: 1\n"\\e[31m\\nred": 1\n');
    const { err } = await called(['check', file]);
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Control}/u);
    expect(err).toContain('red');
  });

  it('holds facts against the day given', async () => {
    const { err } = await called(['check', LUNCH, '--today', '2027-06-01']);
    expect(err).toContain('was due for review on 24 January 2027');
  });
});
