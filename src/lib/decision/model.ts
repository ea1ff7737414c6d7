/**
 * The compiled rule set: ids resolved to indexes and places, once.
 *
 * A *fact* is a question or, after all questions, a derived fact (CONTRACT §1.3); conditions read both alike. A derived
 * fact's option is a function of a completion of the questions behind it. The seam is `derived.ts`: `conditionsBehind`
 * says what it depends on (so that completions are gone through jointly), `derivationsOf` gives the function itself.
 */
import { pointsOf } from '#lib/rules/points.ts';
import type { Condition, Question, RuleSet } from '#lib/rules/rule-set.ts';
import { masksOf, place, type Mask, type Placed } from './bits.ts';
import { conditionsBehind } from './derived.ts';
import { allOf, anyOf, atomsOf, notOf, TRUE, type Formula } from './formula.ts';
import { rulesOf, type Rules, type Way } from './rules.ts';
import { criterionScales, type CriterionScales } from './scales.ts';

export interface Fact {
  readonly id: string;
  readonly kind: 'one' | 'many' | 'derived';
  readonly options: readonly string[];
  readonly exclusive: readonly boolean[];
  /** Integers from 0 with a positive sum; of a derived fact none. */
  readonly priors: readonly number[];
  readonly placed: Placed;
  /** All of the fact's bits. */
  readonly whole: readonly Mask[];
  /** Asked only if; always for a derived fact. */
  readonly when: Formula;
  /** Of a derived fact, the facts behind it; of a question none. */
  readonly behind: readonly number[];
  /** Of a derived fact, all that it tells apart of them: where these are the same, so is the fact. */
  readonly tells: readonly Formula[];
}

export interface Model {
  readonly ruleSet: RuleSet;
  /** Questions in file order, then derived facts. */
  readonly facts: readonly Fact[];
  readonly factOf: ReadonlyMap<string, number>;
  /** Fact indexes, each after the facts that its `when` reads or that stand behind it. */
  readonly order: readonly number[];
  /** Position of each fact in `order`. */
  readonly rank: readonly number[];
  readonly words: number;
  readonly ways: readonly Way[];
  readonly wayOf: ReadonlyMap<string, number>;
  /** The ways of each family, in file order. */
  readonly families: readonly (readonly number[])[];
  readonly rules: Rules;
  /** When each action applies. */
  readonly actions: readonly Formula[];
  /** The criterion of each tradeoff. */
  readonly criterionOf: readonly number[];
  readonly scales: CriterionScales;
  /** Criteria in the order of their ids: what is summed in doubles is summed so, and the order of the file changes nothing. */
  readonly byId: readonly number[];
  /** [tradeoff][way], integers in units of 1 / scales.unit of a point. */
  readonly points: readonly (readonly number[])[];
}

/** Compiles a checked rule set; everything else in this room starts from the model. */
export function compile(ruleSet: RuleSet): Model {
  const { facts, factOf, words } = factsOf(ruleSet);
  const formula = (condition: Condition): Formula => resolved(condition, facts, factOf);
  const order = topologicalOrder(facts);
  const { denominator, points } = pointsOf(ruleSet);
  const scales = criterionScales(ruleSet.criteria, denominator);
  const criteria = indexes(ruleSet.criteria);
  const familyOf = indexes(ruleSet.families);
  const wayOf = indexes(ruleSet.alternatives);
  const ways = waysOf(ruleSet, familyOf, wayOf, formula);
  return {
    ruleSet,
    facts,
    factOf,
    order,
    rank: order.reduce<number[]>((rank, fact, position) => ((rank[fact] = position), rank), []),
    words,
    ways,
    wayOf,
    families: ruleSet.families.map((_, f) => ways.flatMap((way, a) => (way.family === f ? [a] : []))),
    rules: rulesOf(
      ways,
      ruleSet.tradeoffs.map(({ when }) => formula(when)),
      ruleSet.constraints.map(({ when }) => formula(when))
    ),
    actions: ruleSet.actions.map(({ when }) => formula(when)),
    criterionOf: ruleSet.tradeoffs.map(({ criterion }) => criteria.get(criterion)!),
    scales,
    byId: [...ruleSet.criteria.keys()].sort((a, b) =>
      ruleSet.criteria[a]!.id < ruleSet.criteria[b]!.id ? -1 : 1
    ),
    points: points.map((row) => row.map((value) => value * (scales.unit / denominator)))
  };
}

function indexes(members: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(members.map(({ id }, index) => [id, index]));
}

