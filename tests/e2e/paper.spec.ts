/** On paper: page 1 is enough alone whatever came out, no chart is cut in two, the evidence is a compact list. */
import { compile, decide } from '../../src/lib/decision/index.ts';
import { linkTo } from './pages/command-line.ts';
import { caseFor, rules } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { StudioPage } from './pages/studio.ts';
import { Working } from './pages/working.ts';
import { expect, test, type Page } from './test.ts';

/** A4 less its margins of 16 mm, in CSS pixels. */
const PAPER = { width: 673, height: 1001 };
const model = compile(rules);

test.use({ viewport: PAPER });

/** The page as it is laid out on paper, its charts drawn for it. */
async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

const answersWith = (status: string) =>
  rules.scenarios.find(
    ({ answers, weights }) => decide(model, { answers, weights }).recommendation.status === status
  )!.answers;

const outcomes = {
  clear: {
    answers: caseFor('Open').answers,
    says: ['What speaks for', 'Deal-breakers', 'What would change it']
  },
  hybrid: {
    answers: caseFor('Hybrid').answers,
    says: ['Provided that', 'Deal-breakers', 'What would change it']
  },
  closed: { answers: caseFor('Closed').answers, says: ['What speaks for', 'What would change it'] },
  'too close to call': {
    answers: answersWith('toss-up'),
    says: ['easier one to leave', 'What would change it']
  },
  'nothing fits': { answers: answersWith('none'), says: ['The answers that collide', 'smallest changes'] }
};

for (const [name, { answers, says }] of Object.entries(outcomes))
  test(`page 1 is enough alone: ${name}`, { tag: '@desk' }, async ({ page }) => {
    await page.goto(`/result/${linkTo(answers)}`);
    const result = new Result(page);
    await expect(result.firstPage.getByText('Opens to this result')).toBeAttached();
    await toPaper(page);
    const ends = async (text: string | RegExp): Promise<number> =>
      page
        .getByText(text)
        .filter({ visible: true })
        .first()
        .evaluate((found) => found.getBoundingClientRect().bottom + scrollY);
    for (const words of [...says, /^Next .*steps?$/, 'Opens to this result', 'digest'])
      expect(await ends(words), String(words)).toBeLessThanOrEqual(PAPER.height);
    await expect(page.locator('#families .paper')).toHaveCount(name === 'nothing fits' ? 0 : 1);
  });

test(
  'no chart is longer than a page, or cut in two, and all are drawn',
  { tag: '@desk' },
  async ({ page }) => {
    test.slow();
    const working = new Working(page);
    await working.openCopy(caseFor('Hybrid').answers);
    await toPaper(page);
    const figures = page.locator('figure').filter({ visible: true });
    await expect(page.locator('figure .paper')).toHaveCount(
      await page.locator('figure canvas:not(.paper)').count()
    );
    const found = await figures.evaluateAll((all) =>
      all.map((figure) => {
        const canvas = figure.querySelector<HTMLCanvasElement>('.paper');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return {
          height: figure.getBoundingClientRect().height,
          inside: getComputedStyle(figure).breakInside,
          isDrawn: pixels.some((each) => each !== 0)
        };
      })
    );
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const { height, inside, isDrawn } of found) {
      expect(height).toBeLessThanOrEqual(PAPER.height);
      expect(inside).toBe('avoid');
      expect(isDrawn).toBe(true);
    }
  }
);

test('a chart’s bars stand in their rows and hide no words, should paper make it opaque @desk', async ({
  page
}) => {
  test.slow();
  await new Working(page).openCopy(caseFor('Hybrid').answers);
  await toPaper(page);
  const charts = page.locator('.chart:has(.paper)');
  await expect(charts.first()).toBeVisible();
  const found = await charts.evaluateAll((all) =>
    all.map((chart) => {
      // A canvas lets through what a pointer points at; here it must not.
      const canvas = chart.querySelector<HTMLElement>('.paper')!;
      canvas.style.pointerEvents = 'auto';
      const hidden = [...chart.querySelectorAll('li p:not(.unseen)')].filter((words) => {
        words.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = words.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === canvas;
      });
      const heightOf = (part: Element): number => Math.round(part.getBoundingClientRect().height);
      return {
        hidden: hidden.map((words) => words.textContent),
        bars: heightOf(canvas),
        rows: heightOf(chart.querySelector('ul')!)
      };
    })
  );
  expect(found.length).toBeGreaterThanOrEqual(3);
  for (const { hidden, bars, rows } of found) {
    expect(hidden).toEqual([]);
    expect(bars).toBe(rows);
  }
});

test('the evidence holds every claim on a dozen pages', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/evidence/');
  await expect(page.locator('main li[id]')).toHaveCount(rules.evidence.length);
  await toPaper(page);
  await expect(page.locator('main li[id]:visible')).toHaveCount(rules.evidence.length);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height / PAPER.height).toBeLessThanOrEqual(14);
});

test('the rules on paper: what is read stays, what is pressed goes, and a text is there to its end @desk', async ({
  page
}) => {
  test.slow();
  const studio = new StudioPage(page);
  await studio.begin();
  await studio.weigh('Budget and cost', '40');
  await expect(studio.changes).toHaveCount(1);
  await studio.view('Text');
  await studio.editor.waitFor();
  const lines = Array.from({ length: 300 }, (_, line) => `# line ${line}`).join('\n');
  await studio.editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(`${lines}\n# the last line\n`);
  await toPaper(page);
  await expect(page.locator('pre')).toContainText('cost: { weight: 40 }');
  await expect(page.locator('pre')).toContainText('# the last line');
  await expect(studio.changes).toContainText('What matters › Budget and cost › Weight');
  for (const gone of [studio.editor, studio.button('Undo'), page.getByRole('button', { name: 'Questions' })])
    await expect(gone).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('pre')).toHaveCount(0);
  await expect(studio.editor).toBeVisible();
});
