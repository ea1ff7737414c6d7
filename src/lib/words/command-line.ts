/** What the command line says of itself: usage, files that cannot be read, summaries. */
import { counted } from './numbers.ts';

export const USAGE = `Usage: npm run --silent ajar -- <command>

  decide  --answers FILE|-  [--rules FILE] [--format text|json|markdown] [--samples N] [--today YYYY-MM-DD]
          recommends, on the answers in a file (YAML or JSON: answers, a saved document, or a record)
  check   [FILE...]  [--format text|json] [--today YYYY-MM-DD]
          says what is wrong with rule files; without a file, rules/*.yaml and rules/examples/*.yaml
  link    --answers FILE|-  [--rules FILE] [--base URL] [--today YYYY-MM-DD]
          prints a link that opens to the same result
  open    LINK  [--format json|yaml]
          prints the document in a link
  diff    OLD NEW  [--format text|json]
          says what an edit changes: rules, scenarios, share of the answer space

Rules: --rules, else those that the document names, else the newest release.
Exit status: 0 done, 1 problems in the input, 2 wrong usage.
`;

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'This file may not be read.',
  EPERM: 'This file may not be read.',
  EFBIG: 'This is larger than 4 MiB, which no rule file or set of answers is.'
};

/** Why a file cannot be read, from the system's error code. */
export function unreadable(code: string): string {
  return UNREADABLE[code] ?? `This cannot be read${code === '' ? '' : ` (${code})`}.`;
}

/** Wrong usage, each with its own sentence. */
export const wrong = {
  noCommand: () => 'Say what to do: decide, check, link, open or diff.',
  command: (name: string) => `There is no command “${name}”.`,
  arguments: (message: string) => `${message.replace(/\.$/, '')}.`,
  tooMany: (extra: string) => `“${extra}” is one argument too many.`,
  noAnswers: () => 'Say where the answers are: --answers FILE, or --answers - for standard input.',
  noTwoFiles: () => 'Name two rule files: the old one, then the new one.',
  noLink: () => 'Say which link to open.',
  format: (given: string, formats: readonly string[]) =>
    `--format is ${formats.join(' or ')}, not “${given}”.`,
  samples: (given: string) => `--samples is a whole number from 1 to 1,000,000, not “${given}”.`,
  today: (given: string) => `--today is a day such as 2026-11-20, not “${given}”.`,
  base: (given: string) => `--base is an address such as https://example.org/ajar, not “${given}”.`
} as const;

/** One line of `check` on standard output for a file. */
export function checkedLine(facts: {
  file: string;
  errors: number;
  warnings: number;
  accepted: number;
  scenarios: number;
  passed: number;
  ran: boolean;
}): string {
  const { file, errors, warnings, accepted, scenarios, passed, ran } = facts;
  const found = [counted(errors, 'error', 'errors'), counted(warnings, 'warning', 'warnings')];
  if (accepted > 0) found.push(`${counted(accepted, 'warning', 'warnings')} accepted`);
  const run = ran ? `${passed} of ${scenarios} scenarios pass` : 'scenarios not run';
  return `${file}: ${found.join(', ')}; ${run}.`;
}

/** An overlay's effect on the scenarios that it inherits. */
export function effectLine(differing: readonly string[]): string {
  const count = counted(differing.length, 'inherited scenario comes', 'inherited scenarios come');
  return `  ${count} out differently: ${differing.join(', ')}.`;
}

export const NO_RULE_FILES = 'There are no rule files to check.';
export const NO_RELEASE = 'No rule set has been released yet. Name a rule file: --rules FILE.';

/** The document claims another result than these rules give. */
export function claimDiffers(claimed: string, computed: string): string {
  return `The document says “${claimed}”; worked out anew on these rules it is “${computed}”, and that is what counts.`;
}

/** The rules named in a document are not known at all. */
export function unknownRules(rules: { id: string; version: string }): string {
  return `There is no released rule set “${rules.id}” (the document names version ${rules.version}). Name a rule file: --rules FILE.`;
}

/** Labels of the text that `decide` prints. */
export const LABELS = {
  families: 'Side by side, points of 100',
  breakers: 'Deal-breakers',
  open: 'Left open',
  rules: 'Rules'
} as const;
