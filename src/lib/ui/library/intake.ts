/** Owns finding out what a text is that somebody brings in: rules, a table of reasons, a run, a link. It may hold anything. */
import type { AjarDocument } from '#lib/document/document.ts';
import { readSaved } from '#lib/document/schema.ts';
import { isMap, member } from '#lib/rules/plain.ts';
import { fragmentIn } from '#lib/share/address.ts';
import { decodeFragment } from '#lib/share/link.ts';
import type { Origin } from '../rules/own-rules.ts';

export type Intake =
  /** YAML or JSON, to be read by the rules' own door. */
  | { readonly kind: 'rules'; readonly text: string; readonly origin: Origin }
  /** Rules that came as data, with a run or a link; `run` where there are answers, weights or costs too. */
  | {
      readonly kind: 'rules-data';
      readonly data: unknown;
      readonly origin: Origin;
      readonly run?: AjarDocument;
    }
  /** Comma-separated values. */
  | { readonly kind: 'table'; readonly text: string }
  /** A run on published rules. */
  | { readonly kind: 'run'; readonly document: AjarDocument }
  | { readonly kind: 'refused'; readonly code: 'not-a-document' | 'too-large' | 'bad-link' };

/** As much of a file as is read, in bytes: a record with a whole rule set in it is the longest that there is. */
export const MOST_BYTES = 8_000_000;
/** A rule file's own cap, in characters. */
const MOST_RULES = 1_048_576;

/** What a text is. @param name of its file; empty for one that was pasted */
export async function readIntake(text: string, name: string): Promise<Intake> {
  const bare = text.replace(/^\u{FEFF}/u, '');
  if (bare.length > MOST_BYTES) return refused('too-large');
  const fragment = bare.length <= 100_000 && !bare.trim().includes('\n') ? fragmentIn(bare.trim()) : null;
  if (fragment !== null) return fromLink(fragment);
  const saved = savedIn(bare);
  if (saved) return fromSaved(saved.data);
  if (bare.length > MOST_RULES) return refused('too-large');
  return isTable(bare, name) ? { kind: 'table', text } : { kind: 'rules', text: bare, origin: 'file' };
}

function refused(code: 'not-a-document' | 'too-large' | 'bad-link'): Intake {
  return { kind: 'refused', code };
}

async function fromLink(fragment: string): Promise<Intake> {
  const decoded = await decodeFragment(fragment);
  return decoded.ok ? fromDocument(decoded.document, 'link') : refused('bad-link');
}

/** A document or a record: JSON with members that no rule file has. */
function savedIn(text: string): { readonly data: unknown } | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const data: unknown = JSON.parse(text);
    const isSaved = isMap(data) && (member(data, 'document') !== undefined || isMap(member(data, 'rules')));
    return isSaved ? { data } : null;
  } catch {
    return null;
  }
}

function fromSaved(data: unknown): Intake {
  const reading = readSaved(data);
  return reading.ok ? fromDocument(reading.document, 'file') : refused('not-a-document');
}

function fromDocument(document: AjarDocument, origin: Origin): Intake {
  const data = document.overlay ?? document.ruleset;
  if (data === undefined) return { kind: 'run', document };
  return { kind: 'rules-data', data, origin, ...(hasRun(document) && { run: document }) };
}

function hasRun({ answers, weights = {}, cost = {} }: AjarDocument): boolean {
  return [answers, weights, cost].some((part) => Object.keys(part).length > 0);
}

/** By its file's name, or by the names of its columns. */
function isTable(text: string, name: string): boolean {
  if (/\.csv$/i.test(name)) return true;
  const cells = (text.split(/[\r\n]/, 1)[0] ?? '')
    .split(/[,;]/)
    .map((cell) => cell.replaceAll('"', '').trim());
  return ['id', 'criterion', 'because'].every((column) => cells.includes(column));
}
