/**
 * The seed of every property. It is fixed, so that a commit gets the same verdict wherever it is tested;
 * `AJAR_SEED=7 npm run unit` looks elsewhere, and a failure prints what repeats it.
 */
import fc from 'fast-check';
import process from 'node:process';

const PUBLISHED = 20_261_121;

const asked = process.env['AJAR_SEED'];
const seed = asked === undefined ? PUBLISHED : Number.parseInt(asked, 10);
if (!Number.isInteger(seed)) throw new Error(`AJAR_SEED is a whole number, not ${JSON.stringify(asked)}.`);
fc.configureGlobal({ seed });
