/** What changes come to, in the words of the rules: places by the names of the form, outcomes and answers by their labels. Made in the worker, which has both sides. */
import type { Change } from '#lib/review/changes.ts';
import type { Difference, Example } from '#lib/review/difference.ts';
import { at } from '#lib/rules/plain.ts';
import { unmarked } from '#lib/words/unmarked.ts';
import { nameOf, optionsOf } from './names.ts';
import { outcomeInWords, partyInWords, placeInWords } from './place-words.ts';

/** What changes come to. Plain data. */
export interface ToldImpact extends Pick<Difference, 'changed' | 'exact'> {
  readonly rules: readonly ToldChange[];
  readonly scenarios: readonly ToldScenario[];
  readonly examples: readonly ToldExample[];
}

export interface ToldChange extends Change {
  /** The way to the place, in words. */
  readonly place: readonly string[];
}

export interface ToldScenario {
  readonly id: string;
  readonly title: string;
  /** What comes out; null where the scenario is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ToldExample {
  readonly answers: Example['answers'];
  readonly before: string;
  readonly after: string;
  readonly given: readonly { readonly question: string; readonly answer: string }[];
}

/** The rules' own name is no change of what they do. */
const NAMES: readonly (string | undefined)[] = ['id', 'version', 'title', 'updated', 'description'];

/** @param before the parsed data of the rules before, of an overlay merged with its base @param after likewise */
export function toldImpact(found: Difference, before: unknown, after: unknown): ToldImpact {
  const { changed, exact, rules, scenarios, examples } = found;
  return {
    changed,
    exact,
    rules: rules
      .filter(({ path }) => path.length > 1 || !NAMES.includes(path[0]))
      .map((each) => ({
        ...each,
        place: placeInWords(each.change === 'removed' ? before : after, each.path)
      })),
    scenarios: scenarios.map(({ id, ...got }) => ({
      id,
      title: titleOf(id, got.after === null ? before : after),
      before: got.before && outcomeInWords(before, got.before),
      after: got.after && outcomeInWords(after, got.after)
    })),
    examples: examples.map((each) => toldExample(each, before, after))
  };
}

/** What a scenario of the rules is called. */
export function titleOf(id: string, whole: unknown): string {
  return unmarked(nameOf(id, at(whole, ['scenarios', id]), ['title']));
}

function toldExample({ answers, ...came }: Example, before: unknown, after: unknown): ToldExample {
  return {
    answers,
    before: partyInWords(before, came.before),
    after: partyInWords(after, came.after),
    given: Object.entries(answers).map(([question, value]) => ({
      question: unmarked(nameOf(question, at(after, ['questions', question]), ['ask'])),
      answer: [value].flat().map(answerIn(after, question)).join(', ')
    }))
  };
}

function answerIn(whole: unknown, question: string): (option: string) => string {
  const labels = new Map(optionsOf(whole, question).map(({ id, label }) => [id, unmarked(label)]));
  return (option) => labels.get(option) ?? option;
}
