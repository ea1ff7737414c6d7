/** Which way to take where it is close: the one that is easier to leave. */
import { asSentence, inSentence, paragraph } from './text.ts';

/** The easier way of `of` (two or more), as advice, with the reason that the rule file gives. */
export function easierSentence(way: string, because: string, of: number): string {
  const which = of === 2 ? 'the easier one' : 'the easiest one';
  return paragraph([
    `If it has to be decided today, take ${which} to leave again: ${inSentence(way)}.`,
    asSentence(because)
  ]);
}
