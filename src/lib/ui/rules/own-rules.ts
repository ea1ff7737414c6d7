/**
 * Owns reading rules of a team's own, from a text, a document or a link: whole, or as changes to a released rule set.
 * Whatever comes in is a stranger's until the doors of `rules` have checked it. Fetched when there are such rules only.
 */
import type { Catalog, Release } from '#lib/catalog/catalog.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { member } from '#lib/rules/plain.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { ReadOptions, RuleReading } from '#lib/rules/reading.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { withPlainWords } from './plain-words.ts';

/** Made in this browser, or come with a link or a file. */
export type Origin = 'here' | 'link' | 'file';

/** Rules of a team's own that passed every check: what wizard and result may run on. */
export interface OwnRules {
  /** With all texts; merged, for an overlay. */
  readonly ruleSet: RuleSet;
  /** `overlay`: `data` are changes to the released rule set `ruleSet.base`. */
  readonly kind: 'overlay' | 'whole';
  /** The author's own parsed data, as a document carries it. */
  readonly data: unknown;
  /** The author's own text, comments included; null where the rules came as data. */
  readonly text: string | null;
  readonly origin: Origin;
}

/** Rules as they come in: a text (YAML or JSON), or parsed data. */
export type Given =
  | { readonly text: string; readonly origin: Origin }
  | { readonly data: unknown; readonly origin: Origin; readonly text?: string | undefined };

export type OwnReading =
  /** `problems` are warnings. */
  | { readonly ok: true; readonly own: OwnRules; readonly problems: readonly Problem[] }
  /** At least one problem is an error; with a text, each has its line and column. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads rules of one's own. Rejects where the base or the code for it cannot be fetched.
 * @param digest the base's, where it is known: another text under the same version does not count as the base
 */
export async function readOwn(given: Given, catalog: Catalog, digest?: string): Promise<OwnReading> {
  const read = await doorFor(given);
  const released = catalog.releases.map(({ id, version }) => `${id}@${version}`);
  const alone = read({ released });
  const base = baseOf(alone.data, catalog, digest);
  const data = base && (await base.data());
  const reading = base ? read({ released, base: () => data }) : alone;
  return readingOf(reading, given);
}

/** The rules that a document brings along; null where it stands on published ones. Rejects as `readOwn` does. */
export async function rulesIn(
  { overlay, ruleset, rules }: AjarDocument,
  origin: Origin,
  catalog: Catalog,
  text?: string
): Promise<OwnReading | null> {
  const data = overlay ?? ruleset;
  return data === undefined ? null : readOwn({ data, origin, text }, catalog, rules.digest);
}

/** The YAML library comes with a text only. */
async function doorFor(given: Given): Promise<(options: ReadOptions) => RuleReading> {
  if ('data' in given) {
    const { readRuleData } = await import('#lib/rules/data.ts');
    return (options) => readRuleData(given.data, options);
  }
  const { readRuleText } = await import('#lib/rules/text.ts');
  return (options) => readRuleText(given.text, options);
}

/** The release that the data extend, of exactly that version; null where they extend none that is here. */
function baseOf(data: unknown, { releases }: Catalog, digest: string | undefined): Release | null {
  const named = member(data, 'extends');
  const isBase = (release: Release) =>
    `${release.id}@${release.version}` === named && (digest === undefined || release.digest === digest);
  return releases.find(isBase) ?? null;
}

function readingOf({ ruleSet, data, problems }: RuleReading, { origin, text }: Given): OwnReading {
  if (ruleSet === null) return { ok: false, problems };
  const kind = ruleSet.base ? 'overlay' : 'whole';
  const own = { ruleSet: withPlainWords(ruleSet), kind, data, text: text ?? null, origin } as const;
  return { ok: true, own, problems };
}
