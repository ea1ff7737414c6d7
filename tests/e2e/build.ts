/** What is in the built folder. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The built site. */
export const BUILD = path.resolve(import.meta.dirname, '../../build');

/** Every file in it, by its path from there, with forward slashes. */
export const files: readonly string[] = readdirSync(BUILD, { recursive: true, encoding: 'utf8' }).map(
  (file) => file.split(path.sep).join('/')
);

export const htmlFiles: readonly string[] = files.filter((file) => file.endsWith('.html'));

/** The addresses of the pages, from `/` on. */
export const addresses: readonly string[] = htmlFiles
  .filter((file) => path.posix.basename(file) === 'index.html')
  .map((file) => `/${file.slice(0, -'index.html'.length)}`)
  .sort();
