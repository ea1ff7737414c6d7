/** How the command line says what an edit of a rule set changes. */
import { ofHundred } from './numbers.ts';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** "~ tradeoffs.api-bill.gives.open": as other tools mark what differs. */
export function ruleLine({
  path,
  change
}: {
  readonly path: readonly string[];
  readonly change: keyof typeof SIGNS;
}): string {
  return `${SIGNS[change]} ${path.length === 0 ? 'everything' : path.join('.')}`;
}

interface Outcome {
  readonly family: string;
  readonly alternative: string | null;
  readonly status: string;
}

/** "scenario two-people: closed (closed-api, clear) becomes open (open-hosted, leaning)". */
export function scenarioLine({
  id,
  before,
  after
}: {
  readonly id: string;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}): string {
  if (before === null) return `scenario ${id}: new, ${after === null ? 'nothing' : outcome(after)}`;
  return `scenario ${id}: ${outcome(before)} ${after === null ? 'no longer there' : `becomes ${outcome(after)}`}`;
}

function outcome({ family, alternative, status }: Outcome): string {
  return alternative === null ? family : `${family} (${alternative}, ${status})`;
}

/** The share of answers that change family, and how it was found. */
export function changeLine(changed: number, exact: boolean): string {
  const how = exact ? 'all answers gone through' : 'tried on 10,000 random plausible runs';
  const what = changed === 0 ? 'No answers change' : `${ofHundred(changed)} answers change`;
  return `${what} family (${how}).`;
}

/** Answers that change family, with the old and the new one. */
export function exampleLine({
  answers,
  before,
  after
}: {
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly before: string;
  readonly after: string;
}): string {
  const given = Object.entries(answers).map(
    ([question, value]) => `${question}: ${[value].flat().join(', ')}`
  );
  return `  ${before} becomes ${after}: ${given.join('; ')}`;
}
