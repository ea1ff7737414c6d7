/** Costs and derived facts of a situation: the cost model run over what is known and what is open (CONTRACT §2.14). */
import { questionsRead } from '#lib/rules/condition.ts';
import { DOUBLES, planFor, walk } from './completions.ts';
import { costsOf, type World } from './cost.ts';
import type { Decision } from './decision.ts';
import { derivationsOf } from './derived.ts';
import { masksOf } from './bits.ts';
import { anyOf, type Formula } from './formula.ts';
import type { Ground } from './ground.ts';
import { chosenIds, isSettled, type Known } from './known.ts';

/** Per way and month; null without a cost model, and while the volume is not known. */
export function costOf({ known, situation: { cost = {} } }: Ground): Decision['cost'] {
  const { ruleSet, factOf } = known.model;
  const model = ruleSet.costModel;
  if (!model || !isSettled(known, factOf.get(model.volume)!)) return null;
  const read = model.inputs.flatMap(({ cases }) => cases.flatMap(({ when }) => questionsRead(when)));
  return costsOf(
    ruleSet,
    cost,
    worlds(
      known,
      [...new Set(read)].map((id) => factOf.get(id)!)
    )
  );
}

/** Every derived fact, null where what it depends on is still open, and where it has no option. */
export function derivedOf({ known, situation: { cost = {} } }: Ground): NonNullable<Decision['derived']> {
  const { ruleSet, facts, factOf } = known.model;
  return derivationsOf(ruleSet, cost).map((derivation, d) => {
    const fact = facts[ruleSet.questions.length + d]!;
    if (!fact.behind.every((question) => isSettled(known, question)))
      return { id: fact.id, option: null, ratio: null };
    const chosen = (question: string): readonly string[] =>
      chosenIds(facts[factOf.get(question)!]!, known.bits);
    return { id: fact.id, option: derivation.optionOf(chosen), ratio: derivation.ratioOf(chosen) };
  });
}

/** Every way in which these questions may turn out, by prior. */
function worlds(known: Known, questions: readonly number[]): readonly World[] {
  const { facts, factOf } = known.model;
  const found: World[] = [];
  const plan = planFor(
    known,
    questions.map((question) => eachOption(known, question)),
    'prior'
  );
  walk(known, plan, DOUBLES, (bits, weight) => {
    const row = bits.slice();
    const chosen = (question: string): readonly string[] => chosenIds(facts[factOf.get(question)!]!, row);
    found.push({ chosen, chance: weight / plan.denominator });
  });
  return found;
}

/** A formula that tells all options of a question apart. */
function eachOption({ model }: Known, question: number): Formula {
  const { placed, options } = model.facts[question]!;
  return anyOf(
    [...options.keys()].map((option) => ({
      kind: 'chosen' as const,
      fact: question,
      options: [option],
      every: false,
      masks: masksOf(placed, [option])
    }))
  );
}
