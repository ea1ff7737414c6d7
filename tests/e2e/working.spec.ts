/** The full working on a result of one's own: the figures of the command line, and everything that can be changed there. */
import type { Decision } from '../../src/lib/decision/decision.ts';
import { compile, decide } from '../../src/lib/decision/index.ts';
import type { Answers } from '../../src/lib/rules/rule-set.ts';
import { ANALYSTS, threeDigits } from '../../src/lib/words/analysts.ts';
import { costText } from '../../src/lib/words/cost.ts';
import { rounded } from '../../src/lib/words/numbers.ts';
import { inSentence } from '../../src/lib/words/text.ts';
import { signedTenths } from '../../src/lib/words/working.ts';
import { ajar } from './pages/command-line.ts';
import { caseFor, cases, rules } from './pages/rules.ts';
import { Working } from './pages/working.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const decided = (given: object): Decision =>
  JSON.parse(ajar(['decide', '--answers', '-', '--format', 'json'], JSON.stringify(given))) as Decision;
/** For looking for cases; what is shown is compared with the command line. */
const compiled = compile(rules);
const familyLabel = (id: string | null) => rules.families.find((family) => family.id === id)?.label ?? '';
const wayLabel = (id: string | null) => rules.alternatives.find((way) => way.id === id)?.label ?? '';

test('the figures are those of the command line', { tag: '@desk' }, async ({ page }) => {
  test.slow();
  const { answers } = caseFor('Open');
  const decision = decided({ answers });
  const working = new Working(page);
  await working.openOwn(answers);
  await working.discloseAll();

  const ways = await working.table('#plan');
  expect(ways).toHaveLength(decision.alternatives.length);
  for (const { id, score, family } of decision.alternatives)
    expect(ways.map((cells) => cells.slice(0, 3))).toContainEqual([
      wayLabel(id),
      familyLabel(family),
      rounded(score)
    ]);

  const [best, second] = decision.recommendation.between ?? [];
  const scores = [best, second].map((id) => decision.families.find((family) => family.id === id)?.score ?? 0);
  const lead = signedTenths((scores[0] ?? 0) - (scores[1] ?? 0));
  await expect(page.locator('#head-to-head p.sum')).toContainText(lead);
  const printed = await page.locator('#head-to-head li .score').allTextContents();
  const sum = printed.reduce((total, text) => total + Number(text.replace('−', '-')), 0);
  expect(signedTenths(sum)).toBe(lead);

  const shares = await working.table('#term-acceptability');
  const drawn = decision.families.map(({ id, acceptability }) => [
    familyLabel(id),
    ...[acceptability?.near, acceptability?.ordered, acceptability?.any].map((share) =>
      threeDigits(share ?? 0)
    )
  ]);
  expect(shares.slice(0, drawn.length)).toEqual(drawn);
  expect(shares.at(-1)?.[0]).toBe(ANALYSTS.nothing);
  await expect(page.locator('#term-entropy')).toContainText(threeDigits(decision.robustness?.entropy ?? -1));
});

/** A case, a criterion of it and the weights on both sides of the point above which another family takes over. */
function breakPoint() {
  for (const { answers } of cases) {
    const decision = decide(compiled, { answers }, { samples: 1 });
    for (const { criterion: id, to, after } of decision.stability ?? []) {
      const criterion = rules.criteria.find((each) => each.id === id);
      if (!criterion || to === null || to >= 0.9 || after === null) continue;
      const all = Object.values(decision.weights).reduce((sum, weight) => sum + weight, 0);
      const rest = all - (decision.weights[id] ?? 0);
      const at = (rest * to) / (1 - to);
      const below = Math.ceil(at) - 1;
      const { family } = decision.recommendation;
      if (below > criterion.weight)
        return { answers, criterion, below, above: Math.floor(at) + 1, family, after };
    }
  }
  throw new Error('No case has a break point.');
}

