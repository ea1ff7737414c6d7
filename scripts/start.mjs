/** `npm start`: installs and builds what is missing or out of date, then serves the built site until Ctrl-C. */
import './node-version.mjs';
import process from 'node:process';
import { build, BUILD } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

const PORT = 4173;
/** How many ports above the usual one are tried. */
const TRIES = 20;

/** @param {unknown} failure */
const isTaken = (failure) => /** @type {NodeJS.ErrnoException} */ (failure).code === 'EADDRINUSE';

/** Serves on the asked port, or on the first free one from the usual one up. */
async function open() {
  const asked = process.env.PORT ?? '';
  if (asked !== '') return serve({ folder: BUILD, port: portFrom(asked) });
  for (let port = PORT; port < PORT + TRIES; port += 1) {
    try {
      return await serve({ folder: BUILD, port });
    } catch (failure) {
      if (!isTaken(failure)) throw failure;
    }
  }
  return serve({ folder: BUILD, port: 0 });
}

/** @param {string} text */
function portFrom(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65536) return port;
  console.error(`PORT is “${text}”; it has to be a number from 0 to 65535.`);
  return process.exit(1);
}

/** @param {unknown} failure */
function giveUp(failure) {
  const port = process.env.PORT;
  console.error(
    isTaken(failure)
      ? `Port ${port} is taken. Set PORT to another one, or leave it out and a free one is found.`
      : `The site could not be served: ${failure instanceof Error ? failure.message : String(failure)}`
  );
  process.exit(1);
}

if (!(await install()) || !(await build())) process.exit(1);
try {
  const site = await open();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void site.close().then(() => process.exit(0)));
  }
  console.log(`\nAjar is at ${site.url}\nCtrl-C stops it.`);
} catch (failure) {
  giveUp(failure);
}
