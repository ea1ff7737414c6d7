/** What SvelteKit keeps for the app with an entry of the browser's history. */
import type { HistoryEntry } from '#lib/ui/session-history.ts';

declare global {
  namespace App {
    interface PageState {
      wizard?: HistoryEntry;
    }
  }
}
