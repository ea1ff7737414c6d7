/** Texts, numbers and the like as YAML: plain where that is safe beyond doubt, in quotes everywhere else. */

/** In braces and brackets more characters have a meaning than on a line of its own. */
export type Context = 'block' | 'flow' | 'json';

const PLAIN_IN_BLOCK = /^[\p{L}\p{N}($€£<][\p{L}\p{N}\p{M} ()$€£<>=+×%°’“”‘…–—_.,;:/?!'"&*#@~^[\]{}-]*$/u;
const PLAIN_IN_FLOW = /^[\p{L}\p{N}($€£<][\p{L}\p{N}\p{M} ()$€£<>=+×%°’“”‘…–—_.;/?!'&*@~^-]*$/u;
/** What a reader of YAML takes for a key, a comment, or trailing space. */
const MISREAD = /:(?:\s|$)|\s#|\s$/;
/** Numbers, true, false, null in every spelling that YAML has had: in quotes they stay texts. */
const NOT_A_TEXT = /^(?:[-+.]?[0-9][0-9a-fxo_.:+-]*|true|false|yes|no|on|off|null|nan|y|n)$/i;

/** @param value a text, a number, true, false or null */
export function scalar(value: unknown, context: Context): string {
  if (typeof value === 'string') return textual(value, context);
  if (typeof value !== 'number' || Number.isFinite(value)) {
    return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  }
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}

function textual(text: string, context: Context): string {
  if (context === 'json') return JSON.stringify(text);
  const plain = context === 'flow' ? PLAIN_IN_FLOW : PLAIN_IN_BLOCK;
  if (plain.test(text) && !MISREAD.test(text) && !isMistaken(text)) return text;
  return /^[\p{L}\p{N}\p{M}\p{P}\p{S} ]*$/u.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : JSON.stringify(text);
}

/** Days and versions are texts to the schema that rule files are read with, and stand without quotes in them. */
function isMistaken(text: string): boolean {
  return NOT_A_TEXT.test(text) && !/^(?:\d{4}-\d\d-\d\d|\d+\.\d+\.\d+)$/.test(text);
}

/** A name in the quotes, if any, that the name before it had. */
export function nameLike(before: string, name: string, context: Context): string {
  if (before.startsWith('"')) return JSON.stringify(name);
  return before.startsWith("'") ? `'${name.replaceAll("'", "''")}'` : scalar(name, context);
}
