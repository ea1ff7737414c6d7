/** Ways of the recommended family against all others, criterion by criterion. */
import { expect, test } from 'vitest';
import { expectedFamily, groundOf } from './ground.ts';
import { compile } from './model.ts';
import { rivalryOf } from './rivalry.ts';
import { rule, rulesWith, type Raw } from './testing/small-rules.ts';

const q = { options: { a: {} } };
const scale = { worst: 0, best: 10 };
const compiled = (members: Raw) => compile(rulesWith({ questions: { q }, ...members }));

test('each side has its competing ways, weights add up to 1, differences go by the scale', () => {
  const model = compiled({
    families: { f: {}, g: {} },
    alternatives: { a: { family: 'f' }, b: { family: 'g' }, c: { family: 'f' }, d: { family: 'g' } },
    criteria: { z: { weight: 3, scale }, k: { weight: 1, scale: { worst: 0, best: 20 } } },
    tradeoffs: { t: rule(null, { a: 5, b: 1 }, 'z'), u: rule(null, { b: 10 }, 'k') },
    constraints: { c: { when: { q: 'a' }, 'rules-out': ['d'], because: 'So it is.' } }
  });
  const { own, rivals, criteria, weights, difference } = rivalryOf(
    groundOf(model, { answers: { q: 'a' } }),
    0
  );
  expect({ own, rivals, criteria, weights }).toEqual({
    own: [0, 2],
    rivals: [1],
    criteria: [1, 0],
    weights: [0.25, 0.75]
  });
  expect([difference(0, 1, 0), difference(0, 1, 1), difference(1, 2, 0)]).toEqual([-0.5, 0.4, 0.5]);
});

test('without any weight, or on a scale without a range, there is nothing between them', () => {
  const rules = rulesWith({
    questions: { q },
    criteria: { k: { weight: 1, scale }, m: { weight: 1, scale } },
    tradeoffs: { t: rule(null, { x: 5 }, 'k') }
  });
  const [k, m] = rules.criteria;
  const flat = { ...m!, scale: { ...m!.scale, best: m!.scale.worst } };
  const ground = groundOf(compile({ ...rules, criteria: [k!, flat] }), { answers: {}, weights: { k: 0 } });
  const { weights, difference } = rivalryOf(ground, 0);
  expect([weights, difference(0, 1, 0), difference(0, 1, 1)]).toEqual([[0, 0], 0.5, 0]);
});

test('no family is expected where two tie', () => {
  const model = compiled({ tradeoffs: { t: rule(null, { x: 5, y: 5 }) } });
  expect(expectedFamily(model, { answers: {} })).toBeNull();
  expect(expectedFamily(compiled({ tradeoffs: { t: rule(null, { y: 5 }) } }), { answers: {} })).toBe('y');
});
