/** Labels for members that have none: their ids in words. */

/** `open-hosted` → `Open hosted`. */
export function wordsOfId(id: string): string {
  const words = id.split('-').filter(Boolean).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
