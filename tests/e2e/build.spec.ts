/** The files of the build: what must be there, the policy in each page, and what a first visit brings over the wire. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { addresses, BUILD, files, htmlFiles } from './build.ts';
import { expect, test, type Page } from './test.ts';

/** Bytes, a kB being 1,000. The first two are the design's bars for what a page needs to show itself. */
const BARS = { scripts: 65_000, all: 92_000, untilAtRest: 110_000 };

interface Part {
  readonly file: string;
  readonly bytes: number;
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { bytes }) => total + bytes, 0);
const isScript = ({ file }: Part): boolean => file.endsWith('.js');
const listed = (parts: readonly Part[]): string =>
  parts.map(({ file, bytes }) => `${String(bytes).padStart(7)} ${file}`).join('\n');

/** What a file of the build weighs on the wire. @param file from the build folder */
function partOf(file: string): Part {
  const onDisk = path.join(BUILD, file);
  const compressed = `${onDisk}.br`;
  return { file, bytes: statSync(existsSync(compressed) ? compressed : onDisk).size };
}

/** The page, and what it names in its head, with all that scripts among that import statically. @param page as `ask/index.html` */
function firstLoad(page: string): readonly Part[] {
  const html = readFileSync(path.join(BUILD, page), 'utf8');
  const addresses = [...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css|woff2|svg))"|import\("([^"]+)"\)/g)];
  const seen = new Set(addresses.map(([, named, imported]) => beside(page, named ?? imported ?? '')));
  for (const file of seen) for (const other of importsOf(file)) seen.add(other);
  return [page, ...seen].map(partOf).sort((a, b) => b.bytes - a.bytes);
}

const beside = (file: string, address: string) => path.posix.join(path.posix.dirname(file), address);

/** The scripts that a script imports statically. */
function importsOf(file: string): readonly string[] {
  if (!file.endsWith('.js')) return [];
  const text = readFileSync(path.join(BUILD, file), 'utf8');
  const found = text.matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+\.js)["'`]/g);
  return [...found].map(([, address = '']) => beside(file, address));
}

/** Everything the browser asks for until the page comes to rest: the wizard, the engine and the rules too. */
async function firstVisit(page: Page, address: string): Promise<readonly Part[]> {
  const asked = new Set<string>();
  page.on('response', (response) => asked.add(new URL(response.url()).pathname));
  await page.goto(address, { waitUntil: 'networkidle' });
  return [...asked]
    .map((file) => partOf(file.endsWith('/') ? `${file}index.html` : file))
    .sort((a, b) => b.bytes - a.bytes);
}

test('the first load of /ask stays within its bars', () => {
  const parts = firstLoad('ask/index.html');
  const scripts = parts.filter(isScript);
  console.log(
    `/ask, first load: scripts ${sum(scripts)} of ${BARS.scripts} bytes, all ${sum(parts)} of ${BARS.all}`
  );
  expect(scripts.length).toBeGreaterThan(5);
  expect(sum(scripts), listed(parts)).toBeLessThanOrEqual(BARS.scripts);
  expect(sum(parts), listed(parts)).toBeLessThanOrEqual(BARS.all);
});

test('a first visit to /ask does not grow unnoticed', async ({ page }) => {
  const parts = await firstVisit(page, '/ask/');
  const scripts = parts.filter(isScript);
  console.log(`/ask, until it is at rest: scripts and rules ${sum(scripts)} bytes, all ${sum(parts)}`);
  const asked = parts.map(({ file }) => file.replace(/^\//, ''));
  expect(asked).toEqual(
    expect.arrayContaining(
      firstLoad('ask/index.html')
        .filter(isScript)
        .map(({ file }) => file)
    )
  );
  expect(sum(parts), listed(parts)).toBeLessThanOrEqual(BARS.untilAtRest);
});

test('a folder for every page', () => {
  expect(addresses).toEqual(expect.arrayContaining(['/', '/ask/', '/result/']));
  expect(files).toContain('404.html');
});

test.describe('a strict policy stands in every page before anything that it must govern', () => {
  for (const file of htmlFiles) {
    test(file, () => {
      const html = readFileSync(path.join(BUILD, file), 'utf8');
      const [, policy = ''] =
        /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
      expect(html.slice(0, html.indexOf('content-security-policy'))).not.toMatch(/<(script|link|style)\b/);
    });
  }
});
