/** Draws a Chart.js chart on a canvas with the page's tokens: on screen, for print and as a picture to keep. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  type ChartConfiguration,
  type Plugin
} from 'chart.js';
import { PAPER_RATIO, PICTURE_RATIO } from '../ratios.ts';
import { redrawn } from '../redrawn.ts';
import type { Palette } from '../tokens.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement
);

/** What a chart is drawn with. */
export interface Brush {
  readonly canvas: HTMLCanvasElement;
  readonly palette: Palette;
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
  /** The page's text face, for what is written on a canvas. */
  readonly face: string;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A chart as a function of what it is drawn with. */
export type Drawing = (brush: Brush) => ChartConfiguration;

/** Draws on a canvas that fills its parent, in the place of the chart before. Returns the chart to destroy in the end. */
export function plot(drawing: Drawing, brush: Brush, before?: Chart): Chart {
  return redrawn(before, brush.canvas, still(drawing(brush), brush.ratio, true));
}

/** Draws on a canvas for paper, `size` in CSS pixels. Returns the chart to destroy in the end. */
export function plotOnPaper(drawing: Drawing, brush: Omit<Brush, 'ratio'>, size: Size): Chart {
  return plotOfSize(drawing, { ...brush, ratio: PAPER_RATIO }, size);
}

function plotOfSize(drawing: Drawing, brush: Brush, size: Size): Chart {
  brush.canvas.width = size.width;
  brush.canvas.height = size.height;
  return new Chart(brush.canvas, still(drawing(brush), brush.ratio, false));
}

/** The same as a PNG in a data address, on `ground`. @param size in CSS pixels */
export function pictured(
  drawing: Drawing,
  { palette, face }: Pick<Brush, 'palette' | 'face'>,
  size: Size,
  ground: string
): string {
  const canvas = document.createElement('canvas');
  const grounded: Drawing = (brush) => {
    const drawn = drawing(brush);
    return { ...drawn, plugins: [paint(ground), ...(drawn.plugins ?? [])] };
  };
  const chart = plotOfSize(grounded, { canvas, palette, face, ratio: PICTURE_RATIO }, size);
  const picture = chart.toBase64Image();
  chart.destroy();
  return picture;
}

/** Nothing moves, nothing answers the mouse: what a chart holds stands on the page too. */
function still(drawn: ChartConfiguration, ratio: number, responsive: boolean): ChartConfiguration {
  const options = {
    ...drawn.options,
    animation: false as const,
    responsive,
    maintainAspectRatio: false,
    devicePixelRatio: ratio,
    events: []
  };
  return { ...drawn, options };
}

function paint(ground: string): Plugin {
  return {
    id: 'ground',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.save();
      ctx.fillStyle = ground;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    }
  };
}
