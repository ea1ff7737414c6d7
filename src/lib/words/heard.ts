/** Owns what a control is called for those who hear the page: out of its place it must say what it belongs to. */

/** "Why, Write down which openness you need": what stands on the control, then what it is about. */
export function heard(control: string, about: string): string {
  return `${control}, ${about.replace(/\.$/, '')}`;
}
