/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { run, runTool } from './project.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];
/** Where Playwright downloads from, unless told otherwise; asked first, because its own client retries for minutes. */
const DOWNLOADS = 'cdn.playwright.dev';
const PATIENCE_MS = 10_000;

/**
 * A Chromium that is on this machine already: CHROMIUM_PATH, then the PATH and the usual places.
 * @returns {string | null}
 */
export function installedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS.map((command) => path.join(folder, command)));
  return [...onPath, ...USUAL_PLACES].find((file) => isExecutable(file) && starts(file)) ?? null;
}

/**
 * A Chromium by any means, in this order: one that is here, Playwright's own, the system's package.
 * @returns {Promise<string | null>} null after saying what to install
 */
export async function getChromium() {
  const named = process.env.CHROMIUM_PATH ?? '';
  if (named !== '' && !isExecutable(named)) {
    console.error(`CHROMIUM_PATH names ${named}, and there is no program there.`);
    return null;
  }
  const found = installedChromium() ?? (await fromPlaywright()) ?? (await fromDebian());
  if (found === null)
    console.error('The browser tests need Chromium: install Chromium or Chrome, or set CHROMIUM_PATH.');
  return found;
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  if (existsSync(file) && starts(file)) return file;
  if (!(await canDownload())) return null;
  console.log('No Chromium found: getting the one that Playwright brings …');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(PATIENCE_MS) };
  await runTool('@playwright/test', ['install', '--no-shell', 'chromium'], { env, bin: 'playwright' });
  if (!existsSync(file)) return null;
  if (starts(file)) return file;
  console.log('That one does not start here: libraries of the system are missing.');
  return null;
}

/** Whether the place of Playwright's browsers answers at all. A proxy or a mirror is taken at its word. */
async function canDownload() {
  const { env } = process;
  if (env.HTTPS_PROXY ?? env.https_proxy ?? env.PLAYWRIGHT_DOWNLOAD_HOST) return true;
  return new Promise((resolve) => {
    const socket = connect({ host: DOWNLOADS, port: 443, timeout: PATIENCE_MS });
    const done = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => done(true));
    socket.on('timeout', () => done(false));
    socket.on('error', () => done(false));
  });
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return null;
  console.log('No Chromium found: installing the system’s package, as root (apt-get install chromium) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['-q', 'update'], { env })) !== 0) return null;
  if ((await run('apt-get', ['-q', 'install', '-y', 'chromium'], { env })) !== 0) return null;
  return installedChromium();
}

/** Debian itself: elsewhere the package of that name may be a snap, which does not run in a container. */
function isDebian() {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether it runs at all, its libraries included. Windows' Chrome would open a window, so it is believed. @param {string} file */
function starts(file) {
  return (
    process.platform === 'win32' ||
    spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}
