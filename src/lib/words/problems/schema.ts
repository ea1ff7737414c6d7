/** What is wrong with the shape of a rule file: members, types, values, ids, missing reasons. */
import { kind, listOf, meant, type Parameters, quoted, type Sentence, textOf } from './parameters.ts';
import { either } from '../numbers.ts';
import { RELATION_ISSUES } from './relations.ts';

const TYPES: Readonly<Record<string, string>> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'true-or-false': 'true or false',
  nothing: 'nothing',
  list: 'a list',
  map: 'a map of names and values'
};

function typeWord(word: string): string {
  return TYPES[word] ?? quoted(word);
}

function named(parameters: Parameters): string {
  return quoted(textOf(parameters, 'member'));
}

const ISSUES: Readonly<Record<string, Sentence>> = {
  ...RELATION_ISSUES,
  'unknown-member': (p) => `There is no member ${named(p)} here.${meant(p)}`,
  'missing-member': (p) => `${named(p)} is missing here and is required.`,
  'wrong-type': (p) =>
    `This should be ${either(listOf(p, 'expected').map(typeWord))}, and is ${typeWord(textOf(p, 'found'))}.${meant(p)}`,
  'wrong-value': (p) => {
    const expected = listOf(p, 'expected').map(quoted);
    const should = expected.length === 0 ? 'This is no value for it' : `This should be ${either(expected)}`;
    return `${should}; it is ${typeWord(textOf(p, 'found'))}.${meant(p)}`;
  },
  'not-an-id': (p) =>
    `${quoted(textOf(p, 'id'))} is no id. Use small letters, digits and hyphens, with at least one letter, and nothing that YAML reads as a number or as true.`,
  'reserved-id': (p) => `${quoted(textOf(p, 'id'))} is reserved and cannot be an id. Choose another name.`,
  'not-a-day': (p) => `${quoted(textOf(p, 'found'))} is no day. Write it as 2026-11-20.`,
  'not-a-version': (p) => `${quoted(textOf(p, 'found'))} is no version. Write three numbers, such as 1.0.0.`,
  'not-a-link': (p) =>
    `${quoted(textOf(p, 'found'))} is no link that can be used. It has to begin with https://.`,
  'not-a-base': (p) =>
    `${quoted(textOf(p, 'found'))} names no release. Write id@version, such as open-vs-closed@1.0.0.`,
  'too-big': (p) => `${textOf(p, 'found')} is too much here: ${textOf(p, 'maximum')} is the most.`,
  'too-small': (p) => `${textOf(p, 'found')} is too little here: ${textOf(p, 'minimum')} is the least.`,
  'not-above': (p) => `${textOf(p, 'found')} is too little here: it has to be above ${textOf(p, 'minimum')}.`,
  empty: (p) =>
    textOf(p, 'expected') === 'text'
      ? 'This text is empty. Write it, or take the member away.'
      : 'This is empty. Put at least one in.'
};

function schema(parameters: Parameters): string {
  const sentence = ISSUES[textOf(parameters, 'issue')];
  return sentence
    ? sentence(parameters)
    : `This does not have the shape that a rule file asks for here.${meant(parameters)}`;
}

function missingReason(parameters: Parameters): string {
  const of = kind(parameters, 'of', 'rule');
  const name = quoted(textOf(parameters, 'id'));
  return `The ${of}${name === '' ? '' : ` ${name}`} gives no reason. Add “because:” and say why in a sentence.`;
}

function noWeight(): string {
  return 'No criterion counts: every weight is 0, or its scale has no range. Give at least one a weight above 0.';
}

export const SCHEMA_PROBLEMS = {
  schema,
  'missing-reason': missingReason,
  'no-weight': noWeight
} satisfies Record<string, Sentence>;
