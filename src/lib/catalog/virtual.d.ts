/** What the Vite part of the catalog writes into the app (`vite-plugin.ts`). */
declare module 'virtual:ajar-rules' {
  import type { Release } from '#lib/catalog/catalog.ts';
  export const releases: readonly Release[];
}
