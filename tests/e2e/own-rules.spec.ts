/**
 * Rules that are not the published ones: a link with a team's changes in a profile that was never here, their question
 * asked, their result given; hostile changes each with a message; nothing of one's own lost.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { digestOf } from '../../src/lib/rules/digest.ts';
import { caseFor, rules } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const BASE = { id: rules.id, version: rules.version, digest: rules.digest };
const [CRITERION] = rules.criteria;
const CLOSED = caseFor('Closed');
const WAY = rules.alternatives.find(
  ({ family }) => rules.families.find(({ id }) => id === family)?.label === 'Closed'
);
const ASK = 'In which of our two halls does it run?';

/** A team's changes: a question of their own, asked first, that can rule a whole family out. */
const OVERLAY = {
  format: 1,
  extends: `${BASE.id}@${BASE.version}`,
  id: 'two-halls',
  version: '1.2.0',
  title: 'Rules of the two halls',
  criteria: { [CRITERION!.id]: { weight: CRITERION!.weight + 1 } },
  questions: {
    hall: {
      after: 'first',
      ask: ASK,
      why: 'The south hall has no line to the outside.',
      kind: 'one',
      core: true,
      options: { north: { label: 'The north hall' }, south: { label: 'The south hall' } }
    }
  },
  constraints: {
    'south-hall': {
      label: 'The south hall has no line',
      when: { hall: 'south' },
      'rules-out': rules.alternatives.filter(({ family }) => family === WAY!.family).map(({ id }) => id),
      because: 'Nothing leaves the south hall.'
    }
  }
};

/** A link to a document, its packing and checksum right whatever it holds. */
function linkTo(document: object): string {
  const bytes = Buffer.from(JSON.stringify(document));
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return `/result/#s=1.${deflateRawSync(bytes).toString('base64url')}.${sum.toString('base64url')}`;
}

const documentOf = (overlay: object, answers: object = { hall: 'south' }) => ({
  format: 1,
  made: '2026-11-21',
  rules: BASE,
  overlay,
  answers
});

const banner = (page: Page) => page.getByRole('complementary', { name: 'Which rules these are' });

async function expectSound(page: Page, isMobile: boolean, scheme?: 'light' | 'dark'): Promise<void> {
  if (isMobile) await expectNoSidewaysScroll(page);
  else await expectAccessible(page, scheme);
}

for (const colorScheme of ['light', 'dark'] as const) {
  // A layout does not depend on its colours: a phone, where layout is looked at, does without the dark.
  test.describe(colorScheme, { tag: colorScheme === 'dark' ? '@desk' : [] }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('a copy says that its rules came with the link, and what they change', async ({
      page,
      isMobile
    }) => {
      await page.goto(linkTo(documentOf(OVERLAY)));
      await expect(banner(page)).toContainText('These rules came with the link.');
      await expect(banner(page)).toContainText('Rules of the two halls, version 1.2.0');
      await banner(page).getByText('What differs from the published rules').click();
      await expect(banner(page)).toContainText(`New: ${ASK}`);
      await expect(banner(page)).toContainText(
        `${CRITERION!.label}, weight ${CRITERION!.weight} becomes ${CRITERION!.weight + 1}`
      );
      await expectSound(page, isMobile, colorScheme);
    });
  });
}

/** Opens a link to a document and takes it over. */
async function adopt(page: Page, document: object): Promise<void> {
  await page.goto(linkTo(document));
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(banner(page)).toContainText('You are on rules of your own.');
}

