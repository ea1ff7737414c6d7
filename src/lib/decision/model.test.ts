/** What compiling makes of a rule file: facts, the order they are gone through in, points in one unit, who spares whom. */
import { describe, expect, test } from 'vitest';
import { atomsOf } from './formula.ts';
import { compile, factsBehind, type Model } from './model.ts';
import { amounts, priced, rule, rulesWith, type Raw } from './testing/small-rules.ts';

const abc = { options: { a: {}, b: {}, c: {} } };
const tradeoffs = { t: rule(null, { x: 1 }) };
const compiled = (members: Raw) => compile(rulesWith({ questions: { q: abc }, tradeoffs, ...members }));

describe('facts', () => {
  const { 'cost-model': costs, derived } = priced([{ when: { q: 'a' }, value: 2, low: 2, high: 2 }]) as {
    'cost-model': Raw;
    derived: Raw;
  };
  const second = { of: ['y'], to: ['x'] };
  const withShare = () =>
    compiled({
      questions: { late: { ...abc, when: { share: 'low' } }, volume: amounts, q: abc },
      'cost-model': costs,
      derived: { ...derived, share: { ratio: second, options: { low: { below: 1 }, high: {} } } }
    });
  const ids = ({ facts }: Model, indexes: Iterable<number>) => [...indexes].map((index) => facts[index]!.id);

  test('are the questions, then the derived facts, each with the questions behind it', () => {
    const model = withShare();
    expect(model.facts.map(({ id, kind }) => [id, kind])).toEqual([
      ['late', 'one'],
      ['volume', 'one'],
      ['q', 'one'],
      ['ratio', 'derived'],
      ['share', 'derived']
    ]);
    expect(model.facts.map(({ behind }) => ids(model, behind))).toEqual([
      [],
      [],
      [],
      ['volume', 'q'],
      ['volume', 'q']
    ]);
    expect(model.facts[4]).toMatchObject({ options: ['low', 'high'], exclusive: [false, false], priors: [] });
  });

  test('stand after those that they depend on', () => {
    const model = withShare();
    const at = (id: string): number => model.order.indexOf(model.factOf.get(id)!);
    expect(ids(model, model.order).sort()).toEqual(['late', 'q', 'ratio', 'share', 'volume']);
    expect(at('late')).toBeGreaterThan(at('share'));
    expect(Math.min(at('ratio'), at('share'))).toBeGreaterThan(Math.max(at('volume'), at('q')));
    for (const [position, fact] of model.order.entries()) expect(model.rank[fact]).toBe(position);
  });

  test('behind a condition are those that it reads, and all that those depend on', () => {
    const model = withShare();
    const behind = factsBehind(model, [model.facts[0]!.when]);
    expect(ids(model, behind).sort()).toEqual(['q', 'share', 'volume']);
    expect(factsBehind(model, []).size).toBe(0);
  });
});

describe('a condition', () => {
  test('names its options in the order of the file, however they are written', () => {
    const { rules } = compiled({ tradeoffs: { t: rule({ q: ['c', 'a'] }, { x: 1 }) } });
    expect(atomsOf(rules.tradeoffs[0]!).map(({ options }) => options)).toEqual([[0, 2]]);
  });
});

describe('criteria', () => {
  test('are also known in the order of their ids', () => {
    const scale = { worst: 0, best: 10 };
    const criteria = {
      k: { weight: 1, scale },
      c: { weight: 1, scale },
      z: { weight: 1, scale },
      a: { weight: 1, scale }
    };
    expect(compiled({ criteria }).byId).toEqual([3, 1, 0, 2]);
  });

  test('with anchors between points are counted in parts of a point', () => {
    const rules = rulesWith({ questions: { q: abc }, tradeoffs: { t: rule(null, { x: 3, y: -1 }) } });
    const [criterion] = rules.criteria;
    const scale = { ...criterion!.scale, best: { numerator: 21, denominator: 2 } };
    const { points, scales } = compile({ ...rules, criteria: [{ ...criterion!, scale }] });
    expect(scales).toEqual({ unit: 2, worst: [0n], range: [21n] });
    expect(points).toEqual([[6, -2]]);
  });
});

describe('ways', () => {
  test('have in each part what is spared there, and nothing that is spared elsewhere', () => {
    const part = { does: 'Some', ways: ['x', 'y'] };
    const out = (spares: Raw): Raw => ({
      when: { q: 'a' },
      'rules-out': ['x'],
      spares,
      because: 'So it is.'
    });
    const { ways } = compiled({
      alternatives: { x: {}, y: {}, h: { parts: { one: part, two: part } }, i: { parts: { one: part } } },
      constraints: { c: out({}), d: out({ h: ['one'] }), e: out({ h: ['two'], i: ['one'] }) }
    });
    const spared = (way: number) => ways[way]!.parts.map(({ sparedBy }) => [...sparedBy]);
    expect([spared(2), spared(3)]).toEqual([[[1], [2]], [[2]]]);
    expect(ways[0]!.constraints).toEqual([0, 1, 2]);
    expect([ways[1]!.constraints, ways[2]!.constraints]).toEqual([[], []]);
  });

  test('stand in their families in the order of the file', () => {
    const { families } = compiled({
      families: { f: {}, g: {} },
      alternatives: { x: { family: 'g' }, y: { family: 'f' }, z: { family: 'g' } }
    });
    expect(families).toEqual([[1], [0, 2]]);
  });
});
