/** Owns making a document from what a person put in. */
import type { Answers, AnswerValue, Situation } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { AjarDocument, RulesReference } from './document.ts';

/** What a document is made of. Members that are empty or undefined are left out of it. */
export interface Making extends Pick<
  AjarDocument,
  'made' | 'overlay' | 'ruleset' | 'result' | 'title' | 'name' | 'notes' | 'decided'
> {
  readonly ruleSet: RuleSet;
  readonly situation: Situation;
}

/**
 * The document of a situation on a rule set, entries in the rule set's order. On an overlay it names the base and carries
 * the overlay's data, which has to be given: without it nobody could open the document, so that is a mistake in the caller.
 */
export function makeDocument({ ruleSet, situation, made, ...rest }: Making): AjarDocument {
  if (ruleSet.base && rest.overlay === undefined && rest.ruleset === undefined) {
    throw new Error('A document on an overlay needs the overlay, or the whole rule set, as data.');
  }
  const { answers, weights = {}, cost = {} } = situation;
  const { notes = {}, ...others } = rest;
  return tidied({
    format: 1,
    made,
    rules: referenceTo(ruleSet, rest.overlay !== undefined),
    ...others,
    answers: inOrder(withOptionsInOrder(answers, ruleSet), ruleSet.questions),
    weights: inOrder(weights, ruleSet.criteria),
    cost: inOrder(cost, ruleSet.costModel?.inputs ?? []),
    notes: inOrder(notes, ruleSet.questions)
  });
}

function referenceTo(ruleSet: RuleSet, isOverlay: boolean): RulesReference {
  const { id, version, digest } = isOverlay && ruleSet.base ? ruleSet.base : ruleSet;
  return { id, version, digest };
}

/** Leaves out what is undefined, and weights, costs and notes without an entry. */
export function tidied(document: AjarDocument): AjarDocument {
  const optional = {
    ...document,
    weights: filled(document.weights),
    cost: filled(document.cost),
    notes: filled(document.notes)
  };
  return Object.fromEntries(
    Object.entries(optional).filter(([, value]) => value !== undefined)
  ) as typeof optional;
}

function filled<Record extends object>(record: Record | undefined): Record | undefined {
  return record && Object.keys(record).length > 0 ? record : undefined;
}

/** The record's entries in the order of the members; entries without a member come last, as they stand. */
function inOrder<Value>(
  record: Readonly<Record<string, Value>>,
  members: readonly { readonly id: string }[]
): Readonly<Record<string, Value>> {
  const place = new Map(members.map((member, index) => [member.id, index]));
  const placeOf = (id: string) => place.get(id) ?? members.length;
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => placeOf(a) - placeOf(b)));
}

function withOptionsInOrder(answers: Answers, ruleSet: RuleSet): Answers {
  const questions = new Map(ruleSet.questions.map((question) => [question.id, question]));
  const sorted = Object.entries(answers).map(([id, value]): [string, AnswerValue] => {
    if (typeof value === 'string') return [id, value];
    const order = questions.get(id)?.options.map((option) => option.id) ?? [];
    return [id, value.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))];
  });
  return Object.fromEntries(sorted);
}
