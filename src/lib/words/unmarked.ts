/** Texts of the rules where there is room for words alone: inside a button, a label, the heading of a disclosure. */

/** The text without marks of emphasis, a link as its words and its host: "the licence (example.org)". */
export function unmarked(text: string): string {
  return text
    .replace(/\[([^[\]\n]{1,300})\]\(https:\/\/([^\s()<>"/?#]{1,253})[^\s()<>"]{0,2000}\)/g, '$1 ($2)')
    .replace(/(\*\*?|(?<![\p{L}\p{N}])_)([^*_\s](?:[^*_\n]{0,500}[^*_\s])?)\1(?![\p{L}\p{N}])/gu, '$2');
}
