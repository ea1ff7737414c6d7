/**
 * fast-check for mutation runs: a property that is held to some hundred examples tries a part of them. A mutant meets thousands all the same,
 * one property after another, and what would take a night takes an hour. Properties that look for rare cases keep all of theirs.
 */
import * as fc from 'fast-check';

const MANY = 200;
const RARE = 400;
const PART = 60;

export * from 'fast-check';

function assertOnFewer<Ts>(property: fc.IRawProperty<Ts>, parameters: fc.Parameters<Ts> = {}) {
  const asked = parameters.numRuns ?? 100;
  return fc.assert(property, { ...parameters, numRuns: asked >= MANY && asked < RARE ? PART : asked });
}

export const assert = assertOnFewer as typeof fc.assert;
