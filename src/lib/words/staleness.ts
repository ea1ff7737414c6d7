/** Facts that were due for review. */
import { counted, numberWord } from './numbers.ts';
import { capital, dayInWords } from './text.ts';

export const STALE = {
  matters: 'The answer could change with it.'
} as const;

/** How many facts (at least one) were due, and whether any could change the answer. */
export function staleSentence(facts: number, mattering: number): string {
  const due = `${capital(counted(facts, 'fact', 'facts'))} behind this ${facts === 1 ? 'was' : 'were'} due for review`;
  if (mattering === 0) {
    return facts === 1
      ? `${due}; it does not carry the answer.`
      : `${due}; none of them alone carries the answer.`;
  }
  const which = facts === 1 ? 'it' : `${numberWord(mattering)} of them`;
  return `${due}, and the answer could change with ${which}.`;
}

/** When a fact was due; the day as YYYY-MM-DD. */
export function dueText(day: string): string {
  return `due for review on ${dayInWords(day)}`;
}
