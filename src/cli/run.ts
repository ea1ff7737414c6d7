/** Runs the command that the arguments name. */
import { USAGE } from '#lib/words/command-line.ts';
import { type Command, commandOf, UsageError } from './arguments.ts';
import { runCheck } from './check.ts';
import { runDecide } from './decide.ts';
import { runDiff } from './diff.ts';
import { DONE, type ExitStatus, type Io, WRONG_USAGE } from './io.ts';
import { runLink } from './link.ts';
import { runOpen } from './open.ts';
import { harmless } from './problems.ts';

/** @returns the exit status: 0 done, 1 problems in the input, 2 wrong usage */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await perform(commandOf(argv), io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${harmless(error.message)}\n\n${USAGE}`);
    return WRONG_USAGE;
  }
}

function perform(command: Command, io: Io): Promise<ExitStatus> | ExitStatus {
  switch (command.name) {
    case 'decide':
      return runDecide(io, command);
    case 'check':
      return runCheck(io, command);
    case 'link':
      return runLink(io, command);
    case 'open':
      return runOpen(io, command);
    case 'diff':
      return runDiff(io, command);
    case 'help':
      io.out(USAGE);
      return DONE;
  }
}
