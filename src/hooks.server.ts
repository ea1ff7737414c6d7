/** What a built page preloads: its scripts and styles, and the display face, so that the headline is set in it at once. */
import type { Handle } from '@sveltejs/kit';

/** Adds the Latin display face to what SvelteKit preloads, at an address that holds under any path. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => type !== 'font' || path.includes('brygada-600-latin.')
  });
