/**
 * The geometry of the mark: a door in a wall, seen from above. The hinge is the origin, the wall runs to the right, the
 * leaf turns anticlockwise. The angle is a sign of the family, not a dial, so there are three and none between.
 */
import type { Door } from '#lib/rules/rule-set.ts';

const DEGREES: Readonly<Record<Door, number>> = { closed: 0, ajar: 30, open: 90 };

const twoDigits = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The angle of a door's leaf above the wall, in degrees. */
export function angleOf(door: Door): number {
  return DEGREES[door];
}

/** The leaf's free end, in the units of `radius`; y grows downwards. */
export function tipOf(door: Door, radius: number): { readonly x: number; readonly y: number } {
  const angle = (DEGREES[door] * Math.PI) / 180;
  return { x: twoDigits(radius * Math.cos(angle)), y: twoDigits(-radius * Math.sin(angle)) };
}

/** SVG path of the leaf, hinge to tip. */
export function leafPath(door: Door, radius: number): string {
  const { x, y } = tipOf(door, radius);
  return `M0 0L${x} ${y}`;
}

/** SVG path of the quarter circle that the leaf's end sweeps. */
export function swingPath(radius: number): string {
  return `M${radius} 0A${radius} ${radius} 0 0 0 0 ${-radius}`;
}

/** SVG path of the light between wall and leaf; empty for a closed door. */
export function lightPath(door: Door, radius: number): string {
  const { x, y } = tipOf(door, radius);
  return door === 'closed' ? '' : `M0 0H${radius}A${radius} ${radius} 0 0 0 ${x} ${y}Z`;
}
