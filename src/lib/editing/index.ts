/** The door of the room: edits of a rule file's text, undo, what an overlay changes, and places. */
export type { TextChange } from './change.ts';
export { changedText } from './change.ts';
export { type Difference, differences } from './differences.ts';
export { applyEdit, type EditOptions, type EditResult, revertDifference } from './edit.ts';
export type { Edit, Failure, Going } from './edits.ts';
export { type History, historyOf, recorded, redone, type Replayed, undone } from './history.ts';
export { freeId } from './namespace.ts';
export { mergedWith } from './overlay.ts';
export { memberMeant, type Range, rangeOf, type Spot, spotAt, usesOf } from './places.ts';
export { type Source, sourceOf } from './source.ts';
export { type Reach, widening } from './widen.ts';
export { conditionData, conditionTree, type Group, type Part, type Test } from './condition.ts';
export { meaningOf, type Suggestions, suggestionsAt } from './suggest.ts';
