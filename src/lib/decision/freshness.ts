/** Facts past their review day that the decision rests on, and whether they matter (CONTRACT §2.13). */
import type { CostModel } from '#lib/rules/rule-set.ts';
import type { Figure } from './cost-inputs.ts';
import type { Decision } from './decision.ts';
import { expectedFamily, type Ground } from './ground.ts';
import type { Model } from './model.ts';
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

/** Inputs whose figure is the file's own; one matters if with it at its low or at its high the family differs. */
function staleInputs(ground: Ground, today: string): Stale {
  const { situation } = ground;
  const { model } = ground.known;
  const { costModel } = model.ruleSet;
  if (!costModel) return [];
  return costModel.inputs.flatMap(({ id, reviewBy }) => {
    if (reviewBy === undefined || reviewBy >= today || Object.hasOwn(situation.cost ?? {}, id)) return [];
    const matters = (['low', 'high'] as const).some(
      (end) => expectedFamily(withInputAt(model, costModel, id, end), situation) !== presentFamily(ground)
    );
    return [{ id, kind: 'input' as const, reviewBy, matters }];
  });
}

/** The model with an input at one end of its range, in each completion that of the case that holds there. */
function withInputAt(model: Model, costModel: CostModel, id: string, end: 'low' | 'high'): Model {
  const moved = <F extends Figure>(figure: F): F => ({ ...figure, value: figure[end] });
  const inputs = costModel.inputs.map((input) =>
    input.id === id ? { ...moved(input), cases: input.cases.map(moved) } : input
  );
  return { ...model, ruleSet: { ...model.ruleSet, costModel: { ...costModel, inputs } } };
}

function presentFamily({ known, family }: Ground): string | null {
  return family === null ? null : known.model.ruleSet.families[family]!.id;
}
