/** Reads the tokens from app.css and recomputes the contrast that each of them was chosen for (WCAG 2 ratios). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./app.css', import.meta.url), 'utf8');

/** The declarations of the first rule that follows `marker`: token name to colour. */
function tokensAfter(marker: string): ReadonlyMap<string, string> {
  const from = css.indexOf(marker);
  expect(from, marker).toBeGreaterThan(-1);
  const body = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...body.matchAll(/(--[a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? ''])
  );
}

const light = tokensAfter('.as-printed {');
const dark = tokensAfter(":root[data-theme='dark'] {");
const darkBySystem = tokensAfter(":root:not([data-theme='light']) {");
const themes = { light, dark };

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function ratio(theme: keyof typeof themes, front: string, back: string): number {
  return contrast(themes[theme].get(front) ?? '', themes[theme].get(back) ?? '');
}

/** Token, ground, ratio in light, ratio in dark, as the look was decided; one digit. */
const DECIDED = [
  ['--ink', '--paper', 14.8, 15.3],
  ['--ink', '--panel', 16.5, 13.6],
  ['--soft', '--paper', 5.9, 8.0],
  ['--soft', '--panel', 6.6, 7.1],
  ['--rule', '--paper', 3.3, 3.9],
  ['--ink', '--lamp-soft', 14.6, 10.9],
  ['--open', '--paper', 4.8, 11.4],
  ['--closed', '--paper', 10.4, 5.1],
  ['--hybrid', '--paper', 4.6, 8.1],
  ['--fault', '--paper', 6.6, 8.8]
] as const;

describe('the tokens', () => {
  test('both dark tables are the same and name every colour of the light one', () => {
    expect([...darkBySystem]).toEqual([...dark]);
    expect([...dark.keys()]).toEqual([...light.keys()]);
    expect(light.size).toBe(12);
  });

  test('paper stays light: dark tokens stand under screen only', () => {
    for (const found of css.matchAll(
      /@media ([^{]*)\{\s*:root(?:\[data-theme='dark'\]|:not\(\[data-theme='light'\]\)) \{/g
    ))
      expect(found[1]).toMatch(/^screen/);
  });

  test.each(DECIDED)('%s on %s', (front, back, inLight, inDark) => {
    expect(ratio('light', front, back)).toBeCloseTo(inLight, 1);
    expect(ratio('dark', front, back)).toBeCloseTo(inDark, 1);
  });

  test.each(['light', 'dark'] as const)('in %s, text reads at 4.5, shapes and borders at 3', (theme) => {
    for (const ground of ['--paper', '--panel', '--lamp-soft'])
      for (const text of ['--ink', '--soft'])
        expect(ratio(theme, text, ground), `${text} on ${ground}`).toBeGreaterThan(4.5);
    for (const shape of ['--rule', '--open', '--closed', '--hybrid', '--fault'])
      expect(ratio(theme, shape, '--paper'), shape).toBeGreaterThan(3);
    expect(ratio(theme, '--paper', '--ink'), 'words on a filled button').toBeGreaterThan(4.5);
  });
});
