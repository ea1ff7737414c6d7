/** How numbers, counts and lists read: words up to twelve, points rounded for people, commas and "and". */

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve'
];

/** A whole number of things: in words from 0 ("no") to 12, in digits beyond. */
export function numberWord(count: number): string {
  return WORDS[count] ?? String(count);
}

/** "one answer", "two answers", "no answers". */
export function counted(count: number, one: string, many: string): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** Items that hold commas themselves are parted by semicolons. */
function joined(items: readonly string[], last: string): string {
  if (items.length < 2) return items[0] ?? '';
  if (items.some((item) => item.includes(','))) return items.join('; ');
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** "a", "a and b", "a, b and c"; empty for an empty list. */
export function listed(items: readonly string[]): string {
  return joined(items, 'and');
}

/** "a", "a or b", "a, b or c"; empty for an empty list. */
export function either(items: readonly string[]): string {
  return joined(items, 'or');
}

/** A score or a size in points of 100, for people: whole numbers with a true minus sign. Finite figures only. */
export function rounded(points: number): string {
  const whole = Math.round(Math.abs(points));
  return points < 0 && whole > 0 ? `−${whole}` : String(whole);
}

/** A size in points: whole from 2 on, to a half below, never 0 for what is not 0. The sign is left out. */
export function sizeOf(points: number): string {
  const size = Math.abs(points);
  if (size === 0) return '0';
  if (size < 0.25) return 'under ½';
  const halves = size < 1.75 ? Math.round(size * 2) : Math.round(size) * 2;
  return halves % 2 === 0 ? String(halves / 2) : `${halves === 1 ? '' : (halves - 1) / 2}½`;
}

/** "1 point", "8 points", "1½ points", "under ½ a point": a size in points of 100, without its sign. */
export function pointsOf(points: number): string {
  const size = sizeOf(points);
  if (size === 'under ½') return 'under ½ a point';
  return size === '1' || size === '½' ? `${size} point` : `${size} points`;
}

/** "+4", "−1½", "0"; a difference too small to round reads "under +½" or "under −½". */
export function signed(points: number): string {
  if (points === 0) return '0';
  const sign = points > 0 ? '+' : '−';
  const size = sizeOf(points);
  return size === 'under ½' ? `under ${sign}½` : `${sign}${size}`;
}

/**
 * A share from 0 to 1 as "84 of 100"; "under 1 of 100" and "over 99 of 100" where rounding would say none or all.
 * `count` is the share in whole hundredths as it is drawn elsewhere, so that both say the same.
 */
export function ofHundred(share: number, count = Math.round(share * 100)): string {
  if (share > 0 && count === 0) return 'under 1 of 100';
  if (share < 1 && count === 100) return 'over 99 of 100';
  return `${count} of 100`;
}
