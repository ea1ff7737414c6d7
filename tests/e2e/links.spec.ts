/** Links that were damaged on their way, or made to do harm: each its own message, a way on, and nothing lost. */
import { crc32, deflateRawSync } from 'node:zlib';
import { linkTo } from './pages/command-line.ts';
import { caseFor } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { Wizard } from './pages/wizard.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const { answers, family } = caseFor('Closed');
/** A true link, from `#` on. */
const LINK = linkTo(answers);

/** A fragment whose packing and checksum are right, whatever it holds. */
function packed(bytes: Uint8Array): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return `#s=1.${deflateRawSync(bytes).toString('base64url')}.${sum.toString('base64url')}`;
}

const altered = (link: string) => {
  const middle = Math.floor(link.length / 2);
  return link.slice(0, middle) + (link[middle] === 'A' ? 'B' : 'A') + link.slice(middle + 1);
};

const DAMAGED: readonly (readonly [name: string, damage: (link: string) => string, says: RegExp])[] = [
  ['cut in its payload', (link) => link.slice(0, Math.floor(link.length / 2)), /cut short/],
  ['cut in its checksum', (link) => link.slice(0, -2), /cut short|damaged/],
  ['altered in one character', altered, /damaged|altered|cut short/],
  ['with a character that Ajar never writes', (link) => link.replace('.', '.!'), /altered on its way/],
  ['oversized', (link) => link + 'A'.repeat(9000), /too long/],
  ['a bomb', () => packed(Buffer.alloc(2_000_000, 'a')), /unpacks to too much/],
  ['of another format number', (link) => link.replace('s=1.', 's=2.'), /format unknown/],
  ['empty', () => '#s=', /no answers/],
  ['that holds no JSON', () => packed(Buffer.from('open, closed or both')), /something else/],
  [
    'that holds another document',
    () => packed(Buffer.from('{"format":1,"__proto__":{"answers":{}}}')),
    /something else/
  ]
];

for (const [name, damage, says] of DAMAGED) {
  test(`a link ${name} says so`, async ({ page, isMobile }) => {
    await page.goto(`/result/${damage(LINK)}`);
    await expect(new Result(page).verdict).toContainText(says);
    await expect(page.getByRole('link', { name: 'Answer the questions' })).toBeVisible();
    if (isMobile) await expectNoSidewaysScroll(page);
    else await expectAccessible(page);
  });
}

test('each damage has a message of its own', { tag: '@desk' }, async ({ page }) => {
  const titles = new Set<string | null>();
  const distinct = DAMAGED.filter(([name]) => !/checksum|another document/.test(name));
  for (const [, damage, says] of distinct) {
    await page.goto('about:blank');
    await page.goto(`/result/${damage(LINK)}`);
    await expect(new Result(page).verdict).toContainText(says);
    titles.add(await new Result(page).verdict.textContent());
  }
  expect(titles.size).toBe(distinct.length);
});

test.describe('a link whose # became %23', () => {
  // To the host it is a page that does not exist.
  test.use({ expected: /status of 404|Not found: / });

  test('says so, and opens at a click', async ({ page }) => {
    await page.goto(`/result/${LINK.replace('#', '%23')}`);
    await expect(new Result(page).verdict).toContainText('can be repaired');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Open the repaired link' }).click();
    await expect(new Result(page).verdict).toContainText(family);
  });
});

test('someone else’s link never takes the place of one’s own answers unasked', async ({ page, isMobile }) => {
  const wizard = new Wizard(page, isMobile ? 'touch' : 'mouse');
  await wizard.open();
  const own = caseFor('Open').answers;
  for (let count = 0; count < 2; count += 1) {
    const question = await wizard.question();
    if (question !== null) await wizard.answer(question, own[question.id]);
  }
  const here = await wizard.heading.textContent();

  await page.goto(`/result/${LINK}`);
  await expect(new Result(page).verdict).toContainText(family);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(page.getByRole('dialog')).toContainText('Two answers of your own');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.goto('/ask/');
  await expect(wizard.heading).toHaveText(here ?? '');

  await page.goto(`/result/${LINK}`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Replace them' }).click();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await page.reload();
  await expect(new Result(page).verdict).toContainText(family);
});
