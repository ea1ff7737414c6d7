/** The Zod schemas of the command line's JSON outputs. */
export { checkSchema, refusedSchema } from './check.ts';
export { decisionSchema } from './decision.ts';
export { diffSchema } from './diff.ts';
export { outputJsonSchemas } from './published.ts';
