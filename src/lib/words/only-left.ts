/** One family is all that is left: said in the place of a lead over others. */
import { inSentence } from './text.ts';

/**
 * What is said in the place of a lead.
 * @param others `isCertain`: none of them can come back; `isRuledOut`: a deal-breaker took at least one of their ways
 */
export function onlyLeftSentence(
  family: string,
  { isCertain, isRuledOut }: { readonly isCertain: boolean; readonly isRuledOut: boolean }
): string {
  const label = inSentence(family);
  if (!isCertain) return `Everything but ${label} will probably be ruled out by answers that are still open.`;
  return isRuledOut
    ? `Only ${label} is left: deal-breakers rule out everything else, whatever matters more or less.`
    : `Only ${label} is left: nothing else applies here, whatever matters more or less.`;
}
