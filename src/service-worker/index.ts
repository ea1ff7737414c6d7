/**
 * After one visit everything works without a network: the site's own files are kept, nothing else is. Files whose names change with what
 * they hold come from there; pages come from the network while there is one, so that nobody reads yesterday's.
 */
import { base, build, files, prerendered } from '$service-worker';
import { keepOnly, keptAt, take, type Files } from './snapshot.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const SITE: Files = { base, lasting: build, passing: [...files, ...prerendered] };
const LASTING = new Set(SITE.lasting);
const PASSING = new Set(SITE.passing);

worker.addEventListener('install', (event) => event.waitUntil(take(SITE)));

// A newer worker begins only when no page of an older build is open: so only the first ever finds pages to look after.
worker.addEventListener('activate', (event) =>
  event.waitUntil(keepOnly(SITE).then(() => worker.clients.claim()))
);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (LASTING.has(pathname)) event.respondWith(keptFirst(request, pathname));
  else if (PASSING.has(pathname)) event.respondWith(networkFirst(request, pathname));
  else if (PASSING.has(`${pathname}/`)) event.respondWith(sentOn(request, `${pathname}/`));
});

/** A kept file may have been cleared away by the browser. */
const keptFirst = async (request: Request, path: string): Promise<Response> =>
  (await keptAt(SITE, path)) ?? fetch(request);

async function networkFirst(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await keptAt(SITE, path);
    if (kept) return kept;
    throw failure;
  }
}

/** The address of a page without its closing slash. */
async function sentOn(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(path);
  }
}
