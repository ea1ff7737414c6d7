/** Which family would be first without a source, and on that source alone (CONTRACT §2.12). */
import type { Decision } from './decision.ts';
import type { Ground } from './ground.ts';
import { judge } from './judge.ts';
import { rulesKeeping } from './rules.ts';
import { familyOf, standingOf } from './standing.ts';

/** Sources that a rule cites which fires, or may fire, in file order. */
export function sourcesOf(ground: Ground): NonNullable<Decision['sources']> {
  const { ruleSet } = ground.known.model;
  const sourceOf = new Map(ruleSet.evidence.map(({ id, source }) => [id, source]));
  const cited = (evidence: readonly string[]): readonly string[] => evidence.map((id) => sourceOf.get(id)!);
  const fired = new Set(firedRules(ground).flatMap(({ evidence }) => cited(evidence)));
  return ruleSet.sources.flatMap(({ id }) => {
    if (!fired.has(id)) return [];
    const without = familyKeeping(ground, (evidence) => !falls(cited(evidence), (source) => source === id));
    const only = familyKeeping(ground, (evidence) => !falls(cited(evidence), (source) => source !== id));
    return [{ source: id, without, only }];
  });
}

/** A rule falls when all its evidence falls; a rule without any stays. */
function falls(sources: readonly string[], fallen: (source: string) => boolean): boolean {
  return sources.length > 0 && sources.every(fallen);
}

/** Tradeoffs and constraints whose chance to fire is above 0. */
export function firedRules({ known, standing }: Ground): readonly { readonly evidence: readonly string[] }[] {
  const { ruleSet, rules } = known.model;
  const fires = [...standing.expected.fires, ...rules.constraints.map((formula) => judge(known, formula))];
  return [...ruleSet.tradeoffs, ...ruleSet.constraints].filter(
    (_, rule) => fires[rule]!.chance.numerator > 0n
  );
}

/**
 * The family that is first at expected values when only some rules are left; null on a tie and where nothing is feasible.
 * @param keeps by the evidence that a rule cites
 */
export function familyKeeping(
  { known, standing }: Ground,
  keeps: (evidence: readonly string[]) => boolean
): string | null {
  const { ruleSet, ways, rules } = known.model;
  const kept = rulesKeeping(ways, rules, {
    tradeoff: (t) => keeps(ruleSet.tradeoffs[t]!.evidence),
    constraint: (c) => keeps(ruleSet.constraints[c]!.evidence)
  });
  const family = familyOf(standingOf(known, standing.expected.valuation, kept));
  return family === null ? null : ruleSet.families[family]!.id;
}
