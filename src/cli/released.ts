/** The releases on disk as a catalog. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { catalogOf, type Catalog, type Release } from '#lib/catalog/catalog.ts';
import { releasedFiles } from '#lib/catalog/frozen.ts';
import type { ReadOptions } from '#lib/rules/reading.ts';
import { coreOf } from '#lib/catalog/core.ts';
import { readRuleText } from '#lib/rules/text.ts';

/** The project's folder: the command line works on the rules beside it, wherever it is called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RELEASED = path.join(ROOT, 'rules', 'released');

export interface Released {
  readonly catalog: Catalog;
  /** What reading a rule file needs to know of releases, and the day to hold its facts against. */
  options(today?: string): ReadOptions;
}

interface Read {
  readonly release: Release;
  readonly data: unknown;
}

/** All releases, read when they are first asked for. A released file that cannot be read (the tests see to it that none is) is left out. */
export function readReleased(): Released {
  let read: readonly Read[] | undefined;
  const all = () =>
    (read ??= releasedFiles(RELEASED).flatMap((name) =>
      releaseOf(readFileSync(path.join(RELEASED, name), 'utf8'))
    ));
  return {
    get catalog() {
      return catalogOf(all().map(({ release }) => release));
    },
    options: (today) => ({
      today,
      base: (id, version) =>
        all().find(({ release }) => release.id === id && release.version === version)?.data,
      get released() {
        return all().map(({ release }) => `${release.id}@${release.version}`);
      }
    })
  };
}

function releaseOf(text: string): readonly Read[] {
  const { ruleSet, data } = readRuleText(text);
  if (ruleSet === null) return [];
  const { id, version, digest, title, updated = null } = ruleSet;
  const release: Release = {
    id,
    version,
    digest,
    title,
    updated,
    core: () => Promise.resolve(coreOf(ruleSet)),
    full: () => Promise.resolve(ruleSet),
    data: () => Promise.resolve(data)
  };
  return [{ release, data }];
}

/** The rule files that `check` takes where none is named: `rules/*.yaml` and `rules/examples/*.yaml`, sorted, relative to the project. */
export function ruleFiles(): readonly string[] {
  return ['rules', path.join('rules', 'examples')].flatMap((folder) =>
    namesIn(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => path.join(folder, name))
  );
}

/** Names in a folder; none where there is no such folder. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
