/** Why a scenario came out as it did, a run kept as a scenario, and what its parts are called. */
import { counted, pointsOf } from './numbers.ts';
import { inSentence } from './text.ts';

/** "Closed leads open by 3.2 points of 100." */
export function ahead(best: string, second: string, lead: number): string {
  return `${best} leads ${inSentence(second)} by ${pointsOf(lead)} of 100.`;
}

/** "No outside network" does not apply to these answers. */
export function doesNotFire(constraint: string): string {
  return `“${constraint}” does not apply to these answers.`;
}

/** The lead behind a status, and what lowered the status. */
export function heldBack(lead: number, by: 'weights' | 'unknown' | null): string {
  const leads = `The lead is ${pointsOf(lead)} of 100`;
  if (by === null) return `${leads}.`;
  return by === 'weights'
    ? `${leads}, and too few weightings keep it.`
    : `${leads}, and the open answers may undo it.`;
}

/** How many answers are open in a scenario. */
export function openStill(count: number): string {
  return `It leaves ${counted(count, 'question', 'questions')} open.`;
}

export const SCENARIO = {
  expected: 'Expected',
  got: 'Came out',
  because: 'Because',
  members: {
    family: 'Answer',
    alternative: 'Way',
    status: 'How sure',
    'ruled-out': 'Ruled out',
    provisos: 'Provided that'
  }
} as const;
