/** The door of this room: a decision in sentences, tables and chart data. The shapes are in `views.ts`. */
export { answerInWords, answerLines, openAnswers, openCount } from './answers.ts';
export { dealBreakers, provisos } from './deal-breakers.ts';
export { isEarly } from './early.ts';
export { evidenceViews } from './evidence.ts';
export { familyFaces } from './faces.ts';
export { familyChart, familyRows } from './families.ts';
export { headline } from './headline.ts';
export { markdown } from './markdown.ts';
export { nothingFits } from './nothing.ts';
export { reasons } from './reasons.ts';
export { summaryLines } from './summary.ts';
export { howSure } from './sure.ts';
export { contributionTable } from './table.ts';
export { chosenWay, wayRows } from './ways.ts';
export { weightLines } from './weights.ts';
export type * from './views.ts';
