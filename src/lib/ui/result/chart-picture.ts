/** The families side by side as one picture: caption, names, bars, scores, on paper ground. Imported when it is asked for. */
import type { FamilyChart } from '#lib/report/views.ts';
import { barsOfSize } from './bars.ts';
import { PICTURE_RATIO } from './ratios.ts';
import type { Palette } from './tokens.ts';

/** In CSS pixels; the file has three times as many. */
const WIDTH = 960;
const MARGIN = 40;
const ROW = 96;
const LINE = 34;

/**
 * The chart as a PNG; null where the browser cannot make one.
 * @param fonts the families of the display face and of the text
 * @param foot a line under it: where it comes from
 */
export function chartPicture(
  chart: FamilyChart,
  palette: Palette,
  fonts: { readonly display: string; readonly text: string },
  foot: string
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.font = `600 26px ${fonts.display}`;
  const caption = wrapped(pen, chart.caption, WIDTH - 2 * MARGIN);
  const top = MARGIN + caption.length * LINE + 16;
  const height = top + chart.rows.length * ROW + LINE + MARGIN;
  canvas.width = WIDTH * PICTURE_RATIO;
  canvas.height = height * PICTURE_RATIO;
  pen.scale(PICTURE_RATIO, PICTURE_RATIO);
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, WIDTH, height);
  write(pen, palette.ink, `600 26px ${fonts.display}`, (line) =>
    caption.forEach((text, place) => line(text, MARGIN, MARGIN + 24 + place * LINE))
  );
  for (const [place, row] of chart.rows.entries()) words(pen, row, top + place * ROW, palette, fonts);
  bars(pen, chart, palette, top);
  write(pen, palette.soft, `14px ${fonts.text}`, (line) => line(foot, MARGIN, height - MARGIN + 8));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

type Line = (text: string, x: number, y: number) => void;

function write(
  pen: CanvasRenderingContext2D,
  colour: string,
  font: string,
  draw: (line: Line) => void
): void {
  pen.fillStyle = colour;
  pen.font = font;
  draw((text, x, y) => pen.fillText(text, x, y));
}

/** Name, way, score and standing of a family, above its bar. */
function words(
  pen: CanvasRenderingContext2D,
  row: FamilyChart['rows'][number],
  y: number,
  palette: Palette,
  fonts: { readonly display: string; readonly text: string }
): void {
  const right = WIDTH - MARGIN;
  write(pen, palette.ink, `600 20px ${fonts.display}`, (line) => line(row.family.label, MARGIN, y + 24));
  write(pen, palette.soft, `14px ${fonts.text}`, (line) => line(row.way?.label ?? '', MARGIN, y + 46));
  pen.textAlign = 'right';
  write(pen, palette.ink, `600 24px ${fonts.display}`, (line) => line(row.scoreText, right, y + 24));
  write(pen, palette.soft, `14px ${fonts.text}`, (line) => line(row.lead, right, y + 46));
  pen.textAlign = 'left';
}

/** Each bar stands in the middle of its band, so the bands are moved down to its row's foot. */
function bars(pen: CanvasRenderingContext2D, chart: FamilyChart, palette: Palette, top: number): void {
  const size = { width: WIDTH - 2 * MARGIN, height: ROW * chart.rows.length };
  const canvas = document.createElement('canvas');
  const drawn = barsOfSize(canvas, chart, palette, { ...size, ratio: PICTURE_RATIO });
  pen.save();
  pen.beginPath();
  pen.rect(MARGIN, top, size.width, size.height + ROW / 2);
  pen.clip();
  pen.drawImage(canvas, MARGIN, top + 22, size.width, size.height);
  pen.restore();
  drawn.destroy();
}

/** A text in lines that fit a width, in the pen's font. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || pen.measureText(longer).width > width) return [...lines, word];
    return [...lines.slice(0, -1), longer];
  }, []);
}
