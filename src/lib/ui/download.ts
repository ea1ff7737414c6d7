/** Hands a file to the person: the browser's own download, from memory. */

/** Downloads a text, or anything else that is a file already. @param type the media type of a text */
export function download(content: string | Blob, name: string, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