test('made one’s own, the new question is asked, and it changes the result', async ({ page }) => {
  await adopt(page, documentOf(OVERLAY, CLOSED.answers));
  await page.goto('/ask/');
  await expect(banner(page)).toContainText('These rules came with the link.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ASK);
  await page.getByRole('radio', { name: 'The south hall' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(ASK);
  await page.goto('/result/');
  await expect(page.locator('#deal-breakers')).toContainText('Nothing leaves the south hall.');
  await expect(new Result(page).verdict).not.toContainText('Closed');
});

test(
  'the link of one’s own rules carries them on to the next',
  { tag: '@desk' },
  async ({ page, stranger }) => {
    await adopt(page, documentOf(OVERLAY));
    const { verdict } = new Result(page);
    await expect(verdict).toBeVisible();
    const link = await new Result(page).copyLink();
    const other = await stranger();
    await other.goto(link);
    await expect(banner(other)).toContainText('Rules of the two halls');
    await expect(new Result(other).verdict).toHaveText(await verdict.innerText(), { useInnerText: true });
  }
);

test('back to the published rules, and what they have no place for is listed and comes back', async ({
  page
}) => {
  await adopt(page, documentOf(OVERLAY, { hall: 'north' }));
  await page.goto('/ask/');
  await page.getByRole('button', { name: 'Back to the published rules' }).click();
  await expect(banner(page)).toBeHidden();
  await expect(page.getByText('One entry has no place in these rules')).toBeVisible();
  await expect(page.getByText('answers › hall')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the rules before' }).click();
  await expect(banner(page)).toContainText('Rules of the two halls');
  await page.reload();
  await expect(banner(page)).toContainText('Rules of the two halls');
});

test('rules of one’s own are never replaced unasked', async ({ page, isMobile }) => {
  await adopt(page, documentOf(OVERLAY));
  const others = { ...OVERLAY, id: 'others', title: 'Rules of others' };
  await page.goto(linkTo(documentOf(others)));
  await expect(banner(page)).toContainText('Rules of others');
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await expect(page.getByRole('dialog')).toContainText('Rules of your own and one answer');
  await expectSound(page, isMobile);
  await page.getByRole('button', { name: 'Replace them' }).click();
  await expect(page.getByText('Now yours')).toBeVisible();
  await page.getByRole('button', { name: 'Bring my own answers back' }).click();
  await expect(banner(page)).toContainText('Rules of the two halls');
});

const HOSTILE: readonly (readonly [name: string, overlay: object, says: RegExp, shows: RegExp | null])[] = [
  ['that name a base nobody released', { ...OVERLAY, extends: `${BASE.id}@99.0.0` }, /not here/, null],
  [
    'that refer to nothing',
    { ...OVERLAY, constraints: { x: { when: { nowhere: 'x' }, 'rules-out': [WAY!.id], because: 'So.' } } },
    /do not work/,
    /nowhere/
  ],
  [
    'without a reason',
    { ...OVERLAY, tradeoffs: { x: { criterion: CRITERION!.id, gives: {} } } },
    /do not work/,
    /reason/i
  ],
  ['of another shape', { ...OVERLAY, questions: [1, 2, 3] }, /do not work/, /questions/],
  ['too deep', { ...OVERLAY, note: deep(33) }, /do not work/, /deep|nest/i],
  ['with a text too long', { ...OVERLAY, description: 'x'.repeat(4_001) }, /do not work/, /4,000|4000/]
];

function deep(levels: number): unknown {
  return levels === 0 ? 1 : [deep(levels - 1)];
}

for (const [name, overlay, says, shows] of HOSTILE) {
  test(`a link with changes ${name} says so`, async ({ page, isMobile }) => {
    const version = String((overlay as { extends: string }).extends).split('@')[1];
    await page.goto(linkTo({ ...documentOf(overlay), rules: { ...BASE, version } }));
    await expect(new Result(page).verdict).toContainText(says);
    if (shows) await expect(page.getByRole('main')).toContainText(shows);
    await expect(page.getByRole('link', { name: 'Answer the questions' })).toBeVisible();
    await expectSound(page, isMobile);
  });
}

test('markup in someone’s rules stays text', async ({ page }) => {
  const title = '<img src=x onerror=alert(1)><b>bold</b>';
  const ask = '<script>alert(1)</script> [here](javascript:alert(1))';
  const questions = { hall: { ...OVERLAY.questions.hall, ask } };
  await page.goto(linkTo(documentOf({ ...OVERLAY, title, questions })));
  await expect(banner(page)).toContainText(title);
  await expect(page.getByText(ask).first()).toBeVisible();
  await expect(page.locator('main b, main script, a[href^="javascript"]')).toHaveCount(0);
});

/** A whole rule set of a team's own: two ways, one question. */
const WHOLE = {
  format: 1,
  id: 'lunch',
  version: '1.0.0',
  title: 'Where to eat',
  alternatives: { inside: { label: 'In the canteen' }, outside: { label: 'In the park' } },
  criteria: { comfort: { label: 'Comfort', scale: { worst: -2, best: 2 } } },
  questions: {
    rain: { ask: 'Does it rain?', core: true, options: { wet: { label: 'Yes' }, dry: { label: 'No' } } }
  },
  tradeoffs: {
    roof: {
      criterion: 'comfort',
      when: { rain: 'wet' },
      gives: { inside: 2, outside: -2 },
      because: 'See [the *roof*](https://roof.example/a) and **stay** dry, <b>really</b>.'
    }
  }
};

test(
  'a file with a whole rule set opens, is drawn safely, and says why it makes no link',
  { tag: '@desk' },
  async ({ page }) => {
    const rules = { id: WHOLE.id, version: WHOLE.version, digest: digestOf(WHOLE) };
    const document = { format: 1, made: '2026-11-21', rules, ruleset: WHOLE, answers: { rain: 'wet' } };
    await page.goto('/result/');
    await page.locator('#open-record input[type="file"]').setInputFiles({
      name: 'lunch.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(document))
    });
    await expect(new Result(page).verdict).toContainText('In the canteen');
    await expect(banner(page)).toContainText('These rules came from a file.');
    await expect(banner(page)).toContainText('Where to eat, version 1.0.0: a rule set of its own.');
    const reason = page.locator('#reasons');
    await expect(reason.getByRole('link', { name: 'the *roof*' })).toHaveAttribute(
      'href',
      'https://roof.example/a'
    );
    await expect(reason).toContainText('(roof.example) and stay dry, <b>really</b>.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy link' }).first().click();
    await expect(page.getByText('A whole rule set does not fit in a link')).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the file' }).click();
    expect((await saving).suggestedFilename()).toBe('ajar-2026-11-21.json');
  }
);
