/** Releases stay as they were, and the working file does not go behind them (CONTRACT §4, Release). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareVersions } from '#lib/catalog/catalog.ts';
import { brokenReleases, releasedFiles } from '#lib/catalog/frozen.ts';
import { shipped } from '#lib/catalog/shipped.ts';
import { digestOf } from '#lib/rules/digest.ts';
import { readRuleText } from '#lib/rules/text.ts';

const RULES = path.resolve(import.meta.dirname, '../../rules');
const RELEASED = path.join(RULES, 'released');
const read = (...names: string[]) => readFileSync(path.join(RULES, ...names), 'utf8');

describe('the released rule files', () => {
  test('there is one, and each is as it was released', () => {
    expect(releasedFiles(RELEASED).length).toBeGreaterThan(0);
    expect(brokenReleases(RELEASED)).toEqual([]);
  });

  test.each(releasedFiles(RELEASED))(
    '%s reads without an error, and is called by its id and version',
    (name) => {
      const { ruleSet, problems } = readRuleText(read('released', name));
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(`${ruleSet?.id}-${ruleSet?.version}.yaml`).toBe(name);
    }
  );

  test('the working file is a release as it stands, or a later version', () => {
    const working = readRuleText(read('open-vs-closed.yaml'));
    const newest = shipped.newest(working.ruleSet?.id);
    expect(newest).not.toBeNull();
    const ahead = compareVersions(working.ruleSet?.version ?? '', newest?.version ?? '');
    expect(ahead).toBeGreaterThanOrEqual(0);
    if (ahead === 0)
      expect(read('open-vs-closed.yaml')).toBe(read('released', `${newest?.id}-${newest?.version}.yaml`));
  });
});

describe('the shipped catalog', () => {
  test.each(shipped.releases.map((release) => [`${release.id} ${release.version}`, release] as const))(
    '%s arrives as it was checked',
    async (_, release) => {
      const { ruleSet, data } = readRuleText(read('released', `${release.id}-${release.version}.yaml`));
      expect(await release.full()).toEqual(ruleSet);
      expect(digestOf(await release.data())).toBe(release.digest);
      expect(await release.data()).toEqual(data);
    }
  );

  test('it is found by the digest of its data', () => {
    const newest = shipped.newest();
    expect(newest).not.toBeNull();
    if (newest !== null)
      expect(shipped.find({ ...newest, version: '99.0.0' })).toEqual({ release: newest, exact: true });
  });
});
