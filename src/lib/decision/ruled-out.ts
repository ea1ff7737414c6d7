/** Why a way is out: the constraints and the answers behind them (CONTRACT §2.4). */
import { questionsRead } from '#lib/rules/condition.ts';
import type { AnswerValue, Answers, RuledOutBy } from './decision.ts';
import { allOf } from './formula.ts';
import { judge } from './judge.ts';
import type { Truth } from './judgement.ts';
import { chosenIds, type Known } from './known.ts';

/**
 * The constraints that rule a way out, its own and those that leave one of its parts without a way, in file order. Those that fire
 * for certain; where only together they leave it out in every completion, those that may.
 */
export function ruledOutBy(known: Known, way: number): readonly RuledOutBy[] {
  const certain = firing(known, way, ['yes']);
  return certain.length > 0 ? certain : firing(known, way, ['yes', 'maybe']);
}

function firing(known: Known, way: number, truths: readonly Truth[]): readonly RuledOutBy[] {
  const { ruleSet, rules, ways } = known.model;
  const { constraints, parts } = ways[way]!;
  const dead = parts.filter((_, p) => truths.includes(judge(known, allOf(rules.partOuts[way]![p]!)).truth));
  return ruleSet.constraints.flatMap((constraint, c) => {
    if (!truths.includes(judge(known, rules.constraints[c]!).truth)) return [];
    const { id, because } = constraint;
    const entry = { constraint: id, because, answers: answersRead(known, c) };
    const throughParts = dead
      .filter(({ sparedBy }) => !sparedBy.has(c))
      .flatMap((part) => part.ways.filter((index) => ways[index]!.constraints.includes(c)));
    return [
      ...(constraints.includes(c) ? [entry] : []),
      ...[...new Set(throughParts)].map((index) => ({ ...entry, way: ways[index]!.id }))
    ];
  });
}

/** The answers that count among those that a constraint's condition reads, behind derived facts too. */
function answersRead({ model, asked, given, bits }: Known, constraint: number): Answers {
  const { ruleSet, facts, factOf } = model;
  const answers: Record<string, AnswerValue> = {};
  const read = questionsRead(ruleSet.constraints[constraint]!.when).flatMap((id) => {
    const index = factOf.get(id)!;
    return facts[index]!.kind === 'derived' ? facts[index]!.behind : [index];
  });
  for (const index of read) {
    const fact = facts[index]!;
    if (asked[index] !== 'yes' || !given[index]) continue;
    const chosen = chosenIds(fact, bits);
    answers[fact.id] = fact.kind === 'many' ? chosen : chosen[0]!;
  }
  return answers;
}
