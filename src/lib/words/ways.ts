/** Sentences about ways within a family. */
import { pointsOf } from './numbers.ts';
import { inSentence } from './text.ts';

/** The second way within the family; `lead` in points of 100, 0 for one that is level. */
export function runnerUpSentence(family: string, way: string, lead: number): string {
  const far = lead === 0 ? 'exactly level with it' : `${pointsOf(lead)} behind`;
  return `Second within ${inSentence(family)}: ${inSentence(way)}, ${far}.`;
}
