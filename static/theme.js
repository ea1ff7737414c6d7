/* Sets the reader's chosen theme before the first paint. A file of its own because the policy forbids inline scripts. */
try {
  const theme = localStorage.getItem('ajar.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  /* Storage is forbidden: the system's theme holds. */
}
