/** A run that lies saved in the browser before a page is opened, as the wizard would have left it. */
import type { Page } from '@playwright/test';
import { makeDocument } from '../../../src/lib/document/make.ts';
import type { Answers } from '../../../src/lib/rules/rule-set.ts';
import { entryText } from '../../../src/lib/storage/entry.ts';
import { KEY } from '../../../src/lib/storage/store.ts';
import { rules } from './rules.ts';

/** Keeps these answers in the profile of `page`. */
export async function keep(page: Page, answers: Answers): Promise<void> {
  const document = makeDocument({ ruleSet: rules, situation: { answers }, made: '2026-11-21' });
  const text = entryText({ document, savedAt: '2026-11-21T08:00:00.000Z', tabId: 'another' });
  await page.goto('/');
  await page.evaluate(([key, entry]) => localStorage.setItem(key, entry), [KEY, text] as const);
}
