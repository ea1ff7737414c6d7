/** When what is drawn by hand has to be drawn again, since the colours may have changed. */

/**
 * Calls back whenever the tokens may have changed: the reader's choice, the system's, forced colours. Returns the function
 * that ends it.
 */
export function onTokensChange(changed: () => void): () => void {
  const wishes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query)
  );
  const choice = new MutationObserver(() => changed());
  choice.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  for (const wish of wishes) wish.addEventListener('change', changed);
  return () => {
    choice.disconnect();
    for (const wish of wishes) wish.removeEventListener('change', changed);
  };
}
