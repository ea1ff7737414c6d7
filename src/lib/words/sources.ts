/** How a source is named and cited. */
import { dayInWords } from './text.ts';

const KINDS = {
  article: 'article',
  law: 'law',
  primary: 'primary source',
  data: 'data',
  secondary: 'secondary source',
  vendor: 'vendor’s own statement'
} as const;

/** A kind of source in words. */
export function sourceKind(kind: keyof typeof KINDS): string {
  return KINDS[kind];
}

const STRENGTHS = {
  strong: 'strong evidence',
  medium: 'evidence of medium strength',
  weak: 'weak evidence'
} as const;

/** How strong a claim is, as a phrase; empty where the file does not say. */
export function strengthText(strength: keyof typeof STRENGTHS | undefined): string {
  return strength === undefined ? '' : STRENGTHS[strength];
}

/** A citation on one line: title, place in it, and when it was checked, or else published. Dates as YYYY-MM-DD. */
export function cited(facts: {
  title: string;
  where: string;
  published?: string | undefined;
  checked?: string | undefined;
}): string {
  const place = facts.where === '' ? '' : `, “${facts.where}”`;
  if (facts.checked !== undefined) return `${facts.title}${place}, checked ${dayInWords(facts.checked)}`;
  if (facts.published !== undefined) return `${facts.title}${place}, ${dayInWords(facts.published)}`;
  return `${facts.title}${place}`;
}
