/** The list of claims: everything that cites one rests on it, contradictions hold both ways, filters find what fits, runs move what they say. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '#lib/decision/index.ts';
import { at } from '#lib/rules/plain.ts';
import { pointsOf } from '#lib/words/numbers.ts';
import { anyAnswers, outcomeOn, rulesIn } from '../../../tests/outcomes.ts';
import { claimEffects } from './claim-effects.ts';
import { fitting, NO_FILTER, type ClaimFilter } from './claim-filter.ts';
import { claims } from './claims.ts';
import { reasons } from './index.ts';
import { restingKey } from './resting.ts';
import { carriedBy, sourceWhatIf } from './source-what-if.ts';
import { sourceViews } from './source-views.ts';

const rules = rulesIn('rules/open-vs-closed.yaml');
const model = compile(rules);
const all = claims(rules, '2026-11-21');
const byId = new Map(all.map((claim) => [claim.id, claim]));

describe('claims', () => {
  it('are all there, each with what cites it', () => {
    expect(all.map(({ id }) => id)).toEqual(rules.evidence.map(({ id }) => id));
    for (const { id, evidence } of rules.tradeoffs)
      for (const cited of evidence)
        expect(byId.get(cited)?.rests.map(({ key }) => key)).toContain(restingKey('tradeoff', id));
    for (const { id, evidence } of rules.constraints)
      for (const cited of evidence)
        expect(byId.get(cited)?.rests.map(({ key }) => key)).toContain(restingKey('constraint', id));
  });

  it('never name the same thing twice as resting on them', () => {
    for (const { rests } of all) expect(new Set(rests.map(({ key }) => key)).size).toBe(rests.length);
  });

  it('say where in the file each thing that rests on them stands, a need within its way', () => {
    const file: unknown = parse(readFileSync('rules/open-vs-closed.yaml', 'utf8'));
    const places = all.flatMap(({ rests }) => rests);
    for (const { place } of places) expect(at(file, [...place.section.split('/'), place.id])).toBeDefined();
    const needs = places.filter(({ kind }) => kind === 'need');
    expect(needs.length).toBeGreaterThan(0);
    for (const { place, key } of needs) expect(key).toMatch(new RegExp(`^need ${place.id} `));
  });

  it('lead to an input of the cost model where it cites them', () => {
    const [claim] = rules.evidence;
    const { costModel } = rules;
    const [first, ...others] = costModel!.inputs;
    const inputs = [{ ...first!, evidence: [claim!.id] }, ...others];
    const [found] = claims({ ...rules, costModel: { ...costModel!, inputs } }, '2026-11-21');
    expect(found?.rests.map(({ place }) => place)).toContainEqual({
      section: 'cost-model/inputs',
      id: first?.id
    });
  });

  it('contradict each other both ways', () => {
    const pairs = all.flatMap(({ id, contradicts }) => contradicts.map((other) => `${id} ${other.id}`));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.map((pair) => pair.split(' ').reverse().join(' ')).sort()).toEqual([...pairs].sort());
  });

  it('say when they are past their review day, and only then', () => {
    const dated = rules.evidence.find(({ reviewBy }) => reviewBy !== undefined);
    const on = (day: string) => claims(rules, day).find(({ id }) => id === dated?.id);
    expect(on(dated?.reviewBy ?? '')).toMatchObject({ stale: false });
    expect(on('2999-01-01')).toMatchObject({ stale: true });
    expect(on('2999-01-01')?.dates).toContain('past its review day');
    expect(all.filter(({ dates }) => dates === '').every(({ stale }) => !stale)).toBe(true);
  });

  it('say why they are context only', () => {
    const context = all.filter(({ use }) => use === 'context');
    expect(context.length).toBeGreaterThan(0);
    for (const { doubt, useText } of context) {
      expect(doubt).not.toBe('');
      expect(useText).toContain('Context only');
    }
  });
});

describe('a filter', () => {
  const one = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values));
  const anyFilter: fc.Arbitrary<ClaimFilter> = fc.record({
    text: fc.constantFrom('', 'weights', 'A0-08', 'model open', 'no such words anywhere'),
    article: one(rules.sources.map(({ id }) => id)),
    criterion: one(rules.criteria.map(({ id }) => id)),
    family: one(rules.families.map(({ id }) => id)),
    use: one(['full', 'lightly', 'context'] as const)
  });

  it('finds what fits all of it, and nothing else', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const found = new Set(fitting(all, filter));
        const parts = (Object.keys(NO_FILTER) as (keyof ClaimFilter)[]).map((part) =>
          fitting(all, { ...NO_FILTER, [part]: filter[part] })
        );
        expect(all.filter((claim) => parts.every((part) => part.includes(claim)))).toEqual([...found]);
      })
    );
  });

  it('finds by criterion, family, use, article, and any word', () => {
    expect(fitting(all, NO_FILTER)).toEqual(all);
    expect(fitting(all, { ...NO_FILTER, text: 'A0-08' }).map(({ id }) => id)).toEqual(['a0-08']);
    const [claim] = fitting(all, { ...NO_FILTER, family: 'hybrid', use: 'full' });
    expect(claim?.favours.map(({ id }) => id)).toContain('hybrid');
    expect(
      fitting(all, { ...NO_FILTER, criterion: 'cost' }).every(({ criteria }) => criteria.includes('cost'))
    ).toBe(true);
  });
});

describe('in a run', () => {
  const always = (check: (outcome: ReturnType<typeof outcomeOn>) => void) =>
    fc.assert(
      fc.property(anyAnswers(rules), (answers) => check(outcomeOn(model, answers))),
      { numRuns: 15 }
    );

  it('every reason of the result moves what it says there', () => {
    always((outcome) => {
      const { ofRule } = claimEffects(outcome);
      const why = reasons(outcome);
      for (const { tradeoff, points } of [...(why?.for ?? []), ...(why?.against ?? []), ...(why?.rest ?? [])])
        expect(ofRule.get(restingKey('tradeoff', tradeoff))?.toLowerCase()).toContain(
          pointsOf(points).toLowerCase()
        );
    });
  });

  it('a claim counts if and only if a rule that rests on it does', () => {
    always((outcome) => {
      const { ofRule, ofClaim } = claimEffects(outcome);
      for (const { id, rests } of all) {
        const applies = rests.some(
          ({ key }) => ofRule.has(key) && ofRule.get(key) !== 'Does not apply to your answers.'
        );
        expect(ofClaim.has(id)).toBe(applies);
      }
    });
  });

  it('a what-if shows what the decision says of each source', () => {
    always((outcome) => {
      for (const { source, without, only } of outcome.decision.sources ?? []) {
        expect(sourceWhatIf(outcome, source, 'without')?.then?.id ?? null).toBe(without);
        expect(sourceWhatIf(outcome, source, 'only')?.then?.id ?? null).toBe(only);
      }
      expect(sourceWhatIf(outcome, 'no-such-source', 'only')).toBeNull();
      expect(carriedBy(outcome) === '').toBe(outcome.decision.recommendation.family === null);
    });
  });
});

describe('sources', () => {
  it('come articles first, with what the file says of them', () => {
    const views = sourceViews(rules);
    const articles = rules.sources.filter(({ kind }) => kind === 'article');
    expect(views.slice(0, articles.length).map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    expect(views.map(({ note }) => note).join(' ')).toContain('language model');
    expect(views.reduce((sum, each) => sum + each.claims, 0)).toBe(rules.evidence.length);
  });
});
