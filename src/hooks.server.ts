/** What a built page preloads: its scripts and styles, and the display face, so that the headline is set in it at once. */

/** What SvelteKit hands to `handle`, as far as it is used. */
interface Asked<Event> {
  readonly event: Event;
  readonly resolve: (
    event: Event,
    options: { preload: (asset: Asset) => boolean }
  ) => Promise<Response> | Response;
}

interface Asset {
  readonly type: string;
  readonly path: string;
}

/** Adds the Latin display face to what SvelteKit preloads, at an address that holds under any path. */
export function handle<Event>({ event, resolve }: Asked<Event>): Promise<Response> | Response {
  return resolve(event, {
    preload: ({ type, path }) => type !== 'font' || path.includes('brygada-600-latin.')
  });
}
