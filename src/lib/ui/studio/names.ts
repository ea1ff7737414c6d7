/** How members of a rule file are called on the page, and what a new one is called in the file. */
import { freeId } from '#lib/editing/namespace.ts';
import { at, entries, member, type Path } from '#lib/rules/plain.ts';
import { ID } from '#lib/rules/schema/ids.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A member's own words: the first of these fields that it has, else its id in words. */
export function nameOf(id: string, value: unknown, titles: readonly string[]): string {
  const found = titles
    .map((title) => member(value, title))
    .find((each) => typeof each === 'string' && each !== '');
  return typeof found === 'string' ? found : idInWords(id);
}

function idInWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const TITLES = ['label', 'ask', 'title', 'says', 'does', 'because'] as const;
/** Long claims are cut in lists. */
const LONGEST = 90;

/**
 * The members of sections, to choose from.
 * @param fits which of them can be chosen; without it all
 */
export function choicesIn(
  whole: unknown,
  sections: readonly Path[],
  fits: (value: unknown) => boolean = () => true
): readonly Choice[] {
  return sections.flatMap((section) =>
    entries(at(whole, section))
      .filter(([, value]) => fits(value))
      .map(([id, value]) => ({ id, label: cut(wordsFor(whole, id, value)) }))
  );
}

/** What bears the name of a way goes by its words. */
function wordsFor(whole: unknown, id: string, value: unknown): string {
  const named = TITLES.some((title) => typeof member(value, title) === 'string');
  return nameOf(id, named ? value : (at(whole, ['alternatives', id]) ?? value), TITLES);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}

/** Ids with the words that they go by among the choices; one that is not among them goes by itself. */
export function labelledIn(choices: readonly Choice[], ids: readonly string[]): readonly Choice[] {
  const labels = new Map(choices.map(({ id, label }) => [id, label]));
  return ids.map((id) => ({ id, label: labels.get(id) ?? id }));
}

/** What can be answered to a question or derived fact. */
export function optionsOf(whole: unknown, question: string): readonly Choice[] {
  const section = member(member(whole, 'questions'), question) === undefined ? 'derived' : 'questions';
  return choicesIn(whole, [[section, question, 'options']]);
}

/** An id for a new member: what it is called, in the letters of ids. */
export function idFor(whole: unknown, section: Path, label: string, fallback: string): string {
  const bare = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return freeId(whole, section, ID.test(bare) ? bare : fallback);
}
