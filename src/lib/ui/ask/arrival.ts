/** Owns what happens to the heading of a page that was just arrived at. */

/** Brings the heading into focus and the page to its top: for the heading of every view, which is made anew each time. */
export function takeFocus(heading: HTMLElement): void {
  scrollTo({ top: 0, behavior: 'instant' });
  heading.focus({ preventScroll: true });
}
