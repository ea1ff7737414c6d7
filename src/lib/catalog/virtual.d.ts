/** What the Vite part of the catalog writes into the app (`vite-plugin.ts`). */
declare module 'virtual:ajar-rules' {
  import type { Release } from '#lib/catalog/catalog.ts';
  export const releases: readonly Release[];
}

declare module 'virtual:ajar-rules/example' {
  import type { RuleSet } from '#lib/rules/rule-set.ts';
  /** The rule file as it is written. */
  export const text: string;
  export const ruleSet: RuleSet;
}