test('a weight moved across its break point brings the family that the interval named', async ({ page }) => {
  test.slow();
  const { answers, criterion, below, above, family, after } = breakPoint();
  const working = new Working(page);
  await working.openOwn(answers);
  const caption = working.weights.locator('figcaption');
  const startsWith = (id: string | null) => new RegExp(`^\\s*${familyLabel(id)} stays in front`);
  await expect(caption).toHaveText(startsWith(family));

  await working.weigh(inSentence(criterion.label), below);
  // A step of its own once it rests: what follows at once belongs to the same step.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await expect(caption).toHaveText(startsWith(family));
  await working.weigh(inSentence(criterion.label), above);
  await expect(caption).toHaveText(startsWith(after));
  const verdict = await working.live.textContent();
  await expect(page).toHaveTitle(new RegExp(`^${(verdict ?? '').trim()}`));
  const { recommendation } = decided({ answers, weights: { [criterion.id]: above } });
  expect(recommendation.family).toBe(after);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(caption).toHaveText(startsWith(family));
  await page.getByRole('button', { name: 'Back to the published weights' }).click();
  await expect(page.getByText('Weights as the rules have them', { exact: true })).toBeVisible();
});

test('after a weight was moved a link of the page still lands where it leads', async ({ page }) => {
  test.slow();
  const { answers, criterion, above, after } = breakPoint();
  const working = new Working(page);
  await working.openOwn(answers);
  await working.weigh(inSentence(criterion.label), above);
  await expect(working.weights.locator('figcaption')).toHaveText(
    new RegExp(`^\\s*${familyLabel(after)} stays`)
  );
  // From what is farthest to what lies between: parts out of sight are not drawn, and must be as high as they were.
  for (const id of ['answers', 'reasons', 'steps', 'plan', 'answers', 'change']) {
    const top = await page.locator(`#${id}`).evaluate(async (part) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      scrollTo(0, 0);
      await frame();
      location.hash = part.id;
      // What has come into sight is drawn in the first, and known to be as high as it is in the second.
      for (const _ of [1, 2]) await frame();
      return part.getBoundingClientRect().top;
    });
    // Where a part begins, its first line stands some way below.
    expect(top, id).toBeGreaterThanOrEqual(-8);
    expect(top, id).toBeLessThanOrEqual(40);
  }
});

test('a weight is moved by keyboard along its line', { tag: '@desk' }, async ({ page }) => {
  test.slow();
  const working = new Working(page);
  await working.openOwn(caseFor('Open').answers);
  const [criterion] = rules.criteria;
  const slider = working.weights.getByRole('slider').first();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const field = working.weights.getByRole('spinbutton').first();
  await expect(field).toHaveValue(String((criterion?.weight ?? 0) + 1));
  await expect(page.getByText('Weights changed for one thing')).toBeVisible();
});

test(
  'weights moved by key and by pointer: every part of the page comes to say the same',
  { tag: '@desk' },
  async ({ page }) => {
    test.slow();
    const { answers, criterion } = breakPoint();
    const working = new Working(page);
    await working.openOwn(answers);
    const slider = working.slider(criterion.label);
    await slider.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
    await working.drag(rules.criteria.find(({ id }) => id !== criterion.id)!.label, 0.3);

    const weights = await working.weightsNow();
    const { recommendation, families, alternatives } = decided({ answers, weights });
    await expect(page).toHaveTitle(new RegExp(`${familyLabel(recommendation.family)}`, 'i'));
    await expect(working.live).toContainText(familyLabel(recommendation.family), { ignoreCase: true });
    await page.locator('#families summary').click();
    for (const { id, score } of families)
      await expect(page.locator('#families tbody tr', { hasText: familyLabel(id) })).toContainText(
        score === null ? '–' : rounded(score)
      );
    await page.locator('#plan summary', { hasText: 'table' }).click();
    for (const { id, score } of alternatives)
      await expect(
        page
          .locator('#plan tbody tr')
          .filter({ hasText: wayLabel(id) })
          .first()
      ).toContainText(rounded(score));
    for (const part of [
      '#reasons',
      '#change',
      '#steps',
      '#deal-breakers',
      '#take-along',
      '#cost',
      '#answers'
    ])
      await expect(page.locator(part)).toBeVisible();
  }
);

