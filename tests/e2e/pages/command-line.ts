/** The command line, run as anyone would run it, less npm. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Answers } from '../../../src/lib/rules/rule-set.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');
const TSX = path.join(PROJECT, 'node_modules', 'tsx', 'dist', 'cli.mjs');

/** @param input for its standard input @returns what it prints; throws where its exit status is not 0 */
export function ajar(args: readonly string[], input = ''): string {
  return execFileSync(process.execPath, [TSX, 'src/cli/main.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    input
  }).trim();
}

/** @returns the link to the result of some answers, with weights of one's own, from its `#` on */
export function linkTo(answers: Answers, weights: Readonly<Record<string, number>> = {}): string {
  return new URL(ajar(['link', '--answers', '-'], JSON.stringify({ answers, weights }))).hash;
}
