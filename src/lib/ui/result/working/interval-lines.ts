/** One line a criterion, from counting nothing to counting alone: thick where the answer stands, a tick now, a ring at each break. */
import type { Plugin } from 'chart.js';
import type { Palette } from '../tokens.ts';
import type { Brush, Drawing } from './plot.ts';

/** Half of what a slider's thumb covers: the line begins and ends where the thumb's middle can be. */
export const INSET = 12;
const THICK = 6;
const TICK = 22;
const RING = 5;
const TEXT = 13;

/** Shares from 0 to 1; `from` and `to` null where no answer leads. */
export interface IntervalLine {
  readonly share: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Who takes over below and above; empty for nobody. */
  readonly before: string;
  readonly after: string;
}

/** Which ticks would fit is not worth measuring where none is drawn: it takes longer than the lines. */
const UNSEEN = { autoSkip: false, display: false } as const;

/** @param ticked whether the weight now is drawn: not where a slider's thumb stands for it */
export function intervalLines(lines: readonly IntervalLine[], ticked: boolean): Drawing {
  return (brush) => ({
    type: 'bar',
    data: {
      labels: lines.map((_, row) => row),
      datasets: [
        {
          data: lines.map(({ from, to }): [number, number] | null =>
            from === null || to === null ? null : [from, to]
          ),
          backgroundColor: brush.palette.ink,
          barThickness: THICK
        }
      ]
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: INSET, right: INSET } },
      scales: { x: { display: false, min: 0, max: 1, ticks: UNSEEN }, y: { display: false, ticks: UNSEEN } }
    },
    plugins: [thinLines(brush.palette), marks(lines, brush, ticked)]
  });
}

function thinLines(palette: Palette): Plugin {
  return {
    id: 'thin-lines',
    beforeDatasetsDraw: ({ ctx, scales, data }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.fillStyle = palette.rule;
      for (const row of (data.labels ?? []).keys())
        ctx.fillRect(x.left, Math.round(y.getPixelForValue(row)), x.width, 1);
      ctx.restore();
    }
  };
}

function marks(lines: readonly IntervalLine[], { palette, face }: Brush, ticked: boolean): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw: ({ ctx, scales }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.font = `${TEXT}px ${face}`;
      for (const [row, { share, from, to, before, after }] of lines.entries()) {
        const middle = y.getPixelForValue(row);
        if (ticked) tick(ctx, x.getPixelForValue(share), middle, palette.ink);
        if (from !== null && before !== '') ring(ctx, x.getPixelForValue(from), middle, palette);
        if (to !== null && after !== '') ring(ctx, x.getPixelForValue(to), middle, palette);
        ctx.fillStyle = palette.soft;
        if (from !== null && before !== '') beside(ctx, before, x.getPixelForValue(from), middle, x, -1);
        if (to !== null && after !== '') beside(ctx, after, x.getPixelForValue(to), middle, x, 1);
      }
      ctx.restore();
    }
  };
}

function tick(ctx: CanvasRenderingContext2D, at: number, middle: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.fillRect(Math.round(at) - 2, middle - TICK / 2, 4, TICK);
}

function ring(ctx: CanvasRenderingContext2D, at: number, middle: number, palette: Palette): void {
  ctx.beginPath();
  ctx.arc(at, middle, RING, 0, 2 * Math.PI);
  ctx.fillStyle = palette.paper;
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 2;
  ctx.fill();
  ctx.stroke();
}

/** The family's name under its ring, on the side where it takes over, as far as there is room. */
function beside(
  ctx: CanvasRenderingContext2D,
  name: string,
  at: number,
  middle: number,
  room: { readonly left: number; readonly right: number },
  side: -1 | 1
): void {
  const width = ctx.measureText(name).width;
  const start = side > 0 ? at - RING : at + RING - width;
  const left = Math.min(Math.max(start, room.left), room.right - width);
  ctx.fillText(name, left, middle + TICK + 2);
}