test('an open question is answered right there', async ({ page }) => {
  test.slow();
  const { answers } = caseFor('Open');
  const left = rules.questions.find(
    ({ id, core, kind }) => !core && kind === 'one' && Object.hasOwn(answers, id)
  );
  if (!left) throw new Error('The case answers core questions alone.');
  const others: Answers = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== left.id));
  const working = new Working(page);
  await working.openOwn(others);
  await working.discloseAll();
  const question = page.locator('#worth li').filter({ hasText: left.ask });
  const option = left.options.find(({ id }) => id === answers[left.id]);
  await question.locator(`input[value="${option?.id ?? ''}"]`).check();
  await question.getByRole('button', { name: 'Use this answer' }).click();
  await expect(page.getByText(`Answered: ${left.ask}`)).toBeFocused();
  await expect(question).toHaveCount(0);
  await expect(page.locator('#answers')).toContainText(option?.label ?? '');
});

test('a cost figure of one’s own changes the cost, and is put back', { tag: '@desk' }, async ({ page }) => {
  test.slow();
  const model = rules.costModel;
  const found = cases
    .map(({ answers }) => ({ answers, decision: decide(compiled, { answers }, { samples: 1 }) }))
    .find(({ decision }) => decision.cost && decision.recommendation.alternative !== null);
  if (!model || !found) throw new Error('No case has a cost.');
  const { answers, decision } = found;
  const { alternative } = decision.recommendation;
  const amount = ({ cost }: Decision) => cost?.perMonth.find((row) => row.alternative === alternative);
  const input = model.inputs.find(({ id, value }) => {
    const changed = decide(compiled, { answers, cost: { [id]: value * 2 } }, { samples: 1 });
    return amount(changed)?.value !== amount(decision)?.value;
  });
  if (!input) throw new Error('No figure counts.');
  const text = (of: Decision) => costText(model.currency, amount(of) ?? { low: 0, value: 0, high: 0 });

  const working = new Working(page);
  await working.openOwn(answers);
  const row = page
    .locator('#cost li')
    .filter({ hasText: wayLabel(alternative) })
    .first();
  await expect(row).toContainText(text(decision));
  await working.disclose('The figures behind it');
  const field = page.locator('#cost').getByLabel(input.label, { exact: true });
  await field.fill(String(input.value * 2));
  await field.press('Tab');
  await expect(row).toContainText(text(decided({ answers, cost: { [input.id]: input.value * 2 } })));
  await field.fill('-1');
  await field.press('Tab');
  await expect(page.getByText('A number from 0 up, please.')).toBeVisible();
  await page.getByRole('button', { name: `Back to the published figure: ${input.label}` }).click();
  await expect(row).toContainText(text(decision));
});

test('on a copy nothing can be changed', { tag: '@desk' }, async ({ page }) => {
  test.slow();
  const working = new Working(page);
  await working.openCopy(caseFor('Hybrid').answers);
  await expect(working.weights.locator('figcaption')).toBeVisible();
  await expect(page.locator('#working').getByRole('slider')).toHaveCount(0);
  await expect(page.locator('#working').getByRole('spinbutton')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  // A layout does not depend on its colours: a phone, where layout is looked at, does without the dark.
  test.describe(colorScheme, { tag: colorScheme === 'dark' ? '@desk' : [] }, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('everything open is accessible, and nothing scrolls sideways', async ({ page, isMobile }) => {
      test.slow();
      const { answers } = caseFor('Hybrid');
      const working = new Working(page);
      await working.openOwn(answers);
      await working.discloseAll();
      if (isMobile) await expectNoSidewaysScroll(page);
      else await expectAccessible(page, colorScheme);
    });
  });
}
