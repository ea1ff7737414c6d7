/** The parameters of each kind of cost (CONTRACT §1.3): apart from the schema, so that a page can list them without it. */

/** Of every kind but `mix`. */
export const EVERY = ['people', 'salary', 'addons', 'setup', 'setup-months'] as const;
export const MACHINES = ['tokens-per-second', 'peak', 'utilisation', 'redundancy', 'gpus'] as const;
export const RENTED = ['gpu-hour', 'overhead'] as const;
export const API = [
  'price-in',
  'price-out',
  'price-cached',
  'input-share',
  'cached-share',
  'batch-share',
  'batch-discount',
  'retries'
] as const;
export const OWNED = [
  'gpus-per-server',
  'server-price',
  'residual',
  'server-months',
  'kilowatts',
  'power-overhead',
  'power-price',
  'colocation'
] as const;
