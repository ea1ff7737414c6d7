/** Which open questions matter still: those on which the lead between families hangs. */
import { expect, test } from 'vitest';
import { groundOf } from './ground.ts';
import { compile } from './model.ts';
import { rule, rulesWith } from './testing/small-rules.ts';
import { factsThatMatter, possibleWinners } from './worth.ts';

test('nothing matters between families once the winners are of one family, though it moves them', () => {
  const winning = (c: number) => {
    const rules = rulesWith({
      families: { f: {}, g: {} },
      alternatives: { a: { family: 'f' }, b: { family: 'f' }, c: { family: 'g' } },
      questions: { q: { options: { o: {}, p: {} } } },
      tradeoffs: { t: rule(null, { a: 5, b: 5, c }), u: rule({ q: 'o' }, { a: 2 }) }
    });
    const { tree, standing } = groundOf(compile(rules), { answers: {} });
    const winners = possibleWinners(tree, standing);
    return { winners, facts: [...factsThatMatter(tree, winners)] };
  };
  expect(winning(1)).toEqual({ winners: [0, 1], facts: [] });
  expect(winning(6)).toEqual({ winners: [0, 2], facts: [0] });
});
