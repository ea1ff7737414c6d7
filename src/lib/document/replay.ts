/** Owns opening a document on a rule set, its own or another: what still stands, and a list of everything that does not. */
import type { Answers, CostInputs, Situation, Weights } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { AjarDocument, DecisionTaken } from './document.ts';
import { fitAnswer } from './fit-answer.ts';
import { fitKeys, recordOf, type Fitted, type Place } from './fit.ts';
import type { Dropped } from './problem.ts';

/** What of a document depends on the rules. */
export type Replayable = Pick<AjarDocument, 'answers' | 'weights' | 'cost' | 'notes' | 'decided'>;

export interface Replay {
  /** Skipped answers included: they count nowhere, and come back when their question is asked again. */
  readonly situation: Situation;
  readonly notes: Readonly<Record<string, string>>;
  /** The decision that the team took; null where there is none, or its family is gone. */
  readonly decided: DecisionTaken | null;
  /** In the document's order: answers, weights, costs, notes, the decision taken. */
  readonly dropped: readonly Dropped[];
}

/** The document on the rule set, old names made new. Nothing is dropped without being listed. */
export function replay(document: Replayable, ruleSet: RuleSet): Replay {
  const answers = fitAnswers(document.answers, ruleSet);
  const weights = fitWeights(document.weights ?? {}, ruleSet);
  const cost = fitKeys(document.cost ?? {}, inputPlace(ruleSet));
  const notes = fitKeys(document.notes ?? {}, { ...questionPlace(ruleSet), section: 'notes' });
  const decided = fitDecided(document.decided, ruleSet);
  const costs: CostInputs = recordOf(cost.kept);
  return {
    situation: { answers: answers.kept, weights: weights.kept, cost: costs },
    notes: recordOf(notes.kept),
    decided: decided.kept,
    dropped: [answers, weights, cost, notes, decided].flatMap((section) => section.dropped)
  };
}

function idsOf(members: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set((members ?? []).map((member) => member.id));
}

function questionPlace(ruleSet: RuleSet): Place {
  return {
    section: 'answers',
    known: idsOf(ruleSet.questions),
    renamed: ruleSet.renamed.questions,
    unknown: 'unknown-question'
  };
}

function inputPlace(ruleSet: RuleSet): Place {
  return {
    section: 'cost',
    known: idsOf(ruleSet.costModel?.inputs),
    renamed: ruleSet.renamed.inputs,
    unknown: 'unknown-input'
  };
}

function fitAnswers(answers: Answers, ruleSet: RuleSet): Fitted<Answers> {
  const questions = new Map(ruleSet.questions.map((question) => [question.id, question]));
  const placed = fitKeys(answers, questionPlace(ruleSet));
  const fitted = placed.kept.flatMap((entry) => {
    const question = questions.get(entry.id);
    return question ? [fitAnswer(entry, question, ruleSet)] : [];
  });
  return {
    kept: recordOf(fitted.flatMap(({ kept }) => kept ?? [])),
    dropped: [...placed.dropped, ...fitted.flatMap((each) => each.dropped)]
  };
}

/** Weights under which nothing would count are given up together: there is no value to compute with them. */
function fitWeights(weights: Weights, ruleSet: RuleSet): Fitted<Weights> {
  const { kept, dropped } = fitKeys(weights, {
    section: 'weights',
    known: idsOf(ruleSet.criteria),
    renamed: ruleSet.renamed.criteria,
    unknown: 'unknown-criterion'
  });
  const fitted: Weights = recordOf(kept);
  if (kept.length === 0 || countsSomething(fitted, ruleSet)) return { kept: fitted, dropped };
  return {
    kept: {},
    dropped: [...dropped, { code: 'no-weight', path: ['weights'], parameters: {}, value: weights }]
  };
}

function countsSomething(weights: Weights, ruleSet: RuleSet): boolean {
  return ruleSet.criteria.some(({ id, weight, scale: { worst, best } }) => {
    const isEmpty = worst.numerator * best.denominator === best.numerator * worst.denominator;
    return !isEmpty && (Object.hasOwn(weights, id) ? weights[id] : weight) !== 0;
  });
}

function fitDecided(decided: DecisionTaken | undefined, ruleSet: RuleSet): Fitted<DecisionTaken | null> {
  if (!decided || ruleSet.families.some((family) => family.id === decided.family)) {
    return { kept: decided ?? null, dropped: [] };
  }
  const parameters = { id: decided.family };
  const path = ['decided', 'family'];
  return { kept: null, dropped: [{ code: 'unknown-family', path, parameters, value: decided }] };
}
