/** Owns where unreadable data is put aside: under numbered keys, each text once, none ever overwritten. */
import { keysUnder, type Cabinet } from './cabinet.ts';

const KEY = 'ajar.quarantine';

/** Puts the text aside. Throws as the storage does; the caller leaves the text where it is then. */
export function putAside(cabinet: Cabinet, text: string): void {
  const keys = keysUnder(cabinet, KEY);
  if (keys.some((key) => cabinet.getItem(key) === text)) return;
  const taken = new Set(keys);
  let number = 1;
  while (taken.has(`${KEY}.${number}`)) number++;
  cabinet.setItem(`${KEY}.${number}`, text);
}

/** Every text put aside, the oldest first. */
export function putAsideTexts(cabinet: Cabinet): readonly string[] {
  const numberOf = (key: string) => Number(key.slice(KEY.length + 1));
  const keys = keysUnder(cabinet, KEY).toSorted((a, b) => numberOf(a) - numberOf(b));
  return keys.flatMap((key) => cabinet.getItem(key) ?? []);
}
