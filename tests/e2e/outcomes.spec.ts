/** Every kind of outcome in its own words: what is said first, what helps on. How they pass axe stands in `states.spec.ts`. */
import { compile, decide } from '../../src/lib/decision/index.ts';
import type { Answers, RuleSet } from '../../src/lib/rules/rule-set.ts';
import { linkTo } from './pages/command-line.ts';
import { rules } from './pages/rules.ts';
import { Result } from './pages/result.ts';
import { expect, expectNoSidewaysScroll, test, type Page } from './test.ts';

const model = compile(rules);
type Scenario = RuleSet['scenarios'][number];
type Given = Pick<Scenario, 'answers'> & Partial<Pick<Scenario, 'weights'>>;

/** The first scenario whose result is as wanted. */
function scenarioWith(wanted: (decision: ReturnType<typeof decide>) => boolean): Given {
  const found = rules.scenarios.find(({ answers, weights }) => wanted(decide(model, { answers, weights })));
  if (found === undefined) throw new Error('No scenario comes to this.');
  return found;
}

const withStatus = (status: string): Given =>
  scenarioWith(({ recommendation }) => recommendation.status === status);
const oneLeft = scenarioWith(({ families, recommendation }) => {
  const left = families.filter(({ score }) => score !== null);
  return left.length === 1 && recommendation.status === 'clear';
});
const [firstQuestion] = rules.questions;
const [firstOption] = firstQuestion?.options ?? [];
const unsure: Answers = Object.fromEntries(rules.questions.map(({ id }) => [id, 'unsure']));

async function open(page: Page, { answers, weights }: Given, isMobile: boolean): Promise<Result> {
  await page.goto(`/result/${linkTo(answers, weights)}`);
  const result = new Result(page);
  await expect(result.verdict).not.toContainText('Reading the answers');
  if (isMobile) await expectNoSidewaysScroll(page);
  return result;
}

test('too close to call names both, and the one that is easier to leave', async ({ page, isMobile }) => {
  const result = await open(page, withStatus('toss-up'), isMobile);
  await expect(result.verdict).toContainText('Too close to call');
  await expect(result.verdict).toContainText(/ or /);
  await expect(page.getByText(/^If it has to be decided today, take the easie/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What would change it' })).toBeVisible();
});

test('exactly level leads to the weights, where they are moved', async ({ page, isMobile }) => {
  test.slow();
  const result = await open(page, withStatus('tie'), isMobile);
  await expect(result.verdict).toContainText('Exactly level');
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Say what matters more' }).click();
  const slider = page.locator('#weights').getByRole('slider').first();
  await expect(slider).toBeFocused();
  await expect(slider).toBeInViewport();
});

test('nothing fits says which answers collide and what opens a way again', async ({ page, isMobile }) => {
  const result = await open(page, withStatus('none'), isMobile);
  await expect(result.verdict).toHaveText('Nothing fits');
  await expect(page.locator('#collide li').first()).toContainText('Closes');
  await expect(page.getByRole('heading', { name: 'The smallest changes after which' })).toBeVisible();
  const ways = page.getByRole('heading', { name: 'Why each way is closed' });
  await expect(ways.locator('xpath=following-sibling::ul').getByRole('heading')).not.toHaveCount(0);
});

test('everything unsure is too early, and says what is worth finding out', async ({ page, isMobile }) => {
  const result = await open(page, { answers: unsure }, isMobile);
  await expect(result.verdict).toHaveText('Too early to say');
  await expect(page.getByText(/answers given are “not sure”/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Worth answering next' })).toBeVisible();
  await expect(page.locator('#families')).toHaveCount(0);
  await expect(page.getByText('If it has to be decided today')).toHaveCount(0);
});

test('a single answer is too early, and says how many are missing', async ({ page, isMobile }) => {
  const answers = { [firstQuestion?.id ?? '']: firstOption?.id ?? '' };
  const result = await open(page, { answers }, isMobile);
  await expect(result.verdict).toHaveText('Too early to say');
  await expect(page.getByText(/questions that matter most are not answered yet/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Worth answering next' })).toBeVisible();
});

test('one family left says so in the place of a lead', async ({ page, isMobile }) => {
  await open(page, oneLeft, isMobile);
  await expect(
    page.getByText(/^Only .+ is left: deal-breakers rule out everything else/).first()
  ).toBeVisible();
  await expect(page.locator('#families')).toContainText('the only one left');
  await expect(page.locator('#deal-breakers li')).not.toHaveCount(0);
});
