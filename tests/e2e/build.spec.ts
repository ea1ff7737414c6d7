/** The files of the build: what must be there, the policy in each page, and what a first visit brings over the wire. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { addresses, BUILD, files, htmlFiles } from './build.ts';
import { expect, test, type Page } from './test.ts';

/** Bytes, a kB being 1,000; the bars of the design. */
const BARS = { scripts: 65_000, all: 92_000 };

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

/** Everything a browser that was never here asks for until the first question stands there and the page is at rest, by size. */
async function firstVisit(page: Page): Promise<readonly Part[]> {
  const asked = new Set<string>();
  page.on('response', (response) => asked.add(new URL(response.url()).pathname));
  await page.goto('/ask/', { waitUntil: 'networkidle' });
  await expect(page.locator('input[name="answer"]').first()).toBeVisible();
  return [...asked]
    .map((file) => partOf(file.endsWith('/') ? `${file}index.html` : file))
    .sort((a, b) => b.bytes - a.bytes);
}

test('the first load of /ask, the first question included, stays within its bars', async ({ page }) => {
  const parts = await firstVisit(page);
  const scripts = parts.filter(isScript);
  console.log(`/ask: scripts ${sum(scripts)} of ${BARS.scripts} bytes, all ${sum(parts)} of ${BARS.all}`);
  for (const kind of ['.js', '.css', '.json', '.woff2', '.html'])
    expect(parts.map(({ file }) => path.extname(file))).toContain(kind);
  expect(sum(scripts), listed(parts)).toBeLessThanOrEqual(BARS.scripts);
  expect(sum(parts), listed(parts)).toBeLessThanOrEqual(BARS.all);
});

test('a folder for every page', () => {
  expect(addresses).toEqual(expect.arrayContaining(['/', '/ask/', '/evidence/', '/method/', '/result/']));
  expect(files).toContain('404.html');
});

test.describe('every page is dressed before its scripts run', () => {
  const dressed = /svelte-[a-z0-9]{5,8}\b/g;
  const classesIn = (text: string): readonly string[] => [...new Set(text.match(dressed) ?? [])];
  const sheets = new Map(
    files
      .filter((file) => file.endsWith('.css'))
      .map((file) => [path.basename(file), classesIn(readFileSync(path.join(BUILD, file), 'utf8'))])
  );
  const styled = new Set([...sheets.values()].flat());
  for (const file of htmlFiles) {
    test(file, () => {
      const html = readFileSync(path.join(BUILD, file), 'utf8');
      const linked = [...html.matchAll(/<link href="[^"]*?([^"/]+\.css)" rel="stylesheet">/g)];
      const there = linked.flatMap(([, name = '']) => sheets.get(name) ?? []);
      expect(classesIn(html).filter((each) => styled.has(each) && !there.includes(each))).toEqual([]);
      expect(linked.length).toBeGreaterThan(0);
    });
  }
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
