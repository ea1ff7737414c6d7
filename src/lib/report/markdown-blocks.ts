/** Pieces of Markdown. Texts of rule files and people are escaped: none becomes markup or a link. */

/** A heading with a list under it; empty where the list is. Lines are Markdown already. */
export function section(title: string, lines: readonly string[], level = 2): string {
  return lines.length === 0
    ? ''
    : [`${'#'.repeat(level)} ${title}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

/** A heading with paragraphs under it; empty where all of them are. */
export function prose(title: string, paragraphs: readonly string[]): string {
  const some = paragraphs.filter((paragraph) => paragraph !== '');
  return some.length === 0 ? '' : [`## ${title}`, ...some].join('\n\n');
}

/** A heading with a table under it; empty where there is no row. Cells are plain text. */
export function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(columns.length)}`;
  return [`## ${title}`, '', line(columns), rule, ...rows.map(line)].join('\n');
}

/** Blocks with an empty line between them, ending in a line break; empty ones are left out. */
export function blocks(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Text on one line in which no character means anything to Markdown. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
