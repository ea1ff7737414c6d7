/** The released rule sets that an app carries, found by id, version and digest. Where they come from is passed in. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { Core } from './core.ts';

/** One rule set of a catalog. The texts are fetched when asked for, each part on its own. */
export interface Release {
  readonly id: string;
  readonly version: string;
  /** 16 hex digits over the parsed data (CONTRACT §4). */
  readonly digest: string;
  readonly title: string;
  /** A day, YYYY-MM-DD, where the file gives one. */
  readonly updated: string | null;
  /** What asking needs. */
  core(): Promise<Core>;
  /** The whole rule set. */
  full(): Promise<RuleSet>;
  /** The file's parsed data, before defaults: what an overlay is merged into. */
  data(): Promise<unknown>;
}

/** What a document says about the rules it was made on. */
export interface ReleaseName {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** A release for a document; not `exact`: the nearest there is, so the result may differ. */
export interface Found {
  readonly release: Release;
  readonly exact: boolean;
}

export interface Catalog {
  readonly releases: readonly Release[];
  /** The highest version of a rule set; without an id, of the first one. Null where there is none. */
  newest(id?: string): Release | null;
  /** The release with the digest, else the one of the same id with the nearest version; null where the id is unknown. */
  find(name: ReleaseName): Found | null;
}

/**
 * A catalog over a list.
 * @param releases in order of preference: of two with the same version the earlier counts as the newer
 */
export function catalogOf(releases: readonly Release[]): Catalog {
  return {
    releases,
    newest: (id) => newestOf(releases, id),
    find: (name) => exactly(releases, name) ?? nearest(ofId(releases, name.id), name.version)
  };
}

type Named = Pick<Release, 'id' | 'version'>;

/** The highest version of a rule set; without an id, of the first one in the list. Null where there is none. */
export function newestOf<Each extends Named>(list: readonly Each[], id = list[0]?.id): Each | null {
  return id === undefined ? null : (ofId(list, id)[0] ?? null);
}

function ofId<Each extends Named>(list: readonly Each[], id: string): readonly Each[] {
  return list.filter((each) => each.id === id).sort(newestFirst);
}

function exactly(releases: readonly Release[], name: ReleaseName): Found | null {
  const release = releases.find(({ id, digest }) => id === name.id && digest === name.digest);
  return release === undefined ? null : { release, exact: true };
}

/** The lowest version that is not older, since newer files know the older ids (`renamed`); else the newest there is. */
function nearest(sorted: readonly Release[], version: string): Found | null {
  const notOlder = sorted.filter((release) => compareVersions(release.version, version) >= 0);
  const release = notOlder.at(-1) ?? sorted[0];
  return release === undefined ? null : { release, exact: false };
}

const newestFirst = (a: Named, b: Named): number => compareVersions(b.version, a.version);

/**
 * Compares two versions by the precedence of Semantic Versioning 2.0, section 11; build metadata is ignored.
 * @returns negative where `a` is the older, positive where `b` is, 0 where neither
 */
export function compareVersions(a: string, b: string): number {
  const [coreOfA, preOfA] = parts(a);
  const [coreOfB, preOfB] = parts(b);
  const byCore = compareLists(coreOfA, coreOfB);
  if (byCore !== 0) return byCore;
  // A version without a pre-release comes after those with one.
  if (preOfA.length === 0 || preOfB.length === 0) return preOfB.length - preOfA.length;
  return compareLists(preOfA, preOfB);
}

function parts(version: string): [core: string[], preRelease: string[]] {
  const bare = version.split('+')[0] ?? '';
  const dash = bare.indexOf('-');
  return dash < 0 ? [bare.split('.'), []] : [bare.slice(0, dash).split('.'), bare.slice(dash + 1).split('.')];
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [place, left] of a.entries()) {
    const right = b[place];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Numbers by size and before words, words by their characters. */
function compareIdentifiers(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber && bIsNumber) return Number(a) - Number(b);
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
