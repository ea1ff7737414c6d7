/** How families look: door positions where the rule file gives each its own, letters otherwise. */
import type { Door, Family, RuleSet } from '#lib/rules/rule-set.ts';
import type { FamilyFace } from './views.ts';

const FILL_OF_DOOR = { open: 'hollow', closed: 'solid', ajar: 'striped' } as const satisfies Record<
  Door,
  FamilyFace['fill']
>;
const FILL_OF_LETTER = ['hollow', 'solid', 'striped'] as const;

/** A face for each family, in the file's order. Doors are used only if every family has one and no two share one. */
export function familyFaces(ruleSet: RuleSet): readonly FamilyFace[] {
  const doors = new Set(ruleSet.families.map((family) => family.door));
  const useDoors = !doors.has(undefined) && doors.size === ruleSet.families.length;
  return ruleSet.families.map((family, index) => face(family, index, useDoors));
}

function face(family: Family, index: number, useDoors: boolean): FamilyFace {
  const door = useDoors ? (family.door ?? null) : null;
  const fill = door === null ? (FILL_OF_LETTER[index] ?? 'outline') : FILL_OF_DOOR[door];
  return { id: family.id, label: family.label, door, letter: letterOf(index), fill };
}

/** A to Z, then AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
