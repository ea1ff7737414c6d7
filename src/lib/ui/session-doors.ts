/** Owns what a session is given by whoever creates it: the rules there are, where things are kept, what day it is. */
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Store } from '#lib/storage/store.ts';

export interface SessionDoors {
  readonly catalog: Catalog;
  /** Called at most once, in the browser only: when there is something to read, or with the first change. */
  readonly openStore: () => Store | Promise<Store>;
  /** Whether something may be saved here; false spares a first visit the store's code. Absent: look. */
  readonly mayHaveSaved?: () => boolean;
  /** Today in UTC, YYYY-MM-DD. */
  readonly today: () => string;
}
