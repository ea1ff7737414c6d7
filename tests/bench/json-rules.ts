/** The same rules in json-rules-engine, conditions nested as they stand; asynchronous by that engine's design. */
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Answers, Model } from '#lib/decision/index.ts';
import { holds, type Formula } from '#lib/decision/formula.ts';
import { encoded, exclusionsOf, type Evaluated, type Rules } from './evaluation.ts';

/** Answers by question id, without those to skipped questions, each as a list. */
type Facts = Readonly<Record<string, readonly string[]>>;

export function factsOf(model: Model, answers: Answers): Facts {
  const bits = encoded(model, answers);
  return Object.fromEntries(
    model.facts.flatMap(({ id, when }) => {
      const answer = answers[id];
      if (answer === undefined || !holds(when, bits)) return [];
      return [[id, typeof answer === 'string' ? [answer] : answer]];
    })
  );
}

export function inJsonRules({ model, base, tradeoffs }: Rules): (facts: Facts) => Promise<Evaluated> {
  const { rules, ways, facts: all } = model;
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator<readonly string[] | undefined, readonly string[]>(
    'chosen',
    (chosen, wanted) => chosen !== undefined && chosen.some((id) => wanted.includes(id))
  );
  engine.addOperator<readonly string[] | undefined, readonly string[]>(
    'chosen-each',
    (chosen, wanted) => chosen !== undefined && wanted.every((id) => chosen.includes(id))
  );
  const gives = tradeoffs.map((tradeoff) => tradeoff.gives);
  const formulas = [
    ...tradeoffs.map(({ index }) => rules.tradeoffs[index]!),
    ...rules.constraints,
    ...ways.flatMap(({ needs }) => needs)
  ];
  for (const [index, formula] of formulas.entries())
    engine.addRule({
      conditions: topLevel(conditionOf(formula, all)),
      event: { type: 'held', params: { index } }
    });
  const exclusions = exclusionsOf(model);
  return async (facts) => {
    const totals = base.slice();
    const held = new Uint8Array(formulas.length - gives.length);
    const { events } = await engine.run(facts);
    for (const { params } of events) {
      const index = params?.['index'] as number;
      if (index < gives.length) gives[index]!.forEach((points, way) => (totals[way]! += points));
      else held[index - gives.length] = 1;
    }
    const out = new Int8Array(ways.length);
    exclusions(held, out);
    return { totals, out };
  };
}

function conditionOf(formula: Formula, facts: Model['facts']): NestedCondition {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? { all: [] } : { any: [] };
    case 'not':
      return { not: conditionOf(formula.of, facts) };
    case 'chosen': {
      const { id, options } = facts[formula.fact]!;
      const operator = formula.every ? 'chosen-each' : 'chosen';
      return { fact: id, operator, value: formula.options.map((option) => options[option]!) };
    }
    default: {
      const parts = formula.of.map((part) => conditionOf(part, facts));
      return formula.kind === 'all' ? { all: parts } : { any: parts };
    }
  }
}

function topLevel(condition: NestedCondition): TopLevelCondition {
  return 'all' in condition || 'any' in condition || 'not' in condition ? condition : { all: [condition] };
}
