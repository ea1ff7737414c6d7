/** Owns the bridge from an XState actor to Svelte: reading the snapshot in a template or a derived value subscribes to it. */
import { createSubscriber } from 'svelte/reactivity';
import type { Actor, AnyActorLogic, SnapshotFrom } from 'xstate';

/** An actor, started, whose snapshot is reactive. The snapshot itself is never proxied. */
export class ReactiveActor<Logic extends AnyActorLogic> {
  readonly actor: Actor<Logic>;
  readonly #subscribe: () => void;

  constructor(actor: Actor<Logic>) {
    this.actor = actor.start();
    this.#subscribe = createSubscriber((update) => {
      const subscription = this.actor.subscribe(update);
      return () => subscription.unsubscribe();
    });
  }

  get snapshot(): SnapshotFrom<Logic> {
    this.#subscribe();
    return this.actor.getSnapshot();
  }
}
