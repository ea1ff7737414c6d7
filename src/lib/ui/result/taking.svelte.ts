/** Owns what a result page takes along: the document, what of it travels in a link, and the link made of both. */
import type { AjarDocument } from '#lib/document/document.ts';
import { PERSONAL, type Personal } from '#lib/document/sharing.ts';
import type { Outcome } from '#lib/report/views.ts';
import type { Extras } from '../session.svelte.ts';
import { documentToKeep, insteadOfLink, linkOf, type InsteadOfLink } from './making.ts';

/** Where a page's document comes from. */
export interface TakingDoors {
  /** Null before there is anything. */
  readonly document: () => AjarDocument | null;
  readonly outcome: () => Outcome | null;
  /** The address of the site's start page. */
  readonly base: () => string;
  /** Writes title and name; absent for a copy. */
  readonly describe?: (extras: Extras) => void;
}

export class Taking {
  readonly #doors: TakingDoors;
  /** No SvelteSet: its code would come along with every first visit. */
  #ticked = $state.raw<ReadonlySet<Personal>>(new Set());

  constructor(doors: TakingDoors) {
    this.#doors = doors;
  }

  /** What the person wrote, of which each may be ticked; in the order of the document. */
  get written(): readonly Personal[] {
    const document = this.#doors.document();
    return PERSONAL.filter((member) => document?.[member] !== undefined && document[member] !== '');
  }

  /** What travels in the link: ticked, and there. */
  get ticked(): readonly Personal[] {
    return this.written.filter((member) => this.#ticked.has(member));
  }

  tick(member: Personal, isTicked: boolean): void {
    const others = [...this.#ticked].filter((each) => each !== member);
    this.#ticked = new Set(isTicked ? [...others, member] : others);
  }

  get document(): AjarDocument | null {
    return this.#doors.document();
  }

  get outcome(): Outcome | null {
    return this.#doors.outcome();
  }

  /** Writes title and name; absent for a copy. */
  get describe(): TakingDoors['describe'] {
    return this.#doors.describe;
  }

  /** The document as a record holds it; null before there is anything. */
  get toKeep(): AjarDocument | null {
    const [document, outcome] = [this.#doors.document(), this.#doors.outcome()];
    return document && outcome && documentToKeep(document, outcome);
  }

  /** Makes the link; null where none can be made. */
  async link(): Promise<string | null> {
    const [document, outcome] = [this.#doors.document(), this.#doors.outcome()];
    return document && outcome && linkOf(document, outcome, this.#doors.base(), new Set(this.ticked));
  }

  /** The file to send where rules of one's own are too long for a link; null where there is none to send. */
  file(): InsteadOfLink | null {
    const [document, outcome] = [this.#doors.document(), this.#doors.outcome()];
    return document && outcome && insteadOfLink(document, outcome, new Set(this.ticked));
  }
}
