/** Serves the built folder for the length of the test run, on any free port. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';

const BUILD = path.resolve(import.meta.dirname, '../../build');

export default async function serveBuild(): Promise<() => Promise<void>> {
  if (!existsSync(path.join(BUILD, 'index.html')))
    throw new Error('There is no build: run `npm run build` first.');
  const site = await serve({ folder: BUILD, port: 0 });
  // Workers start after this and inherit it.
  process.env.AJAR_SITE = site.url;
  return site.close;
}
