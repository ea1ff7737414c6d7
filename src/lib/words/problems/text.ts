/** What is wrong with the text itself: syntax, size, ids that stand twice. */
import { type Parameters, quoted, type Sentence, textOf } from './parameters.ts';

const SYNTAX: Readonly<Record<string, string>> = {
  tab: 'There is a tab in the indentation. YAML wants spaces: put two for each tab.',
  alias: 'An alias (*name) stands here. Rule files have none: write out what it stands for.',
  anchor: 'An anchor (&name) stands here. Rule files have none: take it away.',
  'several-documents': 'A second document begins here. A rule file holds one: take the line with --- away.',
  'tag-resolve-failed': 'A tag (!name) stands here. Rule files have none: take it away.',
  'missing-char': 'A closing mark is missing: a quote, a bracket, or the colon after a name.',
  'bad-indent': 'The indentation does not fit the lines above. Members of one thing begin in one column.',
  'multiline-implicit-key': 'A name is followed by no colon, or a text over several lines has no quotes.',
  'block-as-implicit-key':
    'Something indented stands where a value on the same line was begun. Start it on a new line.',
  'bad-dq-escape': 'A backslash in double quotes begins something unknown. Write two, or use single quotes.',
  'unexpected-token': 'This does not belong here. A text that begins with a sign of YAML’s own needs quotes.'
};

const LIMITS: Readonly<Record<string, readonly [string, string]>> = {
  bytes: ['The file', 'bytes'],
  depth: ['The nesting', 'levels'],
  questions: ['The list of questions', 'questions'],
  options: ['This question', 'options'],
  rules: ['The list of rules', 'tradeoffs and constraints together'],
  text: ['This text', 'characters'],
  answers: ['This condition', 'joint answers of the questions that it reads'],
  alternatives: ['The list of alternatives', 'alternatives'],
  criteria: ['The list of criteria', 'criteria'],
  denominator: ['What the means of “like” need', 'as common denominator']
};

function syntax(parameters: Parameters): string {
  const known = SYNTAX[textOf(parameters, 'issue')];
  if (known !== undefined) return known;
  const detail = textOf(parameters, 'detail').split('\n', 1)[0] ?? '';
  return detail === '' ? 'This is not YAML.' : `This is not YAML: ${detail.replace(/[.:\s]+$/, '')}.`;
}

function tooLarge(parameters: Parameters): string {
  const [subject, unit] = LIMITS[textOf(parameters, 'what')] ?? ['This', ''];
  const [has, limit] = [figure(parameters['found'], 'more'), figure(parameters['maximum'], 'less')];
  return `${subject} is too large: it has ${has} ${unit}, and the limit is ${limit}.`;
}

/** 1048576 as "1,048,576"; `otherwise` for what is no number. */
function figure(value: Parameters[string] | undefined, otherwise: string): string {
  return typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : otherwise;
}

/** `other`: the place of the first, where the two stand in different sections. */
function duplicateId(parameters: Parameters): string {
  const [id, other] = [quoted(textOf(parameters, 'id')), quoted(textOf(parameters, 'other'))];
  return other === ''
    ? `${id} stands here a second time. Rename one of them, or join the two.`
    : `${id} stands at ${other} too, and the two share one set of names. Rename one of them.`;
}

export const TEXT_PROBLEMS = {
  'yaml-syntax': syntax,
  'too-large': tooLarge,
  'duplicate-id': duplicateId
} satisfies Record<string, Sentence>;
