/** From a reason to the rule behind it: a link that opens the rule in the studio, from the result and from the evidence. */
import { linkTo } from './pages/command-line.ts';
import { caseFor, rules } from './pages/rules.ts';
import { StudioPage } from './pages/studio.ts';
import { expect, expectAccessible, test } from './test.ts';

// The studio compiles and runs the whole shipped rules in three workers.
test.beforeEach(() => test.slow());

test('a reason of the result opens its rule', async ({ page, isMobile }) => {
  await page.goto(`/result/${linkTo(caseFor('Hybrid').answers)}`);
  const reason = page.locator('#reasons li').first();
  const label = (await reason.getByRole('heading').innerText()).trim();
  await reason.locator('summary').click();
  const link = reason.getByRole('link', { name: 'open this rule' });
  const tradeoff = rules.tradeoffs.find((each) => each.label === label)!;
  await expect(link).toHaveText(tradeoff.id);
  await link.click();
  const member = new StudioPage(page).member(label);
  await expect(member).toBeFocused();
  await expect(member).toHaveAttribute('aria-expanded', 'true');
  await expect(member).toBeInViewport();
  if (!isMobile) await expectAccessible(page);
});

test('a rule that rests on a claim opens from the evidence', { tag: '@desk' }, async ({ page }) => {
  const constraint = rules.constraints.find(({ evidence }) => evidence.length > 0)!;
  await page.goto(`/evidence/#${constraint.evidence[0]}`);
  const claim = page.locator(`[id="${constraint.evidence[0]}"]`);
  await claim.locator('summary').click();
  await claim.getByRole('link', { name: `${constraint.label}: open this rule` }).click();
  await expect(new StudioPage(page).member(constraint.label)).toBeFocused();
});

test('a need and a figure of the costs open too', { tag: '@desk' }, async ({ page }) => {
  const way = rules.alternatives.find(({ needs }) => needs.some(({ evidence }) => evidence.length > 0))!;
  const [cited] = way.needs.flatMap(({ evidence }) => evidence);
  await page.goto(`/evidence/#${cited}`);
  const claim = page.locator(`[id="${cited}"]`);
  await claim.locator('summary').click();
  await claim.getByRole('link', { name: `${way.label}: open this rule` }).click();
  const studio = new StudioPage(page);
  await expect(studio.member(way.label)).toBeFocused();
  const input = rules.costModel!.inputs.at(-1);
  await page.evaluate((id) => (location.hash = `rule=cost-model/inputs/${id}`), input?.id);
  await expect(studio.member(input?.label ?? '')).toBeFocused();
});

test(
  'another rule of the same page opens too, and one that is not there is said',
  { tag: '@desk' },
  async ({ page }) => {
    const [first] = rules.tradeoffs;
    const [second] = rules.constraints;
    const studio = new StudioPage(page);
    await page.goto(`/rules/#rule=tradeoffs/${first?.id}`);
    await expect(studio.member(first?.label ?? '')).toBeFocused();
    await page.evaluate((id) => (location.hash = `rule=constraints/${id}`), second?.id);
    await expect(studio.member(second?.label ?? '')).toBeFocused();
    await page.evaluate(() => (location.hash = 'rule=constraints/no-such-rule'));
    await expect(page.getByText('There is no rule named “no-such-rule” in these rules.')).toBeVisible();
    await expectAccessible(page);
  }
);
