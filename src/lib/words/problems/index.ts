/** The sentence for every problem of a rule file (CONTRACT §1.2): what is wrong, and how to put it right. */
import type { Parameters, Sentence } from './parameters.ts';
import { textOf } from './parameters.ts';
import { REFERENCE_PROBLEMS } from './reference.ts';
import { SCHEMA_PROBLEMS } from './schema.ts';
import { SPACE_PROBLEMS } from './space.ts';
import { TEXT_PROBLEMS } from './text.ts';

const SENTENCES = { ...TEXT_PROBLEMS, ...SCHEMA_PROBLEMS, ...REFERENCE_PROBLEMS, ...SPACE_PROBLEMS } as const;

/** The codes that have a sentence: all of the contract's. */
export type RuleProblemCode = keyof typeof SENTENCES;

/** The message for a problem, one to three sentences. */
export function problemMessage(code: RuleProblemCode, parameters: Parameters): string {
  const sentence: Sentence = SENTENCES[code];
  // Where a parameter is missing, no gap is left.
  return sentence(parameters)
    .replace(/ {2,}/g, ' ')
    .replace(/ ([.,:?])/g, '$1');
}

/** The reason that stands in the file where a warning was accepted in one step; its author may say more. */
export const MEANT = 'It is meant.';

const FIXES: Readonly<Record<string, string>> = {
  remove: 'Take it away.',
  'remove-uses': 'Remove what uses it too.',
  'tabs-to-spaces': 'Put spaces in the place of tabs.',
  accept: 'Say in the file that it is meant.',
  widen: 'Widen the scale and raise the weight in step.',
  'read-only': 'Mark it as to be read only.',
  uncite: 'Cite it no longer.',
  expect: 'Expect what comes out now.'
};

/** What a one-step fix does, for a button or a line under the problem. */
export function fixMessage(kind: string, parameters: Parameters): string {
  if (kind === 'replace') return `Write “${textOf(parameters, 'to')}”.`;
  return FIXES[kind] ?? 'Put it right.';
}
