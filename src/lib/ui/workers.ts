/** Starts workers. Pages take Trusted Types only, so an address goes through a policy; its name stands in svelte.config.js. */

/** As much of Trusted Types as is used; TypeScript's DOM does not know them. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): Policy;
}

interface Policy {
  createScriptURL(address: string): string;
}

let policy: Policy | null = null;

/**
 * The module worker at `address`, as an import with `?worker&url` gives it.
 * @throws where the browser has no module workers or forbids them, and for another origin's address
 */
export function startWorker(address: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes) return new Worker(ours(address), { type: 'module' });
  // A name can be taken once.
  policy ??= trustedTypes.createPolicy('ajar-workers', { createScriptURL: ours });
  return new Worker(policy.createScriptURL(address), { type: 'module' });
}

function ours(address: string): string {
  if (new URL(address, location.href).origin !== location.origin)
    throw new TypeError('A worker comes with the page.');
  return address;
}
