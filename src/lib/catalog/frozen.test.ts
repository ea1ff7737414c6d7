import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenReleases, releasedFiles } from './frozen.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a folder of releases', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ajar-frozen-'));
    put('doors-1.0.0.yaml', 'a: 1\n');
    put('doors-1.1.0.yaml', 'a: 2\n');
    put('HASHES', `${hashOf('a: 1\n')}  doors-1.0.0.yaml\n${hashOf('a: 2\n')}  doors-1.1.0.yaml\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function put(name: string, text: string): void {
    writeFileSync(path.join(folder, name), text);
  }

  test('nothing to say where every file has its hash', () => {
    expect(brokenReleases(folder)).toEqual([]);
    expect(releasedFiles(folder)).toEqual(['doors-1.0.0.yaml', 'doors-1.1.0.yaml']);
  });

  test('a single changed byte is found', () => {
    put('doors-1.0.0.yaml', 'a: 1 \n');
    expect(brokenReleases(folder)).toEqual([
      'doors-1.0.0.yaml was changed after its release: raise the version and release it again'
    ]);
  });

  test('a file that was never listed, and one that is gone', () => {
    put('doors-1.2.0.yaml', 'a: 3\n');
    rmSync(path.join(folder, 'doors-1.1.0.yaml'));
    expect(brokenReleases(folder)).toEqual([
      'doors-1.1.0.yaml is listed in HASHES and is not there',
      'doors-1.2.0.yaml is not listed in HASHES'
    ]);
  });

  test('a damaged list does not vouch for anything', () => {
    put('HASHES', readFileSync(path.join(folder, 'HASHES'), 'utf8').replaceAll('  ', ' '));
    expect(brokenReleases(folder)).toHaveLength(2);
  });

  test('no folder, no releases', () => {
    expect(releasedFiles(path.join(folder, 'none'))).toEqual([]);
    expect(brokenReleases(path.join(folder, 'none'))).toEqual([]);
  });
});
