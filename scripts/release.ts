/**
 * `npm run release`: freezes the working rule file as rules/released/<id>-<version>.yaml and lists its hash. A version is
 * released once: after that an edit raises it.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HASHES } from '../src/lib/catalog/frozen.ts';
import { readRuleText } from '../src/lib/rules/text.ts';
import { ROOT } from './project.mjs';

const RELEASED = path.join(ROOT, 'rules', 'released');

/**
 * Freezes a rule file.
 * @param file the working file
 * @param folder the folder of the releases
 * @returns what was done, or why nothing was
 */
export function freeze(file: string, folder: string): { readonly done: boolean; readonly message: string } {
  const text = readFileSync(file, 'utf8');
  const { ruleSet, problems } = readRuleText(text);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (ruleSet === null || errors > 0) {
    return { done: false, message: `${file} has ${errors} errors: see \`npm run --silent ajar -- check\`.` };
  }
  const name = `${ruleSet.id}-${ruleSet.version}.yaml`;
  if (existsSync(path.join(folder, name))) {
    return { done: false, message: `${name} is released already: raise the version in ${file}.` };
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), text);
  appendFileSync(path.join(folder, HASHES), `${createHash('sha256').update(text).digest('hex')}  ${name}\n`);
  return { done: true, message: `${name} is released.` };
}

if (process.argv[1] === import.meta.filename) {
  const { done, message } = freeze(path.join(ROOT, 'rules', 'open-vs-closed.yaml'), RELEASED);
  console.log(message);
  process.exitCode = done ? 0 : 1;
}
