/** The catalog of the built app: every released rule set, and under `npm run dev` the working file before them. */
import { releases } from 'virtual:ajar-rules';
import { catalogOf, type Catalog } from './catalog.ts';

export const shipped: Catalog = catalogOf(releases);
