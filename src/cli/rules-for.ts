/** Which rules answers are decided on: `--rules`, else those that their document names, else the newest release. */
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleReading } from '#lib/rules/reading.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { NO_RELEASE, unknownRules } from '#lib/words/command-line.ts';
import { nearestRules } from '#lib/words/documents.ts';
import type { Io } from './io.ts';
import { type CliProblem, ofRules, simple } from './problems.ts';
import type { Released } from './released.ts';

export type RulesFound =
  | {
      readonly ok: true;
      readonly ruleSet: RuleSet;
      /** What a document on these rules has to carry: an overlay, or a whole rule set that is not released. */
      carried(): { readonly overlay?: unknown; readonly ruleset?: unknown };
      /** What has to be said about the choice. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly CliProblem[] };

interface Wanted {
  /** The rule file named on the command line. */
  readonly rules: string | undefined;
  readonly document: AjarDocument | null;
  /** The file that the answers came from. */
  readonly file: string;
}

/** The rules to decide on, or why there are none. */
export async function rulesFor(
  io: Io,
  released: Released,
  { rules, document, file }: Wanted
): Promise<RulesFound> {
  if (rules !== undefined) return fromFile(io, released, rules);
  if (document === null) return newest(released.catalog);
  const { overlay, ruleset } = document;
  if (overlay !== undefined) return carriedIn(file, 'overlay', overlay, released);
  if (ruleset !== undefined) return carriedIn(file, 'ruleset', ruleset, released);
  return named(released.catalog, document, file);
}

async function fromFile(io: Io, released: Released, file: string): Promise<RulesFound> {
  const reading = await io.read(file);
  if (!reading.ok) return { ok: false, problems: [simple(file, 'unreadable', 'text', reading.reason)] };
  return checked(file, readRuleText(reading.text, released.options()), released);
}

function checked(file: string, { ruleSet, data, problems }: RuleReading, released: Released): RulesFound {
  if (ruleSet === null) {
    const errors = problems.filter((each) => each.severity === 'error');
    return { ok: false, problems: errors.map((each) => ofRules(file, each)) };
  }
  const carried = () => {
    if (ruleSet.base) return { overlay: data };
    return released.catalog.find(ruleSet)?.exact === true ? {} : { ruleset: data };
  };
  return { ok: true, ruleSet, carried, notes: [] };
}

/** An overlay or a rule set inside the document itself: problems stand below that member, without a place in the text. */
function carriedIn(file: string, part: 'overlay' | 'ruleset', data: unknown, released: Released): RulesFound {
  const found = checked(file, readRuleData(data, released.options()), released);
  if (found.ok) return found;
  return { ok: false, problems: found.problems.map((each) => ({ ...each, path: [part, ...each.path] })) };
}

async function newest(catalog: Catalog): Promise<RulesFound> {
  const release = catalog.newest();
  if (release === null)
    return { ok: false, problems: [simple('rules', 'no-release', 'document', NO_RELEASE)] };
  return { ok: true, ruleSet: await release.full(), carried: () => ({}), notes: [] };
}

async function named(catalog: Catalog, { rules }: AjarDocument, file: string): Promise<RulesFound> {
  const found = catalog.find(rules);
  if (found === null)
    return { ok: false, problems: [simple(file, 'unknown-rules', 'document', unknownRules(rules))] };
  const notes = found.exact ? [] : [nearestRules(rules, found.release)];
  return { ok: true, ruleSet: await found.release.full(), carried: () => ({}), notes };
}
