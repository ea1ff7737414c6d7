/** Small changes to a label so that it can stand inside a sentence, and days as people write them. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

/**
 * A label for the middle of a sentence: its first letter small, unless its first word holds another capital or a
 * digit ("EU hosting", "OpenAI") and so is a name.
 */
export function inSentence(label: string): string {
  const word = label.split(/\s/, 1)[0] ?? '';
  const isName = /[\p{Lu}\p{Nd}]/u.test(word.slice(1)) || (word.length === 1 && word !== 'A');
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A text for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text that ends as a sentence does: a full stop is added where no closing mark stands. Empty stays empty. */
export function asSentence(text: string): string {
  const bare = text.trim();
  if (bare === '') return '';
  return capital(/[.!?…:]["”’)]?$/u.test(bare) ? bare : `${bare}.`);
}

/** Sentences joined by a space; empty ones are left out. */
export function paragraph(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** "24 October 2026" from "2026-10-24", "October 2026" from "2026-10"; anything else is returned as it is. */
export function dayInWords(day: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (!parts || month === undefined) return day;
  const date = parts[3] === undefined ? '' : `${Number(parts[3])} `;
  return `${date}${month} ${parts[1]}`;
}
