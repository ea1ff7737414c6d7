/** A record saved as JSON, opened from the start page and from the result page. */
import { ajar, linkTo } from './pages/command-line.ts';
import { caseFor } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const { answers, family } = caseFor('Hybrid');

test('a record opens from the start page, and what is none says so', async ({ page, isMobile }) => {
  const result = new Result(page);
  await page.goto('/');
  if (isMobile) await expectNoSidewaysScroll(page);
  const record = ajar(['open', `http://localhost/result/${linkTo(answers)}`, '--format', 'json']);
  await result.openFile('record.json', record, 'Open a record');
  await expect(result.verdict).toContainText(family);
  await expect(page.getByText('Opened from a file')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/result/');

  await page.goto('/');
  await result.openFile('shopping.txt', 'bread, milk', 'Open a record');
  await expect(result.verdict).toContainText('something else');
  if (!isMobile) await expectAccessible(page);
  await result.openFile('record.json', record);
  await expect(result.verdict).toContainText(family);
});
