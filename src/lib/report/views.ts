/**
 * What a report is made of: plain view data for the result page, the command line and the record. Texts are finished
 * sentences or labels; figures are unrounded points of 100 unless a member says otherwise; ids let a page link back.
 */
export type * from './views/outcome.ts';
export type * from './views/headline.ts';
export type * from './views/evidence.ts';
export type * from './views/answers.ts';
export type * from './views/reasons.ts';
export type * from './views/change.ts';
export type * from './views/ways.ts';
export type * from './views/doing.ts';
