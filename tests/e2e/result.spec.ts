/** The result page at work: figures as the command line has them, what changes it, the team's decision, everything that is taken along. */
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import { parse } from 'csv-parse/sync';
import { PNG } from 'pngjs';
import type { Decision } from '../../src/lib/decision/decision.ts';
import type { AjarDocument } from '../../src/lib/document/document.ts';
import { ajar, linkTo } from './pages/command-line.ts';
import { caseFor, rules } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const { answers, family } = caseFor('Hybrid');
const decision = JSON.parse(
  ajar(['decide', '--answers', '-', '--format', 'json'], JSON.stringify({ answers }))
) as Decision;

/** A small decision between two ways without families, as a file that someone sends. */
const TWO_WAYS = {
  format: 1,
  made: '2026-11-21',
  rules: { id: 'lunch', version: '1.0.0', digest: '0000000000000000' },
  answers: { hungry: 'very' },
  ruleset: {
    format: 1,
    id: 'lunch',
    version: '1.0.0',
    title: 'Soup or bread?',
    alternatives: { soup: { label: 'Soup' }, bread: { label: 'Bread' } },
    criteria: { taste: { label: 'Taste', weight: 10, scale: { worst: -4, best: 4 } } },
    questions: {
      hungry: {
        ask: 'How hungry is everyone?',
        why: 'Bread fills.',
        kind: 'one',
        core: true,
        options: { very: { label: 'Very' }, little: { label: 'A little' } }
      }
    },
    tradeoffs: {
      fills: {
        label: 'Bread fills',
        criterion: 'taste',
        when: { hungry: 'very' },
        gives: { bread: 3, soup: -2 },
        because: 'It does.'
      }
    }
  }
};

test('the figures are those of the command line', { tag: '@desk' }, async ({ page }) => {
  await page.goto(`/result/${linkTo(answers)}`);
  const result = new Result(page);
  await expect(result.verdict).toContainText(family);
  const { figures } = await result.said();
  for (const { id, score } of decision.families) {
    const label = rules.families.find((each) => each.id === id)?.label;
    const row = figures.find(([name]) => name === label);
    expect(row?.[2]).toBe(score === null ? '–' : String(Math.round(score)));
  }
  const way = rules.alternatives.find(({ id }) => id === decision.recommendation.alternative);
  expect(figures[0]?.[1]).toBe(way?.label);
  const sets = await page.locator('#change li').count();
  const { any, withinReach } = decision.flips!;
  expect(any.smallest).not.toBeNull();
  expect(sets).toBeGreaterThan(0);
  expect(sets).toBeLessThanOrEqual(any.sets.length + withinReach.sets.length);
});

test('a change is tried beside what stands, kept, and undone', async ({ page, isMobile }) => {
  test.slow();
  const result = new Result(page);
  await page.goto(`/result/${linkTo(answers)}`);
  await result.tryFirst();
  await expect(result.trial).toContainText('As answered');
  await expect(result.trial.getByRole('button', { name: 'Keep this' })).toHaveCount(0);
  await result.trial.getByRole('button', { name: 'Put it back' }).click();
  await expect(result.trial).toHaveCount(0);

  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await result.tryFirst();
  if (isMobile) await expectNoSidewaysScroll(page);
  else await expectAccessible(page);
  await expect(result.verdict).toContainText(family);
  await result.trial.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('Kept. Your answers are changed.')).toBeVisible();
  await expect(result.verdict).not.toContainText(family);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(result.verdict).toContainText(family);
  await expect(result.verdict).toBeFocused();
});

test('a team overrules, and the record says so, everywhere', { tag: '@desk' }, async ({ page, stranger }) => {
  test.slow();
  const result = new Result(page);
  await page.goto(`/result/${linkTo(answers)}`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Write down the decision' }).click();
  const other = rules.families.find(({ label }) => label !== family)!;
  await page.getByRole('radio', { name: other.label }).check();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('Say why, since it goes against the recommendation.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Because').fill('The board has a contract.');
  await page.getByLabel('Decided by').fill('Jo Weber');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.locator('#decided')).toContainText('against the recommendation');

  await result.openMore();
  const json = await result.download('Record as JSON');
  const record = JSON.parse(json) as { document: AjarDocument; decision: Decision };
  expect(record.document.decided).toMatchObject({ family: other.id, because: 'The board has a contract.' });
  expect(record.decision.recommendation).toEqual(decision.recommendation);
  expect(record.decision.alternatives).toEqual(decision.alternatives);

  const markdown = await result.download('Record as Markdown');
  expect(markdown).toContain('## Status\n\nAccepted: Jo Weber');
  expect(markdown).toContain('The board has a contract.');

  const rows = parse<Record<string, string>>(await result.download('Points as CSV'), {
    columns: true,
    bom: true
  });
  expect(rows).toHaveLength(decision.alternatives.flatMap((way) => way.contributions).length);

  const elsewhere = new Result(await stranger());
  await elsewhere.page.goto('/result/');
  await elsewhere.openFile('record.json', json);
  await expect(elsewhere.verdict).toContainText(family);
  await expect(elsewhere.page.locator('#decided')).toContainText('The board has a contract.');
  expect((await elsewhere.said()).figures).toEqual((await result.said()).figures);
});

test(
  'what was written travels in the link only when ticked; the code holds the link',
  { tag: '@desk' },
  async ({ page }) => {
    test.slow();
    const result = new Result(page);
    await page.goto(`/result/${linkTo(answers)}`);
    await page.getByRole('button', { name: 'Make it mine' }).click();
    await page.getByLabel('Title').fill('Claims desk');
    await page.getByLabel('Title').blur();
    const opened = async () =>
      JSON.parse(ajar(['open', await result.copyLink(), '--format', 'json'])) as AjarDocument;
    expect((await opened()).title).toBeUndefined();
    await page.getByRole('checkbox', { name: 'The title' }).check();
    const link = await result.copyLink();
    expect((await opened()).title).toBe('Claims desk');

    await result.openMore();
    await page.getByText('Code to scan').click();
    const code = page.getByRole('img', { name: 'A code that opens this result' });
    const { data, width, height } = PNG.sync.read(await code.screenshot());
    expect(jsqr(new Uint8ClampedArray(data), width, height)?.data).toBe(link);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Copy summary' }).click();
    await expect(page.getByText('Summary copied')).toBeVisible();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines).toHaveLength(7);
    expect([lines[0], lines.at(-1)]).toEqual(['Claims desk', link]);

    const picture = PNG.sync.read(readFileSync(await result.downloadPath('Chart as a picture')));
    expect(picture.width).toBe(2880);
  }
);

test('two ways without families, from a file with its own rules', async ({ page, isMobile }) => {
  const result = new Result(page);
  await page.goto('/result/');
  await result.openFile('lunch.json', JSON.stringify(TWO_WAYS));
  await expect(result.verdict).toContainText('Bread');
  await expect(page.getByText('Bread fills').first()).toBeVisible();
  if (isMobile) await expectNoSidewaysScroll(page);
  else await expectAccessible(page);
});

test('a file that is no record says so, and nothing is lost', { tag: '@desk' }, async ({ page }) => {
  const result = new Result(page);
  await page.goto('/result/');
  for (const [text, says] of [
    ['no record', /something else/],
    ['{"format":1,"__proto__":{}}', /something else/]
  ] as const) {
    await result.openFile('x.json', text);
    await expect(result.verdict).toContainText(says);
    await expectAccessible(page);
  }
});
