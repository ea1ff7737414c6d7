/** What is wrong with answers, a document or a saved file, and what of an older one no longer fits the rules. */

type Parameters = Readonly<Record<string, string | number>>;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of names and values',
  record: 'a map of names and values',
  answer: 'an option, or a list of options'
};

function word(parameters: Parameters, name: string): string {
  return Object.hasOwn(parameters, name) ? String(parameters[name]) : '';
}

function meant(parameters: Parameters): string {
  const nearest = word(parameters, 'nearest');
  return nearest === '' ? '' : ` Did you mean “${nearest}”?`;
}

function type(name: string): string {
  return TYPES[name] ?? (name === '' ? 'something else' : name);
}

const SENTENCES = {
  'not-an-object': () => 'This is not a set of answers: it should be a map that holds “answers”.',
  'too-deep': (p) => `This is nested deeper than ${word(p, 'maximum')} levels.`,
  'not-plain': () => 'This is not plain data: only text, numbers, true or false, lists and maps are.',
  'reserved-key': () => 'A name that programs keep for themselves stands here. Take it away.',
  'no-format': () => 'The format number is missing. A document that Ajar saved begins with it.',
  'unknown-format': () => 'There has never been a document of this format.',
  'newer-format': (p) =>
    `This was made by a newer Ajar: its format is ${word(p, 'format')}, and this one reads up to ${word(p, 'current')}.`,
  missing: (p) => `“${word(p, 'key')}” is missing here.`,
  'unknown-key': (p) => `There is no “${word(p, 'key')}” in a document.${meant(p)}`,
  'wrong-type': (p) => `This should be ${type(word(p, 'expected'))}.`,
  'wrong-value': () => 'This is no value that can stand here.',
  'bad-id': () => 'This is no id: small letters, digits and hyphens, with at least one letter.',
  'bad-day': () => 'This is no day. Write it as 2026-11-20.',
  'bad-digest': () => 'This is no digest: sixteen digits from 0 to 9 and a to f.',
  'bad-version': () => 'This is no version: three numbers, such as 1.0.0.',
  'too-long': (p) => `This text is longer than ${word(p, 'maximum')} characters.`,
  'too-many': () => 'There are more entries here than a document may have.',
  'too-few': () => 'This list is empty. Choose at least one option, or leave the question out.',
  repeated: () => 'An option stands here twice.',
  'bad-weight': (p) => `A weight is a whole number from 0 to ${word(p, 'maximum')}.`,
  'overlay-elsewhere': () => 'These changes were made to other rules than the document names.',
  'ruleset-elsewhere': () => 'The rules in this document are other ones than it names.',
  'overlay-and-ruleset': () => 'A document holds changes to rules or a whole rule set, not both.',
  'unknown-question': (p) => `There is no question “${word(p, 'id')}” in these rules.${meant(p)}`,
  'unknown-option': (p) =>
    `The question “${word(p, 'question')}” has no option “${word(p, 'id')}”.${meant(p)}`,
  'wrong-kind': (p) =>
    word(p, 'kind') === 'many'
      ? `The question “${word(p, 'id')}” takes a list of options.`
      : `The question “${word(p, 'id')}” takes one option.`,
  'exclusive-conflict': (p) =>
    `The question “${word(p, 'id')}” has an option here that can only stand alone.`,
  'unknown-criterion': (p) => `There is no criterion “${word(p, 'id')}” in these rules.${meant(p)}`,
  'unknown-input': (p) => `There is no cost figure “${word(p, 'id')}” in these rules.${meant(p)}`,
  'unknown-family': (p) => `There is no family “${word(p, 'id')}” in these rules.${meant(p)}`,
  superseded: (p) => `“${word(p, 'id')}” is now called “${word(p, 'now')}”, which is there as well.`,
  'no-weight': () => 'With these weights nothing counts. Give at least one criterion a weight above 0.'
} as const satisfies Record<string, (parameters: Parameters) => string>;

export type DocumentProblemCode = keyof typeof SENTENCES;

/** The message for a problem of a document or of answers. */
export function documentMessage(code: DocumentProblemCode, parameters: Parameters): string {
  const sentence: (parameters: Parameters) => string = SENTENCES[code];
  return sentence(parameters);
}

/** Said where a document was made on rules that are not here, and the nearest release stands in. */
export function nearestRules(
  asked: { id: string; version: string },
  used: { id: string; version: string }
): string {
  return `These answers were made on ${asked.id} ${asked.version}, which is not here as it was; ${used.id} ${used.version} is used in its place.`;
}
