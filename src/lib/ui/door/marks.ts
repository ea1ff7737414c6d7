/** What a mark shows, and the colour that goes with a family's fill. The rule file says which family takes which door. */
import type { FamilyFace, Headline } from '#lib/report/views.ts';
import type { Door } from '#lib/rules/rule-set.ts';

/** One door; the doors of those that compete; plates where families have no doors; nothing fits; not asked yet. */
export type MarkState =
  | { readonly kind: 'door'; readonly door: Door }
  | { readonly kind: 'contenders'; readonly doors: readonly Door[] }
  | { readonly kind: 'plates'; readonly letters: readonly string[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unasked' };

/** The token that holds a family's colour; families beyond the third are outlined in ink. */
export type ColourToken = '--open' | '--closed' | '--hybrid' | '--ink';

const COLOURS: Readonly<Record<FamilyFace['fill'], ColourToken>> = {
  hollow: '--open',
  solid: '--closed',
  striped: '--hybrid',
  outline: '--ink'
};

/** The colour token of a family's shapes. */
export function colourOf(face: FamilyFace): ColourToken {
  return COLOURS[face.fill];
}

/** The mark of one family. */
export function markOf(face: FamilyFace): MarkState {
  return face.door ? { kind: 'door', door: face.door } : { kind: 'plates', letters: [face.letter] };
}

/** The mark of families that compete, too close to call or exactly level. */
export function contendersOf(faces: readonly FamilyFace[]): MarkState {
  const doors = faces.flatMap((face) => (face.door ? [face.door] : []));
  return doors.length === faces.length
    ? { kind: 'contenders', doors }
    : { kind: 'plates', letters: faces.map((face) => face.letter) };
}

/** The mark of a verdict: one door only where one family is named. */
export function markOfHeadline(headline: Headline): MarkState {
  if (headline.kind === 'nothing') return { kind: 'nothing' };
  const [first] = headline.families;
  if (headline.kind === 'early' || !first) return { kind: 'unasked' };
  return headline.kind === 'family' ? markOf(first) : contendersOf(headline.families);
}
