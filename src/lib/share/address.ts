/** Owns where a fragment stands in an address: making links, and finding `#s=` in one that mail and chat programs rewrote. */

/** `#s=`, or what percent-encoding makes of it, once or several times over (`%23s%3D`, `%2523s%253D`). */
const START = /(?:#|%(?:25)*23)s(?:=|%(?:25)*3[Dd])/;

/** How often a fragment may have been percent-encoded. */
const MAX_ENCODINGS = 3;

/** The address of the result page under `base` (an address without fragment) with the fragment `s=…`. */
export function linkTo(base: string, fragment: string): string {
  return `${base.replace(/\/+$/, '')}/result/#${fragment}`;
}

/**
 * The fragment (`s=…`) of a link in the text, wherever it stands: after `#`, or as `%23s=` in a path or a query, where
 * mail protection puts it. What follows it there (`&data=…`, a space, another `#`, a quote or bracket) is cut off, and so
 * is punctuation at the end that a chat program or a sentence added: a link ends in a letter, a digit, `-` or `_`.
 * Null where the text has no such link.
 */
export function fragmentIn(url: string): string | null {
  const start = START.exec(url);
  if (!start) return null;
  const encoded = upToSeparator(url.slice(start.index + start[0].length));
  const rest = upToSeparator(decoded(encoded));
  return `s=${rest.replace(/[^\w-]+$/, '')}`;
}

function upToSeparator(text: string): string {
  const end = text.search(/[\s&?#<>"'()[\]{}|]/);
  return end === -1 ? text : text.slice(0, end);
}

/** Decoded until nothing is encoded any more. What is no percent-encoding stays, to be refused later for its alphabet. */
function decoded(text: string): string {
  let plain = text;
  try {
    for (let round = 0; round < MAX_ENCODINGS && plain.includes('%'); round++)
      plain = decodeURIComponent(plain);
  } catch {
    return plain;
  }
  return plain;
}
