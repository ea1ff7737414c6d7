/** How a command refuses its input: lines on standard error, or one JSON object on standard output. */
import { type ExitStatus, type Io, REFUSED } from './io.ts';
import { type CliProblem, problemLine } from './problems.ts';

/** Prints the problems and gives the exit status for them. */
export function refuse(io: Io, format: string, problems: readonly CliProblem[]): ExitStatus {
  if (format === 'json') io.out(json({ problems }));
  else for (const problem of problems) io.err(`${problemLine(problem)}\n`);
  return REFUSED;
}

/** JSON as the command line prints it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
