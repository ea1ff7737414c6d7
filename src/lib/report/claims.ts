/** Owns the list of claims and facts that rules rest on, for people: where each stands, what rests on it, what contradicts it. */
import type { Evidence, RuleSet } from '#lib/rules/rule-set.ts';
import * as say from '#lib/words/evidence-page.ts';
import type { FamilyFace } from './views.ts';
import { faceOf, lookup, wayRef } from './lookup.ts';
import { restingOn, type Resting } from './resting.ts';

export interface Claim {
  readonly id: string;
  readonly says: string;
  /** The place in its source; empty where not known. */
  readonly where: string;
  readonly source: { readonly id: string; readonly isArticle: boolean };
  readonly use: say.Use;
  readonly useText: string;
  /** Why it is used lightly, or only as context; empty where nothing is said. */
  readonly doubt: string;
  /** The families that it speaks for, in the file's order; of a way its family. */
  readonly favours: readonly FamilyFace[];
  readonly favoursText: string;
  readonly stale: boolean;
  /** "Checked …, look again by …"; empty for what has no date. */
  readonly dates: string;
  readonly rests: readonly Resting[];
  /** Criteria of the rules that rest on it; ids. */
  readonly criteria: readonly string[];
  /** What it contradicts or is contradicted by, in file order. */
  readonly contradicts: readonly { readonly id: string; readonly says: string }[];
  /** Everything to search in, in lower case. */
  readonly words: string;
}

/** Every claim, in file order. @param today YYYY-MM-DD, to tell what is past its review day */
export function claims(ruleSet: RuleSet, today: string): readonly Claim[] {
  const resting = restingOn(ruleSet);
  const against = contradictions(ruleSet.evidence);
  return ruleSet.evidence.map((evidence) =>
    claim(ruleSet, evidence, today, resting.get(evidence.id) ?? [], against.get(evidence.id) ?? new Set())
  );
}

function claim(
  ruleSet: RuleSet,
  evidence: Evidence,
  today: string,
  rests: readonly Resting[],
  against: ReadonlySet<string>
): Claim {
  const { id, says, where, use, doubt, checked = null, reviewBy = null } = evidence;
  const source = lookup(ruleSet).sources.get(evidence.source);
  const favours = favoured(ruleSet, evidence.favours);
  const stale = reviewBy !== null && reviewBy < today;
  const titles = [source?.title ?? '', source?.short ?? ''];
  return {
    id,
    says,
    where,
    source: { id: evidence.source, isArticle: source?.kind === 'article' },
    use,
    useText: say.useAndStrength(use, evidence.strength ?? null),
    doubt,
    favours,
    favoursText: say.speaksFor(favours.map(({ label }) => label)),
    stale,
    dates: say.checkedOn(checked, reviewBy, stale),
    rests,
    criteria: [...new Set(rests.flatMap(({ criterion }) => criterion?.id ?? []))],
    contradicts: ruleSet.evidence
      .filter((other) => against.has(other.id))
      .map((other) => ({ id: other.id, says: other.says })),
    words: [id, says, where, doubt, ...titles, ...rests.map(({ label }) => label)].join(' ').toLowerCase()
  };
}

function favoured(ruleSet: RuleSet, parties: readonly string[]): readonly FamilyFace[] {
  const { faces } = lookup(ruleSet);
  const families = new Set(
    parties.map((party) => (faces.has(party) ? party : wayRef(ruleSet, party).family.id))
  );
  return ruleSet.families.filter(({ id }) => families.has(id)).map(({ id }) => faceOf(ruleSet, id));
}

/** For each claim the others that it contradicts or that contradict it: said once in the file, true both ways. */
function contradictions(evidence: readonly Evidence[]): ReadonlyMap<string, ReadonlySet<string>> {
  const against = new Map(evidence.map(({ id }) => [id, new Set<string>()]));
  for (const { id, contradicts } of evidence)
    for (const other of contradicts) {
      against.get(id)?.add(other);
      against.get(other)?.add(id);
    }
  return against;
}
