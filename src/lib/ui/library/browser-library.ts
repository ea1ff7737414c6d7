/** The library in this browser: one for the page, with its clock and its source of names. */
import { Library } from '#lib/storage/library/library.ts';

let shared: Library | null = null;

/** The library of this browser; opened with the first thing that is asked of it. */
export function browserLibrary(): Library {
  shared ??= new Library({ now: () => new Date().toISOString(), newId });
  return shared;
}

/** A name that nothing else has, 32 hexadecimal digits. Not `randomUUID`: it is missing on plain-http intranets. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
