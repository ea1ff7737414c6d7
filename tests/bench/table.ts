/** Figures as tables of text. */
import { exponentOf } from './timing.ts';
import type { Row } from './measure.ts';

export function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((line) => (line[column] ?? '').length))
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...body.map(line)].join('\n');
}

/** Milliseconds in a unit that leaves three digits. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toPrecision(3)} s`;
  return ms >= 0.1 ? `${ms.toPrecision(3)} ms` : `${(ms * 1000).toPrecision(3)} µs`;
}

/** A line for each thing measured: median and least at every size, and the exponent of growth of the medians. */
export function growthTable(rows: readonly Row[], sizes: readonly number[]): string {
  const kinds = [...new Set(rows.map(({ what }) => what))];
  return table(
    ['', ...sizes.flatMap((size) => [`× ${size}`, 'least']), ...(sizes.length > 1 ? ['exponent'] : [])],
    kinds.map((kind) => {
      const own = rows.filter(({ what }) => what === kind);
      const cells = sizes.flatMap((size) => {
        const timing = own.find((row) => row.size === size)?.timing;
        return timing ? [duration(timing.median), duration(timing.least)] : ['–', '–'];
      });
      const points = own.map(({ size, timing }) => ({ size, time: timing.median }));
      return [
        kind,
        ...cells,
        ...(sizes.length > 1 ? [points.length > 1 ? exponentOf(points).toFixed(2) : '–'] : [])
      ];
    })
  );
}
