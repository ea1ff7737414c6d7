/** Bars from a zero line: to the right what speaks for the first of two ways, to the left for the second. */
import type { Plugin } from 'chart.js';
import type { FamilyFace } from '#lib/report/views.ts';
import { fillOf } from '../fills.ts';
import type { Drawing } from './plot.ts';

const BAR = 14;

/** A bar's length with its sign, and the family that it favours. */
export interface DifferenceBar {
  readonly points: number;
  readonly favours: FamilyFace;
}

/** One bar a row, in the order given. */
export function differenceBars(bars: readonly DifferenceBar[]): Drawing {
  const lengths = bars.map(({ points }) => points);
  return ({ canvas, palette, ratio }) => ({
    type: 'bar',
    data: {
      labels: bars.map((_, row) => row),
      datasets: [
        {
          data: lengths,
          backgroundColor: bars.map(({ favours }) => fillOf(canvas, favours, palette, ratio)),
          borderColor: bars.map(({ favours }) => palette.of(favours)),
          borderWidth: 2,
          borderSkipped: false,
          barThickness: BAR
        }
      ]
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: 1, right: 1 } },
      scales: {
        x: { display: false, min: Math.min(0, ...lengths), max: Math.max(0, ...lengths) },
        y: { display: false }
      }
    },
    plugins: [zeroLine(palette.ink)]
  });
}

function zeroLine(colour: string): Plugin {
  return {
    id: 'zero-line',
    afterDatasetsDraw: ({ ctx, scales, data }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.fillStyle = colour;
      const zero = Math.round(x.getPixelForValue(0)) - 1;
      for (const row of (data.labels ?? []).keys())
        ctx.fillRect(zero, Math.round(y.getPixelForValue(row)) - BAR, 2, 2 * BAR);
      ctx.restore();
    }
  };
}
