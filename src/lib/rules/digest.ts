/**
 * The digest that names a rule set in documents and links (CONTRACT §4): SHA-256 in synchronous library code.
 */

const BLOCK = 64;

/**
 * The first 32 bits of the fractional parts of a power of the first primes (FIPS 180-4 §4.2.2 and §5.3.3), in
 * exact integers.
 */
const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};

/** ⌊n^(1/k) · 2³²⌋ mod 2³² by bisection: roots from `Math` are not the same everywhere. */
function fraction(prime: number, root: 2n | 3n): number {
  const target = BigInt(prime) << (32n * root);
  let low = 0n;
  let high = BigInt(prime) << 32n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** root <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

const CONSTANTS = Int32Array.from(primes(64), (prime) => fraction(prime, 3n));
const START = Int32Array.from(primes(8), (prime) => fraction(prime, 2n));

/**
 * The digest of a rule set: the first 16 hexadecimal digits of SHA-256 over `JSON.stringify` of the parsed
 * data.
 * @param data JSON data in the file's order, before defaults
 */
export function digestOf(data: unknown): string {
  return sha256(new TextEncoder().encode(JSON.stringify(data) ?? '')).slice(0, 16);
}

/** SHA-256 (FIPS 180-4) as 64 hexadecimal digits. */
export function sha256(message: Uint8Array): string {
  const padded = pad(message);
  const view = new DataView(padded.buffer);
  const state = START.slice();
  const words = new Int32Array(64);
  for (let offset = 0; offset < padded.length; offset += BLOCK) {
    schedule(words, view, offset);
    compress(state, words);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

const word = (words: ArrayLike<number>, index: number): number => words[index] as number;
const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** Fills in the 64 words of a block's schedule, which are written over for the next block. */
function schedule(words: Int32Array, view: DataView, offset: number): void {
  for (let t = 0; t < 16; t++) words[t] = view.getInt32(offset + 4 * t);
  for (let t = 16; t < 64; t++) {
    const [early, late] = [word(words, t - 15), word(words, t - 2)];
    const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[t] = word(words, t - 16) + small0 + word(words, t - 7) + small1;
  }
}

/** One variable for each word of the state: two hundred kilobytes go through here at every keystroke of an editor. */
function compress(state: Int32Array, words: Int32Array): void {
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let t = 0; t < 64; t++) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + word(CONSTANTS, t) + word(words, t)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = word(state, index) + value;
}
