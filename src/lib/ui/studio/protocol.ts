/** What the page and the workers of the studio say to each other. */
import type { Progress } from '#lib/review/pace.ts';
import type { Engine } from './engine.ts';

/** The methods of the engine that can be called from the page. */
export type Method = keyof {
  [Name in keyof Engine as Engine[Name] extends (...all: never[]) => Promise<unknown> ? Name : never]: 0;
};

export type Call =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: Method;
      readonly given: readonly unknown[];
    }
  | { readonly kind: 'cancel'; readonly id: number };

export type Answer =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
