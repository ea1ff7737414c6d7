/**
 * A small server for the built folder, as a static host would do it: a folder answers with its index.html, a folder
 * without its slash redirects, compressed siblings are used, what is not there answers with 404.html and status 404.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ folder: string, base?: string }} Site base: the path it is mounted under, such as `/tools/ajar`; '' for none */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8'
};

/** Encodings with the ending of their siblings, the smallest first. */
const ENCODINGS = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz']
]);

/** Both loopback addresses, so that nothing else can answer on localhost. */
const HOSTS = ['127.0.0.1', '::1'];

/**
 * Starts a server.
 * @param {Site & { port: number }} options port 0: any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} url without a closing slash
 * @throws with code EADDRINUSE where the port is taken
 */
export async function serve({ folder, base = '', port }) {
  const site = { folder: path.resolve(folder), base };
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  let bound = port;
  try {
    for (const host of HOSTS) {
      const server = await listen(site, bound, host);
      if (server === null) continue;
      servers.push(server);
      bound = portOf(server);
    }
  } catch (failure) {
    await close();
    throw failure;
  }
  return { url: `http://localhost:${bound}${base}`, port: bound, close };
}

/** @param {Site} site @param {number} port @param {string} host @returns {Promise<import('node:http').Server | null>} */
function listen(site, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(site, request, response));
    server.once('error', (/** @type {NodeJS.ErrnoException} */ failure) => {
      // A machine without IPv6 has no ::1 to listen on.
      if (host === '::1' && failure.code !== 'EADDRINUSE') resolve(null);
      else reject(failure);
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @param {Site} site @param {Request} request @param {Response} response */
function answer(site, request, response) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = request.url ?? '/';
  const query = target.includes('?') ? target.slice(target.indexOf('?')) : '';
  const place = locate(site, target.slice(0, target.length - query.length));
  if (place === null) sendFile(path.join(site.folder, '404.html'), 404, request, response);
  else if ('redirect' in place) response.writeHead(301, { Location: place.redirect + query }).end();
  else sendFile(place.file, 200, request, response);
}

/**
 * What a path of a request stands for.
 * @param {Site} site folder absolute
 * @param {string} encoded the path as it was sent, without the query
 * @returns {{ file: string } | { redirect: string } | null} null: nothing, or nothing that may be read
 */
export function locate({ folder, base = '' }, encoded) {
  const pathname = decoded(encoded);
  if (pathname === null || !pathname.startsWith(base)) return null;
  if (base !== '' && pathname === base) return { redirect: `${base}/` };
  const inside = pathname.slice(base.length);
  const file = path.join(folder, inside);
  if (!inside.startsWith('/') || !(file + path.sep).startsWith(folder + path.sep)) return null;
  if (sizeOf(file) !== null) return { file };
  const index = path.join(file, 'index.html');
  if (sizeOf(index) === null) return null;
  // Built from the file's place, not from the request: `//ask` must not become a redirect to a host named ask.
  const slashed = encodeURI(`${base}/${path.relative(folder, file).split(path.sep).join('/')}/`);
  return inside.endsWith('/') ? { file: index } : { redirect: slashed };
}

/** @param {string} encoded @returns {string | null} null where it cannot be a path */
function decoded(encoded) {
  try {
    const pathname = decodeURIComponent(encoded);
    return pathname.includes('\0') ? null : pathname;
  } catch {
    return null;
  }
}

/** The size of a file; null where there is none. Some requests name what no disk can hold. @param {string} file */
function sizeOf(file) {
  try {
    const found = statSync(file);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** @param {string} file @param {number} status @param {Request} request @param {Response} response */
function sendFile(file, status, request, response) {
  const [encoding, ending] = encodingFor(file, String(request.headers['accept-encoding'] ?? ''));
  const size = sizeOf(file + ending);
  if (size === null) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', size);
  response.setHeader('Vary', 'Accept-Encoding');
  // Names under immutable/ carry their content's hash; everything else may change with the next build.
  const lasting = file.includes(`${path.sep}immutable${path.sep}`);
  response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (encoding !== '') response.setHeader('Content-Encoding', encoding);
  response.writeHead(status);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file + ending)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** @param {string} file @param {string} accepted the request's Accept-Encoding @returns {readonly [string, string]} */
function encodingFor(file, accepted) {
  const names = accepted
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (
    ENCODINGS.find(([name, ending]) => names.includes(name) && sizeOf(file + ending) !== null) ?? ['', '']
  );
}
