/**
 * The files of one build, kept in the browser: whole or not at all, under a name that only this build has, so that an older page that is
 * still open keeps what it was built with.
 */

/** Paths from the host's root on. */
export interface Files {
  /** Where the site is mounted, such as `/tools/ajar`; two of them may share a host, and its caches. */
  readonly base: string;
  /** Files whose names change with what they hold. */
  readonly lasting: readonly string[];
  /** Pages and other files that keep their names. */
  readonly passing: readonly string[];
}

/** Fetches and keeps all files; those that an older build brought are taken from there. @throws where one cannot be had */
export async function take(files: Files): Promise<void> {
  const cache = await caches.open(await nameOf(files));
  const takeOne = async (path: string, mode: RequestCache): Promise<void> =>
    cache.put(path, await fetched(path, mode));
  await Promise.all([
    ...files.lasting.map(async (path) => {
      const kept = await caches.match(path, ANY);
      return kept ? cache.put(path, kept) : takeOne(path, 'default');
    }),
    // The browser may have one that is out of date.
    ...files.passing.map((path) => takeOne(path, 'no-cache'))
  ]);
}

/** Throws away what other builds of the same site left behind. */
export async function keepOnly(files: Files): Promise<void> {
  const name = await nameOf(files);
  const others = (await caches.keys()).filter((key) => key.startsWith(prefixOf(files)) && key !== name);
  await Promise.all(others.map((key) => caches.delete(key)));
}

/** The kept file of a path; undefined where there is none. */
export async function keptAt(files: Files, path: string): Promise<Response | undefined> {
  return (await caches.open(await nameOf(files))).match(path, ANY);
}

/** A host may say that its answers vary with how they are asked for; files do not. */
const ANY = { ignoreVary: true } as const;

const prefixOf = ({ base }: Files): string => `ajar ${base}/ `;

/** A digest of the names: with the contents of the files that last, they change. */
async function nameOf(files: Files): Promise<string> {
  const names = new TextEncoder().encode([...files.lasting, ...files.passing].join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', names)).slice(0, 8);
  return prefixOf(files) + Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fetched(path: string, cache: RequestCache): Promise<Response> {
  const { ok, status, headers, body } = await fetch(path, { cache });
  if (!ok) throw new Error(`${path} cannot be kept: status ${status}.`);
  // Made anew: a browser opens no page from an answer that was sent on from elsewhere.
  return new Response(body, { headers });
}
