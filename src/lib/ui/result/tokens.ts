/** The look's colours, read from the style sheet at the moment of drawing: for canvases, which know no variables. */
import type { FamilyFace } from '#lib/report/views.ts';
import { colourOf } from '../door/marks.ts';

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly panel: string;
  readonly hair: string;
  readonly rule: string;
  /** The colour of a family's shapes. */
  readonly of: (face: FamilyFace) => string;
}

/** The tokens as they hold on `element`: one of class `as-printed` has the light ones whatever the theme. */
export function paletteOn(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    soft: token('--soft'),
    paper: token('--paper'),
    panel: token('--panel'),
    hair: token('--hair'),
    rule: token('--rule'),
    of: (face) => token(colourOf(face))
  };
}
