/** Owns the keys 0 to 9 on a question: the first nine options, and 0 for "not sure". */
import { UNSURE } from '#lib/decision/decision.ts';
import type { Question } from '#lib/rules/rule-set.ts';

/** An attachment that hears the keys pressed in an element: short cuts for what its own controls do. */
export function onKeys(hear: (event: KeyboardEvent) => void): (element: HTMLElement) => () => void {
  return (element) => {
    element.addEventListener('keydown', hear);
    return () => element.removeEventListener('keydown', hear);
  };
}

/** The key of the option at an index, as shown beside it; empty from the tenth on. */
export function digitOf(index: number): string {
  return index < 9 ? String(index + 1) : '';
}

/** What a key stands for on a question: an option's id or `unsure`; null for any other key, or one typed into a text. */
export function chosenByKey(question: Question, event: KeyboardEvent): string | null {
  const { target } = event;
  const isTyping =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'number');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key)) return null;
  const digit = Number(event.key);
  return digit === 0 ? UNSURE : (question.options[digit - 1]?.id ?? null);
}
