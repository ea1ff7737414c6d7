/** A month's cost from cheap to dear, a bar a way on a scale of powers of ten, with a mark at the likely figure. */
import type { Plugin } from 'chart.js';
import type { CostRow } from '#lib/report/working-views.ts';
import { fillOf } from '../fills.ts';
import type { Palette } from '../tokens.ts';
import type { Drawing } from './plot.ts';

const BAR = 14;
const MARK = 24;
/** A range this narrow, in powers of ten, is still drawn as a bar. */
const NARROW = 1.04;

/** @param axis whole powers of ten that hold every range, at least two @param marked those with a gridline */
export function costBars(
  rows: readonly CostRow[],
  axis: readonly number[],
  marked: readonly number[]
): Drawing {
  const [from = 1, to = 10] = [axis[0], axis.at(-1)];
  return ({ canvas, palette, ratio }) => ({
    type: 'bar',
    data: {
      labels: rows.map((_, row) => row),
      datasets: [
        {
          data: rows.map(({ low, value, high }): [number, number] => [
            Math.max(from, Math.min(low, value / NARROW)),
            Math.max(high, value * NARROW)
          ]),
          backgroundColor: rows.map(({ way }) => fillOf(canvas, way.family, palette, ratio)),
          borderColor: rows.map(({ way }) => palette.of(way.family)),
          borderWidth: 2,
          borderSkipped: false,
          barThickness: BAR
        }
      ]
    },
    options: {
      indexAxis: 'y',
      layout: { padding: 0 },
      scales: { x: { type: 'logarithmic', display: false, min: from, max: to }, y: { display: false } }
    },
    plugins: [grid(marked, palette), likely(rows, palette)]
  });
}

/** Only where the bars are: the words above them stay clear. */
function grid(axis: readonly number[], palette: Palette): Plugin {
  return {
    id: 'grid',
    beforeDatasetsDraw: ({ ctx, scales, data }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.fillStyle = palette.hair;
      for (const row of (data.labels ?? []).keys())
        for (const at of axis) {
          const left = Math.min(x.right - 1, Math.round(x.getPixelForValue(at)));
          ctx.fillRect(left, y.getPixelForValue(row) - MARK / 2, 1, MARK);
        }
      ctx.restore();
    }
  };
}

/** 4 px ink with a rim of paper, so that it shows on every fill. */
function likely(rows: readonly CostRow[], palette: Palette): Plugin {
  return {
    id: 'likely',
    afterDatasetsDraw: ({ ctx, scales }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      for (const [row, { value }] of rows.entries()) {
        const [at, middle] = [Math.round(x.getPixelForValue(value)), y.getPixelForValue(row)];
        ctx.fillStyle = palette.paper;
        ctx.fillRect(at - 4, middle - MARK / 2 - 2, 8, MARK + 4);
        ctx.fillStyle = palette.ink;
        ctx.fillRect(at - 2, middle - MARK / 2, 4, MARK);
      }
      ctx.restore();
    }
  };
}
