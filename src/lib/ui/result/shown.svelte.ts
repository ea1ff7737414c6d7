/**
 * Owns what the result page shows: one's own run, a copy from a link or a file, a finished example, or what does not open.
 * A link is read once and then kept here, not in the address; the page's snapshot brings it back on a reload.
 */
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { makeDocument } from '#lib/document/make.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { LinkTrouble } from '#lib/words/result-page.ts';
import type { OwnRules } from '../rules/own-rules.ts';
import { copyOf, MAX_FILE, openFile, openLink, type Copy, type Opened } from './opened.ts';

export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'own' }
  | { readonly kind: 'copy'; readonly copy: Copy; readonly isFile: boolean }
  /** Rules that came without answers. */
  | { readonly kind: 'rules'; readonly document: AjarDocument; readonly rules: OwnRules }
  | { readonly kind: 'example'; readonly copy: Copy; readonly title: string }
  | { readonly kind: 'bad-link'; readonly trouble: LinkTrouble; readonly problems: readonly Problem[] }
  /** The rules could not be fetched. */
  | { readonly kind: 'failed' };

/** What is asked of the page besides one's own run: an address with a link in it as it arrived, an example, or nothing. */
export type Source =
  | { readonly kind: 'own' }
  /** Without a scenario's id, or with one that is not there, the example that shows the most. */
  | { readonly kind: 'example'; readonly scenario?: string | undefined }
  | { readonly kind: 'link'; readonly fragment: string; readonly address: string }
  /** The text of a saved file. */
  | { readonly kind: 'file'; readonly text: string }
  /** A run in this browser's library. */
  | { readonly kind: 'kept'; readonly item: string; readonly version: number };

export class ResultPage {
  readonly #catalog: Catalog;
  #source = $state.raw<Source>({ kind: 'own' });
  /** Which reading is the latest: a slower one before it must not win. */
  #turn = 0;
  #shown = $state.raw<Shown>({ kind: 'loading' });

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  get shown(): Shown {
    return this.#shown;
  }

  get source(): Source {
    return this.#source;
  }

  /** Shows what `source` leads to. */
  async show(source: Source): Promise<void> {
    const turn = ++this.#turn;
    this.#source = source;
    this.#shown = { kind: 'loading' };
    const shown = await this.#read(source).catch((): Shown => ({ kind: 'failed' }));
    if (turn === this.#turn) this.#shown = shown;
  }

  /** Shows the record in a file, or what is wrong with it. Of one that is far too large only the beginning is read. */
  async showFile(file: Blob): Promise<void> {
    await this.show({ kind: 'file', text: await file.slice(0, 4 * MAX_FILE).text() });
  }

  async #read(source: Source): Promise<Shown> {
    if (source.kind === 'own') return { kind: 'own' };
    if (source.kind === 'example') return this.#example(source.scenario);
    if (source.kind === 'kept') return this.#kept(source.item, source.version);
    return source.kind === 'file'
      ? shownOf(await openFile(source.text, this.#catalog), true)
      : shownOf(await openLink(source.fragment, this.#catalog), false);
  }

  /** The library's code is fetched for this alone. */
  async #kept(item: string, version: number): Promise<Shown> {
    const { browserLibrary } = await import('../library/browser-library.ts');
    const opened = await browserLibrary().open(item, version);
    if (!opened.ok) return { kind: 'bad-link', trouble: 'not-kept', problems: [] };
    return shownOf(await openFile(opened.text, this.#catalog), true);
  }

  /** A scenario of the newest rules: one with something to verify shows the most. */
  async #example(wanted?: string): Promise<Shown> {
    const ruleSet = await this.#catalog.newest()?.full();
    const scenario =
      ruleSet?.scenarios.find(({ id }) => id === wanted) ??
      ruleSet?.scenarios.find(({ expect }) => expect.provisos.length > 0) ??
      ruleSet?.scenarios[0];
    if (!ruleSet || !scenario) return { kind: 'own' };
    const { title, answers, weights, cost } = scenario;
    const document = makeDocument({
      ruleSet,
      situation: { answers, weights, cost },
      made: ruleSet.updated ?? ''
    });
    return { kind: 'example', copy: copyOf(document, ruleSet, true), title };
  }
}

function shownOf(opened: Opened, isFile: boolean): Shown {
  if (opened.ok) {
    const { copy } = opened;
    const { document, own: rules } = copy;
    const isRules = rules !== null && Object.keys(document.answers).length === 0;
    return isRules ? { kind: 'rules', document, rules } : { kind: 'copy', copy, isFile };
  }
  return { kind: 'bad-link', trouble: opened.trouble, problems: opened.problems };
}
