import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOf, compareVersions, type Release } from './catalog.ts';

function release(id: string, version: string, digest = `${id}@${version}`): Release {
  const refuse = () => Promise.reject(new Error('nothing is fetched to find a release'));
  return { id, version, digest, title: id, updated: null, core: refuse, full: refuse, data: refuse };
}

describe('versions', () => {
  test('the order that Semantic Versioning gives as its example', () => {
    const inOrder = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2'];
    inOrder.push('1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0');
    expect(inOrder.toReversed().sort(compareVersions)).toEqual(inOrder);
  });

  test('build metadata makes no difference', () => {
    expect(compareVersions('1.2.3+linux', '1.2.3+mac.1-x')).toBe(0);
  });

  const number = fc.nat({ max: 12 });
  const version = fc
    .tuple(number, number, number, fc.option(fc.constantFrom('a', 'b.1', 'b.2', '1', '1.0', 'a-b')))
    .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre === null ? '' : `-${pre}`}`);

  test('it is an order: antisymmetric, transitive, and equal only for equal versions', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
        }
        expect(compareVersions(a, b) === 0).toBe(a === b);
      })
    );
  });
});

describe('a catalog', () => {
  const old = release('doors', '0.9.0');
  const middle = release('doors', '0.10.0');
  const young = release('doors', '1.2.0');
  const other = release('windows', '9.0.0');
  const catalog = catalogOf([middle, other, young, old]);

  test('the newest is the highest version, not the last in the list or in the alphabet', () => {
    expect(catalog.newest('doors')).toBe(young);
    expect(catalogOf([old, middle]).newest('doors')).toBe(middle);
  });

  test('without an id, the newest of the first rule set; with an unknown one, none', () => {
    expect(catalog.newest()).toBe(young);
    expect(catalog.newest('gates')).toBeNull();
    expect(catalogOf([]).newest()).toBeNull();
  });

  test('of two with the same version, the earlier in the list', () => {
    const working = release('doors', '1.2.0', 'working');
    expect(catalogOf([working, young]).newest()).toBe(working);
    expect(catalogOf([young, working]).newest()).toBe(young);
  });

  test('a document finds its own release by digest, whatever version it claims', () => {
    const name = { id: 'doors', version: '7.7.7', digest: middle.digest };
    expect(catalog.find(name)).toEqual({ release: middle, exact: true });
  });

  test('a digest of another rule set does not count', () => {
    expect(catalog.find({ id: 'windows', version: '9.0.0', digest: young.digest })).toEqual({
      release: other,
      exact: false
    });
  });

  test.each([
    ['0.1.0', old],
    ['0.9.5', middle],
    ['1.0.0', young],
    ['1.2.0', young],
    ['3.0.0', young]
  ])(
    'for an unknown release of version %s, the nearest that is not older, else the newest',
    (version, expected) => {
      expect(catalog.find({ id: 'doors', version, digest: 'unknown' })).toEqual({
        release: expected,
        exact: false
      });
    }
  );

  test('an unknown id finds nothing', () => {
    expect(catalog.find({ id: 'gates', version: '1.0.0', digest: young.digest })).toBeNull();
  });
});