function factsOf(ruleSet: RuleSet): { facts: Fact[]; factOf: Map<string, number>; words: number } {
  const { questions, derived } = ruleSet;
  const factOf = indexes([...questions, ...derived]);
  const { places, words } = place([...questions, ...derived].map(({ options }) => options.length));
  const facts = places.map((placed, index): Fact => {
    const whole = masksOf(
      placed,
      Array.from({ length: placed.count }, (_, option) => option)
    );
    const question = questions[index];
    if (question) return { ...questionFact(question), placed, whole };
    const fact = derived[index - questions.length]!;
    const options = fact.options.map(({ id }) => id);
    const shape = { exclusive: options.map(() => false), priors: [], when: TRUE, behind: [], tells: [] };
    return { id: fact.id, kind: 'derived', options, ...shape, placed, whole };
  });
  for (const [index, { when }] of questions.entries())
    facts[index] = { ...facts[index]!, when: resolved(when, facts, factOf) };
  for (const [d, fact] of derived.entries()) {
    const tells = conditionsBehind(ruleSet, fact).map((condition) => resolved(condition, facts, factOf));
    const behind = [...new Set(tells.flatMap((formula) => atomsOf(formula)).map((atom) => atom.fact))];
    const index = questions.length + d;
    facts[index] = { ...facts[index]!, behind, tells };
  }
  return { facts, factOf, words };
}

function questionFact({ id, kind, options }: Question): Omit<Fact, 'placed' | 'whole'> {
  return {
    id,
    kind,
    options: options.map((option) => option.id),
    exclusive: options.map(({ exclusive }) => exclusive),
    priors: options.map(({ priorWeight }) => priorWeight),
    when: TRUE,
    behind: [],
    tells: []
  };
}

function resolved(
  condition: Condition,
  facts: readonly Fact[],
  factOf: ReadonlyMap<string, number>
): Formula {
  switch (condition.kind) {
    case 'all':
      return allOf(condition.of.map((part) => resolved(part, facts, factOf)));
    case 'any':
      return anyOf(condition.of.map((part) => resolved(part, facts, factOf)));
    case 'not':
      return notOf(resolved(condition.of, facts, factOf));
    case 'chosen': {
      const index = factOf.get(condition.question)!;
      const fact = facts[index]!;
      const options = condition.options.map((id) => fact.options.indexOf(id)).sort((a, b) => a - b);
      const masks = masksOf(fact.placed, options);
      return { kind: 'chosen', fact: index, options, every: condition.every, masks };
    }
  }
}

function waysOf(
  { alternatives, constraints }: RuleSet,
  familyOf: ReadonlyMap<string, number>,
  wayOf: ReadonlyMap<string, number>,
  formula: (condition: Condition) => Formula
): Way[] {
  const sparing = (way: string, part: string): Set<number> =>
    new Set(
      constraints.flatMap(({ spares }, c) =>
        spares.some(({ alternative, parts }) => alternative === way && parts.includes(part)) ? [c] : []
      )
    );
  return alternatives.map(({ id, family, needs, parts }) => ({
    id,
    family: familyOf.get(family)!,
    needs: needs.map(({ when }) => formula(when)),
    parts: parts.map((part) => ({
      ways: part.ways.map((way) => wayOf.get(way)!),
      sparedBy: sparing(id, part.id)
    })),
    constraints: constraints.flatMap(({ rulesOut }, c) => (rulesOut.includes(id) ? [c] : []))
  }));
}

/** Depth first, so that a fact follows everything it depends on; a checked rule set has no circle. */
function topologicalOrder(facts: readonly Fact[]): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (index: number): void => {
    if (seen.has(index)) return;
    seen.add(index);
    const { when, behind } = facts[index]!;
    for (const atom of atomsOf(when)) visit(atom.fact);
    for (const fact of behind) visit(fact);
    order.push(index);
  };
  facts.forEach((_, index) => visit(index));
  return order;
}

/** Every fact that formulas may depend on, whatever is answered. */
export function factsBehind(
  { facts }: Pick<Model, 'facts'>,
  formulas: readonly Formula[]
): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (fact: number): void => {
    if (found.has(fact)) return;
    found.add(fact);
    for (const atom of atomsOf(facts[fact]!.when)) visit(atom.fact);
    for (const question of facts[fact]!.behind) visit(question);
  };
  for (const formula of formulas) for (const atom of atomsOf(formula)) visit(atom.fact);
  return found;
}
