/** Seeded pseudo-random integers: the same in every engine, and nothing here reads a clock. */

/** The one seed of all draws; a decision names it. */
export const SEED = 20261120;

/**
 * A stream of Chris Doty-Humphrey's sfc32 (PractRand): integers from 0 to 2³² − 1.
 * @param stream tells independent streams of the same seed apart
 */
export function randomStream(stream: number): () => number {
  let [a, b, c, counter] = [SEED, stream | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}
