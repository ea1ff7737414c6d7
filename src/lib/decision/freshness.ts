/** Facts past their review day that the decision rests on, and whether they matter (CONTRACT §2.13). */
import type { Decision } from './decision.ts';
import { expectedFamily, type Ground } from './ground.ts';
import { familyKeeping, firedRules } from './sources.ts';

type Stale = NonNullable<Decision['stale']>;

/** @param today YYYY-MM-DD; evidence first, then cost inputs, each in file order */
export function staleFacts(ground: Ground, today: string): Stale {
  return [...staleEvidence(ground, today), ...staleInputs(ground, today)];
}

/** Evidence of rules that fire or may fire; it matters if without the rules that cite it the family differs. */
function staleEvidence(ground: Ground, today: string): Stale {
  const { evidence } = ground.known.model.ruleSet;
  const cited = new Set(firedRules(ground).flatMap((rule) => rule.evidence));
  return evidence.flatMap(({ id, reviewBy }) => {
    if (!cited.has(id) || reviewBy === undefined || reviewBy >= today) return [];
    const without = familyKeeping(ground, (named) => !named.includes(id));
    return [{ id, kind: 'evidence' as const, reviewBy, matters: without !== presentFamily(ground) }];
  });
}

/** Inputs whose figure is the file's own; one matters if at its low or its high the family differs. */
function staleInputs(ground: Ground, today: string): Stale {
  const { situation } = ground;
  const { model } = ground.known;
  const own = situation.cost ?? {};
  // Stryker disable next-line ArrayDeclaration: what is no input has no review day, and is left out
  return (model.ruleSet.costModel?.inputs ?? []).flatMap(({ id, reviewBy, low, high }) => {
    if (reviewBy === undefined || reviewBy >= today || Object.hasOwn(own, id)) return [];
    const differs = [low, high].some(
      (value) =>
        expectedFamily(model, { ...situation, cost: { ...own, [id]: value } }) !== presentFamily(ground)
    );
    return [{ id, kind: 'input' as const, reviewBy, matters: differs }];
  });
}

function presentFamily({ known, family }: Ground): string | null {
  return family === null ? null : known.model.ruleSet.families[family]!.id;
}
