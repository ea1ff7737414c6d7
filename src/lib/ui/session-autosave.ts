/** Owns when a run is saved: a moment after the last change, and at once when the page is left. */

const DELAY = 300;

/** The events of a page that is left, as far as they are used. */
export interface Leaving {
  addEventListener(type: 'pagehide' | 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'pagehide' | 'visibilitychange', listener: () => void): void;
}

export class Autosave {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(save: () => void) {
    this.#save = save;
  }

  /** Something changed: save it soon. */
  touch(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), DELAY);
  }

  /** Saves now what is not saved yet. */
  flush(): void {
    if (this.#timer === null) return;
    this.drop();
    this.#save();
  }

  /** Forgets what is not saved yet. */
  drop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Saves whenever the page is hidden or left, until the function that is returned is called. */
  flushOnLeaving(page: Leaving, document: Leaving): () => void {
    const flush = () => this.flush();
    page.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      page.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }
}
