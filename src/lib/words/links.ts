/** What is wrong with a link, in words: each failure its own message, and a way on. */

/** Why a link could not be read or made: the codes of `share`. */
export type LinkFailureCode =
  | 'empty'
  | 'too-long'
  | 'alphabet'
  | 'format'
  | 'truncated'
  | 'too-large'
  | 'checksum'
  | 'not-json'
  | 'not-a-document'
  | 'whole-rule-set'
  | 'unsupported';

export interface LinkFailureWords {
  /** What is wrong, as a headline without a full stop. */
  readonly title: string;
  /** What happened, in a sentence or two. */
  readonly message: string;
  /** What one can do now. */
  readonly wayOn: string;
}

const AGAIN = 'Ask whoever sent it to copy it once more, or answer the questions yourself.';
const ATTACH = 'Ask for the link in a message where it is not cut, or for the saved file.';

const FAILURES: Readonly<Record<LinkFailureCode, LinkFailureWords>> = {
  empty: {
    title: 'This link carries no answers',
    message: 'It leads to the right page, but the part after the # sign is missing.',
    wayOn: AGAIN
  },
  'too-long': {
    title: 'This link is too long',
    message: 'It has more characters than any link that Ajar makes, so it was not opened.',
    wayOn: 'Ask for the saved file in its place, or answer the questions yourself.'
  },
  alphabet: {
    title: 'This link was altered on its way',
    message: 'It holds characters that Ajar never writes. Some mail and chat programs add or replace a few.',
    wayOn: 'Copy the address from the message by hand, from “https” to its last character. ' + AGAIN
  },
  format: {
    title: 'This link has a format unknown here',
    message: 'It was made by a newer Ajar than this one, or by another program.',
    wayOn: 'Reload the page to get the newest version, then open the link again.'
  },
  truncated: {
    title: 'This link was cut short',
    message: 'Its end is missing, as happens when a message is wrapped or has a limit.',
    wayOn: ATTACH
  },
  'too-large': {
    title: 'This link unpacks to too much',
    message: 'What it holds is far larger than a set of answers can be, so it was not opened.',
    wayOn: 'No link that Ajar makes does this. Ask where it came from, or answer the questions yourself.'
  },
  checksum: {
    title: 'This link was damaged',
    message:
      'A character or more is not what it was when the link was made, so its answers cannot be trusted.',
    wayOn: AGAIN
  },
  'not-json': {
    title: 'This link holds something else',
    message: 'It arrived whole, but what is in it are not answers.',
    wayOn: AGAIN
  },
  'not-a-document': {
    title: 'This link holds something else',
    message: 'It arrived whole, but what is in it is not a set of answers that Ajar can read.',
    wayOn: AGAIN
  },
  'whole-rule-set': {
    title: 'Rules of your own do not fit in a link',
    message:
      'These answers belong to a whole rule set that was never released. A link would be too long to send.',
    wayOn: 'Save the file and send that: it opens to the same result.'
  },
  unsupported: {
    title: 'This browser cannot unpack links',
    message: 'It lacks the part that opens compressed data.',
    wayOn: 'Update the browser, open the link in another one, or ask for the saved file.'
  }
};

/** The words for a failure: what is wrong, what happened, and a way on. */
export function linkFailureWords(code: LinkFailureCode): LinkFailureWords {
  return FAILURES[code];
}
