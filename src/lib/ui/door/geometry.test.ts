import { describe, expect, test } from 'vitest';
import { angleOf, leafPath, lightPath, swingPath, tipOf } from './geometry.ts';

describe('the door in plan', () => {
  test('three positions and none between', () => {
    expect([angleOf('closed'), angleOf('ajar'), angleOf('open')]).toEqual([0, 30, 90]);
  });

  test('the leaf keeps its length in every position', () => {
    for (const door of ['closed', 'ajar', 'open'] as const) {
      const { x, y } = tipOf(door, 100);
      expect(Math.hypot(x, y)).toBeCloseTo(100, 1);
    }
  });

  test('the leaf lies in the wall when closed, and stands when open', () => {
    expect(leafPath('closed', 64)).toBe('M0 0L64 0');
    expect(leafPath('open', 64)).toBe('M0 0L0 -64');
    expect(leafPath('ajar', 100)).toBe('M0 0L86.6 -50');
  });

  test('light falls from the wall to the leaf, and not through a closed door', () => {
    expect(lightPath('ajar', 100)).toBe('M0 0H100A100 100 0 0 0 86.6 -50Z');
    expect(lightPath('open', 100)).toBe('M0 0H100A100 100 0 0 0 0 -100Z');
    expect(lightPath('closed', 100)).toBe('');
  });

  test('the swing is the quarter circle of the leaf', () => {
    expect(swingPath(64)).toBe('M64 0A64 64 0 0 0 0 -64');
  });
});
