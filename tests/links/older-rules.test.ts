/**
 * What was answered on released rules stands on every later release: nothing is dropped, and on its own rules a link comes
 * to the result that it claims.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '#lib/catalog/catalog.ts';
import { releasedFiles } from '#lib/catalog/frozen.ts';
import { compile, decide } from '#lib/decision/index.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { replay } from '#lib/document/replay.ts';
import type { Question, RuleSet } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';
import kept from './format-1.json' with { type: 'json' };

const FOLDER = path.resolve(import.meta.dirname, '../../rules/released');
const releases = releasedFiles(FOLDER)
  .map((name) => readRuleText(readFileSync(path.join(FOLDER, name), 'utf8')).ruleSet as RuleSet)
  .sort((a, b) => compareVersions(a.version, b.version));

/** Each release with each later one. */
const steps = releases.flatMap((old, index) => releases.slice(index + 1).map((now) => ({ old, now })));

describe.each(steps)('from $old.version to $now.version', ({ old, now }) => {
  it.each(old.questions)('every answer to “$id” still stands', ({ id, kind, options }: Question) => {
    for (const option of options) {
      const { situation, dropped } = replay(
        { answers: { [id]: kind === 'many' ? [option.id] : option.id } },
        now
      );
      expect(dropped, option.id).toEqual([]);
      expect(Object.keys(situation.answers)).toHaveLength(1);
    }
  });

  it('no two answers have become one', () => {
    for (const { id, kind, options } of old.questions) {
      const answers = options.map((option) => ({ [id]: kind === 'many' ? [option.id] : option.id }));
      const after = answers.map((each) => JSON.stringify(replay({ answers: each }, now).situation.answers));
      expect(new Set(after).size, id).toBe(options.length);
    }
  });

  it('every weight still stands', () => {
    const weights = Object.fromEntries(old.criteria.map(({ id, weight }) => [id, weight + 1]));
    expect(replay({ answers: {}, weights }, now).dropped).toEqual([]);
  });
});

const made = (kept as unknown as { name: string; document: AjarDocument }[]).flatMap(({ name, document }) => {
  const ruleSet = releases.find(({ digest }) => digest === document.rules.digest);
  return ruleSet ? [{ name, document, ruleSet }] : [];
});

describe('a link with released rules', () => {
  it('is kept for the first release', () => {
    expect(made.map(({ ruleSet }) => ruleSet)).toContain(releases[0]);
  });

  it.each(made)('comes to the result it claims: $name', ({ document, ruleSet }) => {
    const { situation, dropped } = replay(document, ruleSet);
    const { family, status, lead } = decide(compile(ruleSet), situation).recommendation;
    expect(dropped).toEqual([]);
    expect({ family, status, lead }).toEqual(document.result);
  });

  it.each(made)('loses nothing on the newest rules: $name', ({ document }) => {
    const { situation, dropped } = replay(document, releases.at(-1)!);
    expect(dropped).toEqual([]);
    expect(Object.keys(situation.answers)).toHaveLength(Object.keys(document.answers).length);
    expect(situation.weights ?? {}).toEqual(document.weights ?? {});
  });
});
