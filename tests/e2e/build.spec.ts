/** The files of the build: what must be there, the policy in each page, and what a first visit brings over the wire. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { addresses, BUILD, files, htmlFiles } from './build.ts';
import { expect, test, type Page } from './test.ts';

/** Bytes; the bars of the design, with a kB of 1,000. */
const BARS = { scripts: 65_000, all: 92_000 };

interface Part {
  readonly file: string;
  readonly bytes: number;
}

/** Everything the browser asked for until the page came to rest, as files of the build. */
async function firstVisit(page: Page, address: string): Promise<readonly Part[]> {
  const asked = new Set<string>();
  page.on('response', (response) => asked.add(new URL(response.url()).pathname));
  await page.goto(address, { waitUntil: 'networkidle' });
  return [...asked].map(partOf).sort((a, b) => b.bytes - a.bytes);
}

function partOf(pathname: string): Part {
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const onDisk = path.join(BUILD, file);
  const compressed = `${onDisk}.br`;
  return { file, bytes: statSync(existsSync(compressed) ? compressed : onDisk).size };
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { bytes }) => total + bytes, 0);

test('the first load of /ask stays within its bars', async ({ page }, info) => {
  const parts = await firstVisit(page, '/ask/');
  const scripts = parts.filter(({ file }) => file.endsWith('.js'));
  const report = parts.map(({ file, bytes }) => `${String(bytes).padStart(7)} ${file}`).join('\n');
  console.log(`/ask: scripts ${sum(scripts)} of ${BARS.scripts} bytes, all ${sum(parts)} of ${BARS.all}`);
  await info.attach('first load of /ask', { body: report, contentType: 'text/plain' });

  expect(scripts.length).toBeGreaterThan(0);
  expect(sum(scripts), report).toBeLessThanOrEqual(BARS.scripts);
  expect(sum(parts), report).toBeLessThanOrEqual(BARS.all);
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
