/**
 * What the shipped rules promise beyond the checks: no warning without a reason, every claim of the four articles there and
 * carried, every way the best of some scenario, every named topic decisive between two scenarios, no kind of result rare.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, decide, interview } from '#lib/decision/index.ts';
import { checkSchema } from '#lib/report/schema/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { called, ROOT, SLOW } from '../cli/command.ts';

const ruleSet = readRuleText(readFileSync(`${ROOT}/rules/open-vs-closed.yaml`, 'utf8')).ruleSet as RuleSet;
const model = compile(ruleSet);

/** How many claims each article makes, by the first part of their ids. */
const CLAIMS = { a0: 43, a1: 40, a2: 18, a3: 30 };

/** The topics that the product is asked to cover, each with its questions. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  budget: ['budget'],
  data: ['data', 'place'],
  compliance: ['rules'],
  speed: ['speed'],
  expertise: ['people']
};

const outcomes = ruleSet.scenarios.map(({ id, answers, weights }) => ({
  id,
  answers,
  skipped: interview(model, { answers }).questions.skipped,
  recommendation: decide(model, { answers, weights }, { samples: 10 }).recommendation
}));
type Outcome = (typeof outcomes)[number];

describe('the shipped rules', () => {
  it.each(['rules/open-vs-closed.yaml', 'rules/examples/city-hospitals.yaml'])(
    '%s: no problem that is not accepted, all of it exercised',
    async (name) => {
      const { out } = await called(['check', name, '--format', 'json']);
      const [file] = checkSchema.parse(JSON.parse(out)).files;
      expect(file!.problems.filter(({ accepted }) => accepted === undefined)).toEqual([]);
      expect(file!.scenarios.filter(({ passed, inherited }) => !passed && inherited !== true)).toEqual([]);
      for (const { covered, total } of Object.values(file!.coverage ?? {})) expect(covered).toBe(total);
      const { families, statuses } = file!.shares!;
      expect(Math.max(...Object.values(families))).toBeLessThanOrEqual(0.5);
      expect(statuses['toss-up']).toBeLessThan(1 / 3);
      for (const status of ['clear', 'leaning', 'toss-up']) expect(statuses[status]).toBeGreaterThan(0.1);
    },
    SLOW
  );

  it('holds every claim of the articles, none on the strength of a doubtful one', () => {
    const ids = new Set(ruleSet.evidence.map(({ id }) => id));
    const wanted = Object.entries(CLAIMS).flatMap(([article, count]) =>
      Array.from({ length: count }, (_, index) => `${article}-${String(index + 1).padStart(2, '0')}`)
    );
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    for (const { id, use, doubt } of ruleSet.evidence) if (use !== 'full') expect(doubt, id).toBeTruthy();
  });

  it('lets every way be the best in some scenario', () => {
    const best = new Set(outcomes.map(({ recommendation }) => recommendation.alternative));
    expect(ruleSet.alternatives.filter(({ id }) => !best.has(id))).toEqual([]);
  });

  it.each(Object.entries(TOPICS))('lets %s alone decide between two scenarios', (_, questions) => {
    const pairs = outcomes.flatMap((a, index) => outcomes.slice(index + 1).map((b) => [a, b] as const));
    const decisive = pairs.filter(
      ([a, b]) =>
        a.recommendation.family !== b.recommendation.family &&
        differing(a, b).every((id) => questions.includes(id))
    );
    expect(decisive).not.toEqual([]);
  });

  it('answers only what is asked in its scenarios', () => {
    for (const { id, answers, skipped } of outcomes)
      expect(
        skipped.filter((each) => each in answers),
        id
      ).toEqual([]);
  });
});

/** The questions answered differently. Where another answer is why only one side is asked, that is no difference of its own. */
function differing(a: Outcome, b: Outcome): readonly string[] {
  const asked = (id: string) => !a.skipped.includes(id) && !b.skipped.includes(id);
  const ids = Object.keys({ ...a.answers, ...b.answers }).filter(asked);
  return ids.filter((id) => JSON.stringify(a.answers[id]) !== JSON.stringify(b.answers[id]));
}
