/**
 * What a built page is made with: preloads of its scripts and styles, and of the display face, so that the headline is set
 * in it at once; and, in the page for addresses that do not exist, words that stand there without scripts too.
 */
import { base } from '$app/paths';
import { LOST } from '#lib/words/lost.ts';

/** What SvelteKit hands to `handle`, as far as it is used. */
interface Asked<Event extends Addressed> {
  readonly event: Event;
  readonly resolve: (
    event: Event,
    options: {
      preload: (asset: Asset) => boolean;
      transformPageChunk: (chunk: { readonly html: string }) => string;
    }
  ) => Promise<Response> | Response;
}

interface Addressed {
  readonly url: URL;
}

interface Asset {
  readonly type: string;
  readonly path: string;
}

/** The address under which SvelteKit makes the page for every address that does not exist. */
const FALLBACK = '/[fallback]';

/** What that page says by itself: its scripts put everything else there. The first part is where each stands (`app.html`). */
const WITHOUT_SCRIPTS = [
  ['</head>', `<title>${LOST.title} – Ajar</title>`],
  [
    '</body>',
    `<noscript><main class="page stack"><h1>${LOST.headline}</h1><p>${LOST.message}</p><p><a href="${base}/">${LOST.home}</a></p></main></noscript>`
  ]
] as const;

/** The notes in `app.html` are for those who change it; browsers need not fetch them. Svelte's own marks have no space. */
const NOTES = /^ *<!-- .* -->\n/gm;

const withWords = (html: string): string =>
  WITHOUT_SCRIPTS.reduce((page, [before, words]) => page.replace(before, `${words}$&`), html);

/** Adds the Latin display face to what SvelteKit preloads, at an address that holds under any path. */
export function handle<Event extends Addressed>({
  event,
  resolve
}: Asked<Event>): Promise<Response> | Response {
  const isFallback = decodeURI(event.url.pathname) === FALLBACK;
  return resolve(event, {
    preload: ({ type, path }) => type !== 'font' || path.includes('brygada-600-basic.'),
    transformPageChunk: ({ html }) => (isFallback ? withWords(html) : html).replace(NOTES, '')
  });
}
