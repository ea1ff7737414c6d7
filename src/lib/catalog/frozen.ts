/** Released rule files on disk: frozen copies whose hashes stand in HASHES, one `sha256  name` a line. Node only. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file that holds the hashes, in the same folder as the releases. */
export const HASHES = 'HASHES';

/** @returns the names of the rule files in a folder of releases, sorted; none where there is no folder */
export function releasedFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/**
 * Compares the released files with their hashes.
 * @returns a sentence for each file that was changed, is missing, or was never listed; empty where all is well
 */
export function brokenReleases(folder: string): readonly string[] {
  const listed = listedHashes(folder);
  const present = releasedFiles(folder);
  const missing = [...listed.keys()].filter((name) => !present.includes(name));
  return [
    ...missing.map((name) => `${name} is listed in ${HASHES} and is not there`),
    ...present.flatMap((name) => complaintAbout(folder, name, listed.get(name)))
  ];
}

function complaintAbout(folder: string, name: string, listed: string | undefined): readonly string[] {
  if (listed === undefined) return [`${name} is not listed in ${HASHES}`];
  const hash = createHash('sha256')
    .update(readFileSync(path.join(folder, name)))
    .digest('hex');
  return hash === listed
    ? []
    : [`${name} was changed after its release: raise the version and release it again`];
}

/** The hashes by file name. A line that is not `sha256  name` counts as absent, so that its file is reported. */
function listedHashes(folder: string): ReadonlyMap<string, string> {
  const file = path.join(folder, HASHES);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line) => {
      const [, hash, name] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
      return hash === undefined || name === undefined ? [] : [[name, hash] as const];
    })
  );
}
