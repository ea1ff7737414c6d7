/** How much a thing matters, in words. */

const IMPORTANCE = {
  low: 'low',
  normal: 'normal',
  high: 'high',
  decisive: 'decisive',
  own: 'your own figure'
} as const;

/** The word for an importance; a weight of 0 counts for nothing, whatever it is called. */
export function importanceText(importance: keyof typeof IMPORTANCE, weight: number): string {
  return weight === 0 ? 'does not count' : IMPORTANCE[importance];
}
