import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenReleases } from '#lib/catalog/frozen.ts';
import { freeze } from '../../scripts/release.ts';

const WORKING = path.resolve(import.meta.dirname, '../../rules/open-vs-closed.yaml');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ajar-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a release is a copy that its hash vouches for, and is made once', () => {
  const released = path.join(folder, 'released');
  const first = freeze(WORKING, released);
  expect(first).toMatchObject({ done: true });
  const name = first.message.split(' ')[0] ?? '';
  expect(readFileSync(path.join(released, name))).toEqual(readFileSync(WORKING));
  expect(brokenReleases(released)).toEqual([]);
  expect(freeze(WORKING, released)).toMatchObject({
    done: false,
    message: expect.stringContaining('raise the version')
  });
});

test('a file with an error is not released', () => {
  const broken = path.join(folder, 'broken.yaml');
  writeFileSync(broken, 'format: 1\nid: doors\n');
  expect(freeze(broken, folder).done).toBe(false);
  expect(() => readFileSync(path.join(folder, 'HASHES'))).toThrow('ENOENT');
});
