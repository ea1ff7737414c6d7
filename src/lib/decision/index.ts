/** The door of this room: compile a rule set once, then decide and ask as often as needed. */
export { compile, type Model } from './model.ts';
export { decide, type DecideOptions } from './decide.ts';
export { interview, type Interview } from './interview.ts';
export { outlook, type Outlook } from './outlook.ts';
export * from './decision.ts';
