/** Bytes as base64url text without padding (RFC 4648 §5), and back. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** The text for the bytes, four characters for three bytes. */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63)).join('');
    text += digits.slice(0, Math.min(3, bytes.length - at) + 1);
  }
  return text;
}

/** The bytes of the text; null unless it is exactly what `toBase64url` writes for them. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, size] = [0, 0, 0];
  for (const digit of text) {
    const value = VALUES.get(digit);
    if (value === undefined) return null;
    [bits, held] = [((bits << 6) | value) & 0xffff, held + 6];
    if (held >= 8) [bytes[size++], held] = [(bits >> (held - 8)) & 0xff, held - 8];
  }
  const isWhole = text.length % 4 !== 1 && (bits & ((1 << held) - 1)) === 0;
  return isWhole ? bytes : null;
}
