/** Light or dark: the system's wish unless the reader chose. `static/theme.js` applies the choice before the first paint. */

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'ajar.theme';

/** The reader's choice as it stands on the root element; `system` where none is made. */
export function chosenTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Applies a choice and remembers it where storage allows; where not, it holds until the page is left. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Nothing to do: the choice stands on the root element.
  }
}
