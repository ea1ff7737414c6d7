/** What the Vite part of the catalog works out for the start page (`vite.config.ts` says how); null without rules. */
declare module 'virtual:ajar-rules/front' {
  import type { Front } from '#lib/report/front.ts';
  export const front: Front | null;
}
