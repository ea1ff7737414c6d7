/**
 * The text of a rule as blocks to draw: paragraphs and lists; in them plain text, emphasis and https links. There is no
 * markup besides, and no HTML: whatever else is written stays the text it is. Made for texts of strangers: one pass, no
 * recursion, no pattern that could run long.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string; readonly strong: boolean }
  /** `host` stands beside the link, so that nobody is led elsewhere than they think. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly host: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** The blocks of a text. Lines that begin with `- ` or `* ` are a list; an empty line ends a paragraph. */
export function ruleText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', inlines: inlinesIn(lines.join(' ')) });
    if (items.length > 0) blocks.push({ kind: 'list', items: items.map(inlinesIn) });
    [lines, items] = [[], []];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const item = /^\s*[-*] +(?=\S)/.exec(line);
    if (line.trim() === '' || (item !== null && lines.length > 0)) close();
    if (item) items.push(line.slice(item[0].length).trim());
    else if (line.trim() !== '' && items.length > 0) items.push(`${items.pop()} ${line.trim()}`);
    else if (line.trim() !== '') lines.push(line.trim());
  }
  close();
  return blocks;
}

/** `[words](https://…)`, a bare https address, `**strong**`, `*emphasis*`, `_emphasis_`; each within one short stretch. */
const MARKS =
  /\[([^[\]\n]{1,300})\]\((https:\/\/[^\s()<>"]{1,2000})\)|(https:\/\/[^\s<>"']{1,2000})|\*\*([^*\s](?:[^*\n]{0,500}[^*\s])?)\*\*|\*([^*\s](?:[^*\n]{0,500}[^*\s])?)\*|(?<![\p{L}\p{N}])_([^_\s](?:[^_\n]{0,500}[^_\s])?)_(?![\p{L}\p{N}])/gu;

function inlinesIn(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  const add = (until: number): void => {
    if (until > from) inlines.push({ kind: 'text', text: text.slice(from, until) });
  };
  for (const match of text.matchAll(MARKS)) {
    const { inline, length } = inlineOf(match);
    add(match.index);
    inlines.push(inline);
    from = match.index + length;
  }
  add(text.length);
  return inlines;
}

function inlineOf([whole, words, target, bare, strong, starred, lined]: RegExpExecArray): {
  readonly inline: Inline;
  readonly length: number;
} {
  const { length } = whole;
  if (bare !== undefined) {
    // What ends a sentence is not part of an address.
    const address = bare.replace(/[.,;:!?)\]}]+$/, '');
    return { inline: linkOr(address, address, address), length: address.length };
  }
  if (words !== undefined && target !== undefined) return { inline: linkOr(words, target, whole), length };
  const text = strong ?? starred ?? lined ?? whole;
  return { inline: { kind: 'emphasis', text, strong: strong !== undefined }, length };
}

/** A link where the address is one: https, a host, no name or password before it. Else the text as it stood. */
function linkOr(text: string, href: string, whole: string): Inline {
  const url = URL.canParse(href) ? new URL(href) : null;
  const isSafe =
    url?.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '';
  return isSafe ? { kind: 'link', text, href: url.href, host: url.host } : { kind: 'text', text: whole };
}
