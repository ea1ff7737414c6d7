/** What is wrong between parts of a rule file: names that stand nowhere, circles, evidence and its use. */
import { listed } from '../numbers.ts';
import { dayInWords } from '../text.ts';
import { kind, listOf, meant, type Parameters, quoted, type Sentence, textOf } from './parameters.ts';

/** What a name may name, in words: the kinds of `rules`, and sections by their name. Others are words as they are. */
const KINDS: Readonly<Record<string, string>> = {
  fact: 'question or derived fact',
  party: 'family or alternative',
  priced: 'alternative with a cost',
  input: 'cost input',
  inputs: 'cost input',
  families: 'family',
  columns: 'column',
  alternatives: 'alternative',
  criteria: 'criterion',
  steps: 'step',
  questions: 'question',
  options: 'option',
  tradeoffs: 'tradeoff',
  constraints: 'constraint',
  sources: 'source',
  actions: 'action',
  scenarios: 'scenario',
  derived: 'derived fact'
};

function unknownId(parameters: Parameters): string {
  const id = quoted(textOf(parameters, 'id'));
  const kindOf = textOf(parameters, 'kind');
  const what = KINDS[kindOf] ?? (kindOf === '' ? 'member' : kindOf);
  const uses = listOf(parameters, 'uses');
  if (uses.length > 0)
    return `This removes ${what} ${id}, which is still used: ${listed(uses)}. Remove these too, or keep it.`;
  const within = textOf(parameters, 'within');
  const where = within === '' ? '' : ` of ${quoted(within)}`;
  return `There is no ${what} ${id}${where}.${meant(parameters)}`;
}

function unknownBase(parameters: Parameters): string {
  const base = quoted(`${textOf(parameters, 'id')}@${textOf(parameters, 'version')}`);
  if (textOf(parameters, 'issue') === 'not-a-whole-rule-set') {
    return `${base} is itself a set of changes to other rules. Extend the rules that it extends.`;
  }
  return `There is no release ${base} to extend. Name one that was released, with its exact version.${meant(parameters)}`;
}

/** `cycle` begins and ends with the same question. */
function circularCondition(parameters: Parameters): string {
  const questions = listOf(parameters, 'cycle').slice(0, -1).map(quoted);
  return questions.length < 2
    ? `Whether ${questions[0] ?? 'this question'} is asked depends on its own answer. Let its “when” read another question.`
    : `Whether these are asked depends on one another: ${listed(questions)}. Take one out of the circle.`;
}

function rule(parameters: Parameters): string {
  return `The ${kind(parameters, 'of', 'rule')} ${quoted(textOf(parameters, 'id'))}`;
}

export const REFERENCE_PROBLEMS = {
  'unknown-id': unknownId,
  'unknown-base': unknownBase,
  'circular-condition': circularCondition,
  'uncited-rule': (p) => `${rule(p)} cites no evidence. Add “evidence:”, or accept this with a reason.`,
  'unused-evidence': (p) =>
    `No rule rests on the evidence ${quoted(textOf(p, 'id'))}. Cite it where it belongs, or mark it “use: context”.`,
  'context-evidence': (p) =>
    `${quoted(textOf(p, 'rule'))} rests on ${quoted(textOf(p, 'id'))}, which is there for context only. Cite other evidence, or say why this one may carry weight.`,
  'stale-fact': (p) =>
    `${quoted(textOf(p, 'id'))} was due for review on ${dayInWords(textOf(p, 'reviewBy'))}. Check it again, then set “checked” and “review-by”.`,
  'unused-accept': (p) =>
    `There is no warning ${quoted(textOf(p, 'code'))} here to accept. Take the line away.`
} satisfies Record<string, Sentence>;
