/** Every one-step fix of the command line leaves a file that is read, without the problem and without a new error. */
import { describe, expect, test } from 'vitest';
import { checkSchema } from '#lib/report/schema/index.ts';
import { called, temporary } from '../cli/command.ts';
import { AT_ONCE, CLEAN, IN_REVIEW, type Mistake } from '../e2e/mistakes.ts';

async function problemsIn(text: string) {
  const { out } = await called(['check', temporary('desk.yaml', text), '--format', 'json']);
  return checkSchema
    .parse(JSON.parse(out))
    .files[0]!.problems.filter(({ accepted }) => accepted === undefined);
}

type Fix = NonNullable<Awaited<ReturnType<typeof problemsIn>>[number]['fix']>;

function mended(text: string, { edits }: Fix): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to, text: piece }) => left.slice(0, from) + piece + left.slice(to), text);
}

const MISTAKES = [...AT_ONCE, ...IN_REVIEW];
const named = (mistakes: readonly Mistake[]) => mistakes.map((each) => [each.code, each] as const);

describe('a fix takes the problem away and brings no error', () => {
  test.each(named(MISTAKES.filter(({ fix }) => fix)))('%s', async (code, { text }) => {
    const before = await problemsIn(text);
    const fix = before.find((each) => each.code === code)?.fix;
    expect(fix?.message).toMatch(/^\p{Lu}.*\.$/u);
    const after = await problemsIn(mended(text, fix as Fix));
    expect(after.map((each) => each.code)).not.toContain(code);
    const errors = (found: typeof after) => found.filter(({ severity }) => severity === 'error');
    // What a broken file hides cannot be compared: a mended one may show warnings, never more errors than before.
    expect(errors(after).length).toBeLessThan(errors(before).length + 1);
  });
});

describe('what its author alone can mend has no fix', () => {
  test.each(named(MISTAKES.filter(({ fix }) => !fix)))('%s', async (code, { text }) => {
    const found = (await problemsIn(text)).filter((each) => each.code === code);
    expect(found.map(({ fix }) => fix)).toEqual(found.map(() => undefined));
    expect(found).not.toEqual([]);
  });
});

describe('what the small mistakes do not show', () => {
  const CONTEXT = CLEAN.replace('says: Legs are cheap. }', 'says: Legs are cheap., use: context }');

  test('context that is cited beside other evidence is cited no longer', async () => {
    const text = CONTEXT.replace('evidence: [e6]', 'evidence: [e5, e6]').replace(
      'evidence: [e5]',
      'evidence: [e7]'
    );
    const [problem] = (await problemsIn(text)).filter(({ code }) => code === 'context-evidence');
    expect(mended(text, problem?.fix as Fix)).toBe(text.replace('[e5, e6]', '[e5]'));
  });

  test('an expectation of a way, and of several deal-breakers, becomes what comes out', async () => {
    const text = CLEAN.replace(
      'expect: { family: both }',
      'expect: { alternative: sit, ruled-out: [both, stand], provisos: [far-from-power] }'
    );
    let left = text;
    for (let round = 0; round < 3; round++) {
      const [problem] = (await problemsIn(left)).filter(({ code }) => code === 'scenario-failed');
      left = problem?.fix ? mended(left, problem.fix) : left;
    }
    expect((await problemsIn(left)).map(({ code }) => code)).not.toContain('scenario-failed');
    expect(left).toContain('expect: { alternative: both }');
  });

  test('a name that stands twice where names are not chosen is left alone', async () => {
    const text = CLEAN.replace('label: Motors cost\n', 'label: Motors cost\n    label: Motors\n');
    const [problem] = await problemsIn(text);
    expect([problem?.code, problem?.fix]).toEqual(['duplicate-id', undefined]);
  });
});
