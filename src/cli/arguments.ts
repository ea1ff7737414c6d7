/** Arguments → a command to run, or what is wrong with them. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isDay } from '#lib/document/fields.ts';
import { wrong } from '#lib/words/command-line.ts';

export type Command =
  | {
      readonly name: 'decide';
      readonly answers: string;
      readonly rules: string | undefined;
      readonly format: 'text' | 'json' | 'markdown';
      readonly samples: number | undefined;
      readonly today: string | undefined;
    }
  | {
      readonly name: 'check';
      readonly files: readonly string[];
      readonly format: 'text' | 'json';
      readonly today: string | undefined;
    }
  | {
      readonly name: 'link';
      readonly answers: string;
      readonly rules: string | undefined;
      readonly base: string;
      readonly today: string | undefined;
    }
  | { readonly name: 'open'; readonly link: string; readonly format: 'json' | 'yaml' }
  | {
      readonly name: 'diff';
      readonly before: string;
      readonly after: string;
      readonly format: 'text' | 'json';
    }
  | { readonly name: 'help' };

export type CommandOf<Name extends Command['name']> = Extract<Command, { name: Name }>;

/** The arguments do not say what to do; `message` says why. */
export class UsageError extends Error {}

const DEFAULT_BASE = 'http://localhost:4173';
const MOST_SAMPLES = 1_000_000;
const TEXT = { type: 'string' } as const;

/** The command that the arguments name. Throws `UsageError`. */
export function commandOf(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  if (name === undefined) throw new UsageError(wrong.noCommand());
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help' };
  const read = Object.hasOwn(READERS, name) ? READERS[name as keyof typeof READERS] : undefined;
  if (read === undefined) throw new UsageError(wrong.command(name));
  return rest.includes('--help') ? { name: 'help' } : read(rest);
}

const READERS = {
  decide: readDecide,
  check: readCheck,
  link: readLink,
  open: readOpen,
  diff: readDiff
} as const;

function readDecide(args: readonly string[]): Command {
  const options = { answers: TEXT, rules: TEXT, format: TEXT, samples: TEXT, today: TEXT };
  const { values, positionals } = parsed(args, options);
  refuseExtra(positionals, 0);
  return {
    name: 'decide',
    answers: required(values['answers'], wrong.noAnswers()),
    rules: values['rules'],
    format: oneOf(values['format'], ['text', 'json', 'markdown']),
    samples: samplesOf(values['samples']),
    today: dayOf(values['today'])
  };
}

function readCheck(args: readonly string[]): Command {
  const { values, positionals } = parsed(args, { format: TEXT, today: TEXT });
  const format = oneOf(values['format'], ['text', 'json']);
  return { name: 'check', files: positionals, format, today: dayOf(values['today']) };
}

function readLink(args: readonly string[]): Command {
  const { values, positionals } = parsed(args, { answers: TEXT, rules: TEXT, base: TEXT, today: TEXT });
  refuseExtra(positionals, 0);
  return {
    name: 'link',
    answers: required(values['answers'], wrong.noAnswers()),
    rules: values['rules'],
    base: baseOf(values['base'] ?? DEFAULT_BASE),
    today: dayOf(values['today'])
  };
}

function readOpen(args: readonly string[]): Command {
  const { values, positionals } = parsed(args, { format: TEXT });
  refuseExtra(positionals, 1);
  return {
    name: 'open',
    link: required(positionals[0], wrong.noLink()),
    format: oneOf(values['format'], ['json', 'yaml'])
  };
}

function readDiff(args: readonly string[]): Command {
  const { values, positionals } = parsed(args, { format: TEXT });
  refuseExtra(positionals, 2);
  return {
    name: 'diff',
    before: required(positionals[0], wrong.noTwoFiles()),
    after: required(positionals[1], wrong.noTwoFiles()),
    format: oneOf(values['format'], ['text', 'json'])
  };
}

interface Parsed {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
}

/** Node's own parser, whose messages say which option is unknown or lacks its value. */
function parsed(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Parsed['values'], positionals };
  } catch (error) {
    // The first sentence says what is wrong; the rest is about options that this program does not have.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\. /);
    throw new UsageError(wrong.arguments(sentence));
  }
}

function refuseExtra(positionals: readonly string[], allowed: number): void {
  const extra = positionals[allowed];
  if (extra !== undefined) throw new UsageError(wrong.tooMany(extra));
}

function required(value: string | undefined, message: string): string {
  if (value === undefined || value === '') throw new UsageError(message);
  return value;
}

/** The first format is the one that nobody has to ask for. */
function oneOf<Format extends string>(
  value: string | undefined,
  formats: readonly [Format, ...Format[]]
): Format {
  if (value === undefined) return formats[0];
  const found = formats.find((format) => format === value);
  if (found === undefined) throw new UsageError(wrong.format(value, formats));
  return found;
}

function samplesOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const samples = /^\d{1,7}$/.test(value) ? Number(value) : 0;
  if (samples < 1 || samples > MOST_SAMPLES) throw new UsageError(wrong.samples(value));
  return samples;
}

function dayOf(value: string | undefined): string | undefined {
  if (value !== undefined && !isDay(value)) throw new UsageError(wrong.today(value));
  return value;
}

/** An http or https address without a query or a fragment. */
function baseOf(value: string): string {
  const isAddress = URL.canParse(value) && /^https?:\/\/[^#?\s]+$/i.test(value);
  if (!isAddress) throw new UsageError(wrong.base(value));
  return value;
}
