/** Problems as the command line prints them: a line each on standard error, or plain data for JSON. */
import type { z } from '#lib/rules/zod.ts';
import type { DocumentProblem } from '#lib/document/problem.ts';
import type { problem } from '#lib/report/schema/check.ts';
import type { Position, Problem } from '#lib/rules/problem.ts';
import type { LinkFailure } from '#lib/share/failure.ts';
import { documentMessage } from '#lib/words/documents.ts';
import { linkFailureWords } from '#lib/words/links.ts';
import { fixMessage, problemMessage } from '#lib/words/problems/index.ts';
import { paragraph } from '#lib/words/text.ts';

/** The JSON of a problem (`report/schema/check.ts`), and the file it stands in. */
export type CliProblem = z.infer<typeof problem>;

interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** A problem of a rule file. */
export function ofRules(file: string, found: Problem): CliProblem {
  const { code, severity, layer, parameters, path, start, end, accepted, fix } = found;
  return {
    code,
    severity,
    layer,
    message: problemMessage(code, parameters),
    path: [...path],
    file,
    ...(start && end ? { start: lineAndColumn(start), end: lineAndColumn(end) } : {}),
    ...(accepted === undefined ? {} : { accepted }),
    ...(fix ? { fix: { message: fixMessage(fix.kind, fix.parameters), edits: [...fix.edits] } } : {})
  };
}

/** A problem of answers or a document, at its place in the text where there is one. */
export function ofDocument(file: string, found: DocumentProblem, place?: Place): CliProblem {
  const { code, path, parameters } = found;
  return {
    code,
    severity: 'error',
    layer: 'document',
    message: documentMessage(code, parameters),
    path: [...path],
    file,
    ...(place ? { start: lineAndColumn(place.start), end: lineAndColumn(place.end) } : {})
  };
}

/** A link that cannot be opened or made. A document in it that is none says what is wrong with it. */
export function ofLink(failure: LinkFailure): readonly CliProblem[] {
  const { title, message, wayOn } = linkFailureWords(failure.code);
  const inside =
    failure.code === 'not-a-document' ? failure.problems.map((each) => ofDocument('link', each)) : [];
  return [simple('link', failure.code, 'link', paragraph([`${title}.`, message, wayOn])), ...inside];
}

/** An error about a file as a whole. */
export function simple(file: string, code: string, layer: CliProblem['layer'], message: string): CliProblem {
  return { code, severity: 'error', layer, message, path: [], file };
}

function lineAndColumn({ line, column }: Position): { line: number; column: number } {
  return { line, column };
}

/** `file:line:column: error: message [code]`, on one line, with the fix after the message. Control characters cannot reach the terminal. */
export function problemLine({ file, start, severity, message, code, fix }: CliProblem): string {
  const place = start ? `:${start.line}:${start.column}` : '';
  const cure = fix && !message.includes('Did you mean') ? ` ${fix.message}` : '';
  return harmless(`${file ?? ''}${place}: ${severity}: ${message}${cure} [${code}]`);
}

/** Text without line breaks and control characters: names and messages come from files of anyone. */
export function harmless(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '�');
}
