/** Owns figures that add up as printed: rounded to tenths of a point by largest remainder. */

/**
 * @param parts points, finite
 * @returns the parts and their sum in whole tenths; the printed parts add up to the printed sum, and none is off by a tenth
 */
export function inTenths(parts: readonly number[]): {
  readonly parts: readonly number[];
  readonly sum: number;
} {
  const exact = parts.map((part) => part * 10);
  const sum = Math.round(exact.reduce((total, part) => total + part, 0)) || 0;
  const floors = exact.map((part) => Math.floor(part));
  const missing = sum - floors.reduce((total, part) => total + part, 0);
  const remainder = (place: number): number => (exact[place] ?? 0) - (floors[place] ?? 0);
  const raised = new Set([...parts.keys()].sort((a, b) => remainder(b) - remainder(a)).slice(0, missing));
  return { parts: floors.map((part, place) => part + (raised.has(place) ? 1 : 0)), sum };
}
