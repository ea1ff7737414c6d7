/** Works out how much a team reads and writes in a month, and which answer that is. */
import type { Question } from '#lib/rules/rule-set.ts';

/** The three figures that people know. */
export interface Use {
  readonly people: number;
  /** By each of them, in a month. */
  readonly uses: number;
  /** Read and written in one use. */
  readonly words: number;
}

/** English prose, as the makers of models count: 1,000 tokens are about 750 words. */
const TOKENS_PER_WORD = 4 / 3;

/** @returns million tokens a month; null unless all three are numbers above 0 */
export function millionTokens({ people, uses, words }: Use): number | null {
  const millions = (people * uses * words * TOKENS_PER_WORD) / 1e6;
  return people > 0 && uses > 0 && words > 0 && Number.isFinite(millions) ? millions : null;
}

/** Whether an amount can be an answer: some options say what amount they stand for. */
export function asksForAmount({ options }: Question): boolean {
  return options.some(({ amount }) => amount !== undefined);
}

/**
 * The option whose range holds an amount; beyond all ranges the nearest. An amount on a border belongs to the lower one.
 * @param millions tokens a month, in millions
 * @returns null where no option says what amount it stands for
 */
export function optionOfAmount({ options }: Question, millions: number): string | null {
  const ranges = options
    .flatMap(({ id, amount }) => (amount ? [{ id, high: amount.high }] : []))
    .sort((a, b) => a.high - b.high);
  return (ranges.find(({ high }) => millions <= high) ?? ranges.at(-1))?.id ?? null;
}
