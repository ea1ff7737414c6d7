/** One evaluation beside a hand-written loop and json-rules-engine: same rules, same answers, rounds taken in turn. */
import { compile } from '#lib/decision/index.ts';
import type { Condition, RuleSet } from '#lib/rules/rule-set.ts';
import { byHand, encoded, rulesToEvaluate, type Evaluated } from './evaluation.ts';
import { factsOf, inJsonRules } from './json-rules.ts';
import { allFacts, seeded } from './situations.ts';

export interface Contest {
  readonly rules: string;
  /** Milliseconds an evaluation, the least of rounds. */
  readonly compiled: number;
  readonly hand: number;
  readonly json: number;
}

const SITUATIONS = 256;
const CHECKED = 40;
const ROUNDS = 60;
/** Milliseconds of each contender in each round: short, so that some rounds are not interrupted. */
const TURN = 12;

export async function contest(name: string, ruleSet: RuleSet): Promise<Contest> {
  const model = compile(ruleSet);
  const rules = rulesToEvaluate(model);
  const [hand, json] = [byHand(rules), inJsonRules(rules)];
  const answers = Array.from({ length: SITUATIONS }, (_, seed) => allFacts(ruleSet, seed));
  const rows = answers.map((each) => encoded(model, each));
  const facts = answers.map((each) => factsOf(model, each));
  for (let i = 0; i < CHECKED; i++) {
    const ours = plain(rules.compiled(rows[i]!));
    if (plain(hand(rows[i]!)) !== ours) throw new Error(`The loop by hand finds something else on ${name}.`);
    if (plain(await json(facts[i]!)) !== ours)
      throw new Error(`json-rules-engine finds something else on ${name}.`);
  }
  const times: Record<'compiled' | 'hand' | 'json', number[]> = { compiled: [], hand: [], json: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.compiled.push(await turn((i) => rules.compiled(rows[i]!)));
    times.hand.push(await turn((i) => hand(rows[i]!)));
    times.json.push(await turn((i) => json(facts[i]!), 1));
  }
  return {
    rules: name,
    compiled: Math.min(...times.compiled),
    hand: Math.min(...times.hand),
    json: Math.min(...times.json)
  };
}

function plain({ totals, out }: Evaluated): string {
  return JSON.stringify([Array.from(totals), Array.from(out)]);
}

/** Milliseconds a call. @param batch calls between two looks at the clock */
async function turn(evaluate: (index: number) => unknown, batch = SITUATIONS): Promise<number> {
  const begun = performance.now();
  let calls = 0;
  do
    for (let i = 0; i < batch; i++) {
      const result = evaluate(calls++ % SITUATIONS);
      if (result instanceof Promise) await result;
    }
  while (performance.now() - begun < TURN);
  return (performance.now() - begun) / calls;
}

/** Rules as engines are usually compared on: 20 questions of 4 options, 60 tradeoffs of 1 to 3 conditions, 5 constraints, 3 ways. */
export function usualRules(like: RuleSet): RuleSet {
  const below = seeded(3);
  const condition = (): Condition => ({
    kind: 'all',
    of: Array.from({ length: 1 + below(3) }, () => {
      const first = below(4);
      const options = below(2) === 0 ? [first] : [first, (first + 1) % 4];
      return {
        kind: 'chosen',
        question: `q${below(20)}`,
        options: options.map((o) => `o${o}`),
        every: false
      };
    })
  });
  const ways = ['open', 'closed', 'hybrid'];
  const reason = { label: '', because: '', evidence: [] };
  const members = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  return {
    ...like,
    families: ways.map((id) => ({ id, label: id, summary: '' })),
    alternatives: ways.map((id) => ({
      id,
      family: id,
      label: id,
      summary: '',
      steps: [],
      watch: [],
      parts: [],
      needs: [],
      like: [],
      inTime: false
    })),
    questions: members(20, (q) => ({
      id: `q${q}`,
      step: null,
      ask: '',
      why: '',
      kind: 'one',
      core: false,
      locked: false,
      ordered: null,
      when: { kind: 'all', of: [] },
      options: members(4, (o) => ({
        id: `o${o}`,
        label: '',
        note: '',
        exclusive: false,
        prior: 0.25,
        priorWeight: 1
      }))
    })),
    derived: [],
    tradeoffs: members(60, (t) => ({
      ...reason,
      id: `t${t}`,
      criterion: like.criteria[t % like.criteria.length]!.id,
      when: condition(),
      gives: ways.map((to) => ({ to, points: below(9) - 4 }))
    })),
    constraints: members(5, (c) => ({
      ...reason,
      id: `c${c}`,
      when: condition(),
      rulesOut: [ways[c % 3]!],
      onlyIf: [],
      spares: []
    })),
    actions: [],
    scenarios: []
  };
}
