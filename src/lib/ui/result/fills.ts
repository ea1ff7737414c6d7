/** The fills that tell families apart without colour, as canvas fills: hollow, solid, striped, outlined. */
import type { FamilyFace } from '#lib/report/views.ts';
import type { Palette } from './tokens.ts';

/** Stripes at 45°, 3 px on and 4 px off: a square tile whose diagonal lines are 7 px apart. */
const TILE = 7 * Math.SQRT2;
const ON = 3;

/** What a family's bar is filled with; `ratio` is device pixels to a CSS pixel, so that stripes stay sharp. */
export function fillOf(
  canvas: HTMLCanvasElement,
  face: FamilyFace,
  palette: Palette,
  ratio: number
): string | CanvasPattern {
  if (face.fill === 'solid') return palette.of(face);
  if (face.fill === 'hollow') return palette.panel;
  if (face.fill === 'outline') return palette.paper;
  return stripes(canvas, palette.of(face), palette.panel, ratio) ?? palette.of(face);
}

/** Drawn at whole device pixels and scaled back, or the seams of the tile would show. */
function stripes(
  canvas: HTMLCanvasElement,
  colour: string,
  ground: string,
  ratio: number
): CanvasPattern | null {
  const side = Math.ceil(TILE * ratio);
  const tile = canvas.ownerDocument.createElement('canvas');
  tile.width = side;
  tile.height = side;
  const pen = tile.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = colour;
  pen.lineWidth = (ON * side) / TILE;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - side, side * 2);
    pen.lineTo(shift + side * 2, -side);
  }
  pen.stroke();
  const pattern = pen.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(TILE / side));
  return pattern;
}
