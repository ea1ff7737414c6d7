/** The keys of undo and redo, wherever the focus is in the studio. */
import type { Studio } from './studio.svelte.ts';

/** In a field of one's own typing the browser's undo holds; anywhere else the studio's, unless the editor took the key. */
export function replayByKey(event: KeyboardEvent, studio: Pick<Studio, 'undo' | 'redo'>): void {
  const isTyping =
    event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea');
  if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented || isTyping) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  if (isRedo) studio.redo();
  else studio.undo();
}
