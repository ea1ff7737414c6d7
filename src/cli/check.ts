/** `check`: what is wrong with rule files, and whether their scenarios come out as they expect. */
import path from 'node:path';
import { checkedLine, effectLine, NO_RULE_FILES } from '#lib/words/command-line.ts';
import { coverageLine, runsLine, sourcesLine } from '#lib/words/review.ts';
import { RUNS } from '#lib/review/shares.ts';
import type { CommandOf } from './arguments.ts';
import { type CheckedFile, checkFile, type Reviews } from './check-file.ts';
import { DONE, type ExitStatus, type Io, REFUSED } from './io.ts';
import { harmless, problemLine, simple } from './problems.ts';
import { json, refuse } from './refuse.ts';
import { readReleased, ROOT, ruleFiles } from './released.ts';

export async function runCheck(
  io: Io,
  { files, format, today = io.today }: CommandOf<'check'>
): Promise<ExitStatus> {
  const named = files.length > 0 ? files.map((file) => ({ file, place: file })) : standardFiles();
  if (named.length === 0) return refuse(io, format, [simple('rules', 'no-files', 'text', NO_RULE_FILES)]);
  const released = readReleased();
  const checked: CheckedFile[] = [];
  const reviews: Reviews = new Map();
  for (const { file, place } of named)
    checked.push(await checkFile(io, released, reviews, { file, place, today }));
  if (format === 'json') io.out(json({ files: checked.map((each) => each.json) }));
  else for (const each of checked) print(io, each);
  return checked.some(hasError) ? REFUSED : DONE;
}

/** Shown by their name in the project, read from wherever that is. */
function standardFiles(): readonly { file: string; place: string }[] {
  return ruleFiles().map((file) => ({ file, place: path.join(ROOT, file) }));
}

function hasError({ json: { problems } }: CheckedFile): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function print(io: Io, { json: file, effect }: CheckedFile): void {
  const open = file.problems.filter((problem) => problem.accepted === undefined);
  for (const problem of open) io.err(`${problemLine(problem)}\n`);
  const own = file.scenarios.filter((scenario) => scenario.inherited !== true);
  const count = (severity: string) => open.filter((problem) => problem.severity === severity).length;
  const line = checkedLine({
    file: file.file,
    errors: count('error'),
    warnings: count('warning'),
    accepted: file.problems.length - open.length,
    scenarios: own.length,
    passed: own.filter((scenario) => scenario.passed).length,
    ran: file.digest !== null
  });
  io.out(`${harmless(line)}\n`);
  if (effect.length > 0) io.out(`${effectLine(effect)}\n`);
  for (const each of reviewLines(file)) io.out(`  ${harmless(each)}\n`);
}

/** What the scenarios cover, and what random runs come to; nothing of a file with an error that kept it from being reviewed. */
function reviewLines({ coverage, shares, scenarios }: CheckedFile['json']): readonly string[] {
  if (!coverage || !shares) return [];
  const covered = scenarios.length === 0 ? [] : [coverageLine(coverage)];
  return [...covered, runsLine(RUNS, shares), sourcesLine(shares.sources, scenarios.length)].filter(
    (line) => line !== ''
  );
}
