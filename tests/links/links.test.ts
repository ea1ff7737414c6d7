/**
 * Links that exist. Each has to open to the same document for ever: lines are added to `format-1.json`, never changed or
 * taken away, and a new format brings a file of its own. `damaged.json` holds what is said of a link that cannot be opened.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AjarDocument } from '#lib/document/document.ts';
import { compile, interview } from '#lib/decision/index.ts';
import { makeDocument } from '#lib/document/make.ts';
import { forSharing } from '#lib/document/sharing.ts';
import type { Question, RuleSet } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { fragmentIn } from '#lib/share/address.ts';
import { decodeFragment, encodeFragment } from '#lib/share/link.ts';
import damaged from './damaged.json' with { type: 'json' };
import kept from './format-1.json' with { type: 'json' };

describe('a link made before', () => {
  it.each(kept)('opens: $name', async ({ link, document }) => {
    expect(await decodeFragment(fragmentIn(link) ?? '')).toEqual({ ok: true, document });
  });

  it.each(kept)('leads to a document that can be sent on: $name', async ({ document }) => {
    const encoded = await encodeFragment(document as unknown as AjarDocument);
    expect(await decodeFragment(encoded.ok ? encoded.fragment : '')).toEqual({ ok: true, document });
  });
});

describe('a link that came to harm', () => {
  it.each(damaged)('says so: $name', async ({ link, failure }) => {
    const decoded = await decodeFragment(fragmentIn(link) ?? '');
    expect(decoded).toMatchObject({ ok: false, failure });
  });
});

describe('a link of a full run', () => {
  const rules = new URL('../../rules/released/', import.meta.url);
  const files = readdirSync(rules).filter((name) => name.endsWith('.yaml'));

  it.each(files)('on %s has at most 700 characters', async (file) => {
    const { ruleSet } = readRuleText(readFileSync(new URL(file, rules), 'utf8'));
    const encoded = await encodeFragment(fullRun(ruleSet as RuleSet));
    expect(encoded.ok && encoded.length).toBeLessThanOrEqual(700);
    expect(encoded.ok && encoded.length).toBeGreaterThan(100);
  });
});

/**
 * Every question that is asked answered, with two options where several may stand, three weights changed, and a result;
 * without the answers to questions that those answers skip, as a link is made.
 */
function fullRun(ruleSet: RuleSet): AjarDocument {
  const answers = Object.fromEntries(
    ruleSet.questions.map((question) => [question.id, longestAnswer(question)])
  );
  const weights = Object.fromEntries(ruleSet.criteria.slice(0, 3).map(({ id, weight }) => [id, weight * 2]));
  const family = ruleSet.families.at(-1)?.id ?? null;
  const result = { family, status: 'leaning', lead: 5.123456789012345 };
  const document = makeDocument({ ruleSet, made: '2026-11-21', situation: { answers, weights }, result });
  return forSharing(document, interview(compile(ruleSet), { answers }).questions, new Set());
}

function longestAnswer({ kind, options }: Question): string | readonly string[] {
  const ids = options.filter((option) => !option.exclusive).map((option) => option.id);
  const longest = ids.toSorted((a, b) => b.length - a.length);
  return kind === 'many' ? longest.slice(0, 2) : (longest[0] ?? 'unsure');
}
