/** Fetches a part of a rule set that a build put beside the app as packed JSON. */
import { unpacked } from './packed.ts';

/** The part at an address. Rejects where it cannot be had; unlike a module, it may then be asked for again. */
export async function fetched(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return unpacked(await response.json());
}
