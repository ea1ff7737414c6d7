/** What to do next. */
import { counted } from './numbers.ts';
import { capital } from './text.ts';

export const DOING = {
  title: 'What to do next',
  verify: 'Verify first',
  start: 'First steps',
  risk: 'Watch for',
  why: 'Why',
  more: (count: number) => capital(counted(count, 'more', 'more'))
} as const;
