/** Owns where the text of the studio lies besides on screen: as a draft in this browser, and under a name in the library. */
import type { AjarDocument } from '#lib/document/document.ts';
import type { Drafts } from '#lib/storage/drafts.ts';
import type { Trouble } from '#lib/storage/cabinet.ts';
import type { Item } from '#lib/storage/library/library.ts';
import { member } from '#lib/rules/plain.ts';
import { START } from '#lib/words/studio.ts';
import type { Origin } from '../rules/own-rules.ts';
import { Autosave } from '../session-autosave.ts';
import type { Studio } from './studio.svelte.ts';

/** What work begins with. */
export interface Beginning {
  readonly text: string;
  /** It lies elsewhere already, or costs nothing to begin again. */
  readonly isKept: boolean;
  /** The item of the library that it was opened from, and the text that was kept there last. */
  readonly from?: { readonly item: Item; readonly latest: string } | undefined;
  /** Where strangers' rules came from. */
  readonly origin?: Origin | undefined;
  /** The text is that of the rules in use, or an edit of it. */
  readonly revises?: boolean | undefined;
  /** It is a draft that lay in this browser. */
  readonly isResumed?: boolean | undefined;
  /** The run that came along with the rules. */
  readonly run?: AjarDocument | undefined;
  /** A table of reasons that is brought in at once. */
  readonly table?: string | undefined;
}

export class Holding {
  readonly #studio: Studio;
  readonly #drafts: Drafts;
  readonly #id: string;
  readonly #autosave = new Autosave(() => this.#save());
  readonly origin: Origin;
  /** The text is a draft that lay in this browser: of what was done to it before, undo knows nothing. */
  readonly isResumed: boolean;
  #from = $state.raw<{ readonly item: Item; readonly latest: string } | null>(null);
  #trouble = $state.raw<Trouble | null>(null);

  /** @param id a name for the draft that no other has */
  constructor(studio: Studio, drafts: Drafts, id: string, { from, origin, isResumed }: Beginning) {
    this.#studio = studio;
    this.#drafts = drafts;
    this.#id = id;
    this.#from = from ?? null;
    this.origin = origin ?? 'here';
    this.isResumed = isResumed ?? false;
    this.#save();
  }

  /** The item of the library that the text belongs to; null before it is kept. */
  get item(): Item | null {
    return this.#from?.item ?? null;
  }

  /** The text that a change is compared with before it is kept; null: the base of the changes. */
  get reference(): string | null {
    if (this.#from) return this.#from.latest;
    return this.#studio.seen?.base ? null : this.#studio.begun;
  }

  /** Why no draft can be kept; null where one is, or none is needed. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** What the rules are called. */
  get name(): string {
    const title = member(this.#studio.seen?.own, 'title');
    return typeof title === 'string' && title.trim() !== '' ? title : (this.item?.name ?? START.ours);
  }

  /** It lies in the library now. */
  kept(item: Item, text: string): void {
    this.#from = { item, latest: text };
    if (text === this.#studio.text) this.#studio.keep();
    this.#save();
  }

  /** The text changed: keeps a draft soon. */
  touch(): void {
    this.#autosave.touch();
  }

  /** Keeps the draft whenever the page is hidden or left, until the function that is returned is called. */
  watch(): () => void {
    const stop = this.#autosave.flushOnLeaving(window, document);
    return () => {
      this.#autosave.flush();
      stop();
    };
  }

  #save(): void {
    const { text, unkept } = this.#studio;
    if (!unkept) {
      this.#drafts.drop(this.#id);
      this.#trouble = null;
      return;
    }
    const origin = this.origin === 'here' ? undefined : this.origin;
    const savedAt = new Date().toISOString();
    const put = this.#drafts.put(this.#id, {
      text,
      name: this.name,
      savedAt,
      item: this.item?.id,
      origin
    });
    this.#trouble = put.ok ? null : put.code;
  }
}
