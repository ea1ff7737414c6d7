/**
 * `readRuleData` for mutation runs: the rules are not mutated, and with a fixed seed every mutant meets the same rule sets, so that each is
 * read once. Reading them is most of what a property takes. Each asks for a copy: what is remembered of one by a mutant is no other's.
 */
import { readRuleData as read } from '#lib/rules/data.ts';

const found = new Map<string, ReturnType<typeof read>>();

export function readRuleData(raw: unknown): ReturnType<typeof read> {
  const text = JSON.stringify(raw);
  const reading = found.get(text) ?? read(raw);
  found.set(text, reading);
  return structuredClone(reading);
}
