/** Larger rule sets of the shape of a given one: copies of its questions, tradeoffs and constraints, each reading its own copy. */
import type { Condition, Constraint, Question, RuleSet } from '#lib/rules/rule-set.ts';

/** A constraint of a copy also waits for this many far-fetched answers at once: many constraints leave ways standing. */
const FAR_FETCHED = 8;

/** @param times how many times as large; with 1 the rule set itself */
export function grownRules(ruleSet: RuleSet, times: number): RuleSet {
  const copied = new Set(ruleSet.questions.map(({ id }) => id));
  const copies = Array.from({ length: times }, (_, copy) => copyOf(ruleSet, copied, copy));
  return {
    ...ruleSet,
    id: times === 1 ? ruleSet.id : `${ruleSet.id}-times-${times}`,
    questions: copies.flatMap(({ questions }) => questions),
    tradeoffs: copies.flatMap(({ tradeoffs }) => tradeoffs),
    constraints: copies.flatMap(({ constraints }) => constraints)
  };
}

function copyOf(
  { questions, tradeoffs, constraints }: RuleSet,
  copied: ReadonlySet<string>,
  copy: number
): Pick<RuleSet, 'questions' | 'tradeoffs' | 'constraints'> {
  if (copy === 0) return { questions, tradeoffs, constraints };
  const named = (id: string): string => `${id}-${copy}`;
  const read = (condition: Condition): Condition =>
    renamed(condition, (id) => (copied.has(id) ? named(id) : id));
  return {
    // What the wizard asks first stays as long as it is.
    questions: questions.map((question) => ({
      ...question,
      id: named(question.id),
      core: false,
      when: read(question.when)
    })),
    tradeoffs: tradeoffs.map((tradeoff) => ({
      ...tradeoff,
      id: named(tradeoff.id),
      when: read(tradeoff.when)
    })),
    constraints: constraints.map((constraint) => ({
      ...constraint,
      id: named(constraint.id),
      when: { kind: 'all', of: [read(constraint.when), read(farFetched(questions, constraint))] }
    }))
  };
}

function renamed(condition: Condition, rename: (id: string) => string): Condition {
  switch (condition.kind) {
    case 'chosen':
      return { ...condition, question: rename(condition.question) };
    case 'not':
      return { kind: 'not', of: renamed(condition.of, rename) };
    default:
      return { kind: condition.kind, of: condition.of.map((part) => renamed(part, rename)) };
  }
}

function farFetched(questions: readonly Question[], { id }: Constraint): Condition {
  const first = id.length % Math.max(1, questions.length - FAR_FETCHED);
  return {
    kind: 'all',
    of: questions.slice(first, first + FAR_FETCHED).map(({ id: question, options }) => ({
      kind: 'chosen',
      question,
      options: [options[options.length - 1]!.id],
      every: false
    }))
  };
}
