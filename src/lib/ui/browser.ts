/** What a session is given in a browser: its storage, its clock, a name for this tab. */
import type { Store } from '#lib/storage/store.ts';

/** Today in UTC, YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The store in this browser's storage; where that is missing or forbidden, one that says so. Its code is fetched first. */
export async function browserStore(): Promise<Store> {
  const { cabinetOf, openStore } = await import('#lib/storage/store.ts');
  return openStore(
    cabinetOf(() => localStorage),
    { now: () => new Date().toISOString(), tabId: tabId(), listen }
  );
}

/** Whether anything at all is kept here; true where that cannot be known, so that the store looks and says what is wrong. */
export function mayHaveSaved(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return true;
  }
}

/** Not `randomUUID`: it is missing on plain-http intranets. */
function tabId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0')
  ).join('');
}

function listen(handler: (notice: { readonly key: string | null }) => void): () => void {
  const heard = (event: StorageEvent): void => handler({ key: event.key });
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}
