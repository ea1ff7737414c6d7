/**
 * The test of this folder: like Playwright's, but no test passes in which a page logged an error, threw, broke the
 * Content Security Policy, or asked another origin for anything.
 */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect, type Page };

interface Fixtures {
  /** What a test provokes on purpose; everything else that goes wrong in a page fails the test. */
  expected: RegExp | null;
  /** Opens a page as somebody else: another profile, with nothing stored. */
  stranger: () => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  expected: [null, { option: true }],
  baseURL: async ({ playwright: _ }, use) => {
    const site = process.env.AJAR_SITE;
    if (site === undefined)
      throw new Error('The site is not being served: run the tests with `npm run e2e`.');
    await use(site);
  },
  context: async ({ context, baseURL, expected }, use) => {
    const troubles = await watch(context, baseURL ?? '');
    await use(context);
    expect(unexpected(troubles, expected), 'what went wrong inside the pages').toEqual([]);
  },
  stranger: async ({ browser, baseURL, contextOptions, expected }, use) => {
    const opened: { context: BrowserContext; troubles: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '' });
      opened.push({ context, troubles: await watch(context, baseURL ?? '') });
      return context.newPage();
    });
    await Promise.all(opened.map(({ context }) => context.close()));
    const troubles = opened.flatMap((each) => each.troubles);
    expect(unexpected(troubles, expected), 'what went wrong inside a stranger’s pages').toEqual([]);
  }
});

/** Writes down everything that goes wrong in a context's pages, as it happens. */
async function watch(context: BrowserContext, site: string): Promise<string[]> {
  const troubles: string[] = [];
  const { origin } = new URL(site);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) troubles.push(`request to ${url.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.push(`error: ${error.error().stack ?? error.error().message}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (violation) => {
      console.error(`policy: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`);
    });
  });
  return troubles;
}

function unexpected(troubles: readonly string[], expected: RegExp | null): readonly string[] {
  return expected === null ? troubles : troubles.filter((trouble) => !expected.test(trouble));
}

/** The rules of axe whose answer depends on colours; all others find the same in light and in dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Fails with what axe finds on the page as it stands, shadow roots included.
 * @param scheme 'dark' where the same test also runs in light: then the rules about colours alone
 */
export async function expectAccessible(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  // Ours are pages without frames: the way that gathers frames takes several times as long on a long page.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (scheme === 'dark' ? axe.withRules(COLOUR_RULES) : axe).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' '))
  }));
  expect(found, `what axe finds on ${page.url()}`).toEqual([]);
}

/** Fails if the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth
  ]);
  expect(widths[0], `width of the content of ${page.url()}`).toBeLessThanOrEqual(widths[1] ?? 0);
}
