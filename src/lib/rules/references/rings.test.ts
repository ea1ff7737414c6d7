import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rings } from './rings.ts';

describe('rings', () => {
  test.each<[string, Record<string, string[]>, string[][]]>([
    ['none', { a: ['b'], b: ['c'], c: [] }, []],
    ['of one', { a: ['a'] }, [['a']]],
    [
      'of three, entered from outside',
      { x: ['a'], a: ['b'], b: ['c'], c: ['a', 'nowhere'] },
      [['a', 'b', 'c']]
    ],
    [
      'two apart',
      { a: ['b'], b: ['a'], c: ['d', 'd'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    [
      'a short one first, then the longer through what is left',
      { a: ['b', 'c'], b: ['c'], c: ['a'] },
      [
        ['a', 'c'],
        ['b', 'c', 'a']
      ]
    ],
    ['a bridge between two is in none', { a: ['a', 'm'], m: ['b'], b: ['b'] }, [['a'], ['b']]]
  ])('%s', (_, graph, expected) => {
    expect(rings(new Map(Object.entries(graph)))).toEqual(expected);
  });

  test('each is a ring, and every node that reaches itself shares a ring’s knot', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'];
    const graphs = fc.tuple(...nodes.map(() => fc.subarray(nodes)));
    fc.assert(
      fc.property(graphs, (next) => {
        const graph = new Map(nodes.map((node, index) => [node, next[index] ?? []]));
        const found = rings(graph);
        for (const ring of found) {
          ring.forEach((node, index) => {
            expect(graph.get(node)).toContain(ring[(index + 1) % ring.length]);
          });
        }
        const reaching = nodes.filter((node) => reaches(graph, node, node));
        expect(found.length > 0).toBe(reaching.length > 0);
        for (const node of reaching) {
          expect(
            found.some(
              ([start = '']) => start === node || (reaches(graph, node, start) && reaches(graph, start, node))
            )
          ).toBe(true);
        }
      })
    );
  });
});

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...(graph.get(node) ?? []));
  }
  return false;
}
