import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeFragment } from '#lib/share/link.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { MOST_BYTES, readIntake } from './intake.ts';

const RULES = { id: 'open-vs-closed', version: '1.0.1', digest: '0123456789abcdef' };
const OVERLAY = { format: 1, extends: 'open-vs-closed@1.0.1', id: 'ours', version: '1.0.0', title: 'Ours' };
const RUN: AjarDocument = { format: 1, made: '2026-11-21', rules: RULES, answers: { a: 'b' } };

describe('what is brought in', () => {
  it.each([
    ['an overlay', 'format: 1\nextends: open-vs-closed@1.0.1\n', 'ours.yaml'],
    ['rules as JSON', JSON.stringify(OVERLAY), 'ours.json'],
    ['rules that are broken', '{ format: 1, [', ''],
    ['YAML that begins with a comment', '# id, criterion\nformat: 1\n', '']
  ])('%s is rules, as written', async (_, text, name) => {
    expect(await readIntake(text, name)).toEqual({ kind: 'rules', text, origin: 'file' });
  });

  it.each([
    ['by its name', 'whatever', 'reasons.CSV'],
    ['by its columns', '\u{FEFF}id;"criterion";because\r\nx;cost;So.', '']
  ])('a table is known %s', async (_, text, name) => {
    expect(await readIntake(text, name)).toEqual({ kind: 'table', text });
  });

  it('a run on published rules is a run, a record too', async () => {
    expect(await readIntake(JSON.stringify(RUN), 'run.json')).toEqual({ kind: 'run', document: RUN });
    const record = { format: 1, document: RUN, decision: {}, words: {} };
    expect(await readIntake(JSON.stringify(record), '')).toEqual({ kind: 'run', document: RUN });
  });

  it('a run or a link that brings rules along is rules', async () => {
    const document = { ...RUN, overlay: OVERLAY };
    expect(await readIntake(JSON.stringify(document), '')).toEqual({
      kind: 'rules-data',
      data: OVERLAY,
      origin: 'file',
      run: document
    });
    const encoded = await encodeFragment(document);
    if (!encoded.ok) throw new Error(encoded.failure.code);
    const link = `  https://ajar.example/result/#${encoded.fragment}.\n`;
    expect(await readIntake(link, '')).toEqual({
      kind: 'rules-data',
      data: OVERLAY,
      origin: 'link',
      run: document
    });
  });

  it('a link that brings rules alone has no run in it', async () => {
    const encoded = await encodeFragment({ ...RUN, answers: {}, overlay: OVERLAY });
    if (!encoded.ok) throw new Error(encoded.failure.code);
    const link = `https://ajar.example/#${encoded.fragment}`;
    expect(await readIntake(link, '')).toEqual({ kind: 'rules-data', data: OVERLAY, origin: 'link' });
  });

  it('says what cannot be opened', async () => {
    expect(await readIntake('https://ajar.example/result/#s=1.abc.abcdef', '')).toMatchObject({
      code: 'bad-link'
    });
    expect(await readIntake('{"document": 1}', '')).toMatchObject({ code: 'not-a-document' });
    expect(await readIntake(`#${'x'.repeat(1_048_576)}`, '')).toMatchObject({ code: 'too-large' });
    expect(await readIntake('x'.repeat(MOST_BYTES + 1), '')).toMatchObject({ code: 'too-large' });
  });

  it('takes the shipped rules for rules', async () => {
    const text = readFileSync('rules/open-vs-closed.yaml', 'utf8');
    expect((await readIntake(text, '')).kind).toBe('rules');
  });
});
