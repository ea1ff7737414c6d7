import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leafPath, lightPath, swingPath } from '../door/geometry.ts';

test('the sign is the mark of a door ajar', () => {
  const sign = readFileSync(new URL('./Sign.svelte', import.meta.url), 'utf8');
  for (const path of [leafPath('ajar', 64), lightPath('ajar', 64), swingPath(64)])
    expect(sign).toContain(path);
});
