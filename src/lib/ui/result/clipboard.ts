/** Copies text where the browser lets a page do so. On plain http the clipboard API is missing: the old way is tried then. */

/** Copies `text`; `field` holds the same text and is used where the API is missing. Returns whether it was copied. */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(field);
  }
}

/** The command is deprecated, and the only one that works without a secure context. */
function copySelection(field: HTMLTextAreaElement): boolean {
  field.select();
  try {
    return field.ownerDocument.execCommand('copy');
  } catch {
    return false;
  }
}
