import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locate, serve } from './serve.mjs';

let parent = '';
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'ajar serve '));
  const folder = path.join(parent, 'build');
  mkdirSync(path.join(folder, 'ask'), { recursive: true });
  mkdirSync(path.join(folder, 'empty'));
  mkdirSync(path.join(folder, '_app', 'immutable'), { recursive: true });
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  mkdirSync(path.join(parent, 'build-secret'));
  writeFileSync(path.join(parent, 'build-secret', 'index.html'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), '<p>home');
  writeFileSync(path.join(folder, '404.html'), '<p>not here');
  writeFileSync(path.join(folder, 'ask', 'index.html'), '<p>ask');
  writeFileSync(path.join(folder, 'ask', 'index.html.br'), brotliCompressSync('<p>ask'));
  writeFileSync(path.join(folder, '_app', 'immutable', 'a.js'), 'let a');
  site = await serve({ folder, port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true });
});

const get = (address: string, init: RequestInit = {}) =>
  fetch(site.url + address, { redirect: 'manual', ...init });

/** Sends a request line as it stands: fetch would tidy it up first. */
function raw(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(site.port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let reply = '';
    socket.on('data', (chunk) => (reply += chunk.toString()));
    socket.on('end', () => resolve(reply));
    socket.on('error', reject);
  });
}

describe('pages', () => {
  test('a folder answers with its index.html', async () => {
    const response = await get('/ask/?x=1');
    expect([response.status, await response.text()]).toEqual([200, '<p>ask']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('without its slash it redirects, the query kept', async () => {
    const response = await get('/ask?x=1&y=%2F');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/ask/?x=1&y=%2F']);
  });

  test.each(['/nothing', '/nothing/', '/empty/', '/index.html/', '/%', '/%00', `/${'a'.repeat(5000)}`])(
    '%s is not there',
    async (address) => {
      const response = await get(address);
      expect([response.status, await response.text()]).toEqual([404, '<p>not here']);
    }
  );

  test('HEAD has the headers and no body; other methods are refused', async () => {
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('compressed siblings', () => {
  test('are sent to who takes them, and only where they exist', async () => {
    expect(
      (await get('/ask/', { headers: { 'accept-encoding': 'gzip, br' } })).headers.get('content-encoding')
    ).toBe('br');
    const plain = await get('/', { headers: { 'accept-encoding': 'br' } });
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
      null,
      'Accept-Encoding'
    ]);
  });

  test.each(['identity', 'gzip', 'br;q=0', 'br; q=0.0, gzip', 'brotli'])(
    'are not sent for %s',
    async (accepted) => {
      const response = await get('/ask/', { headers: { 'accept-encoding': accepted } });
      expect([response.headers.get('content-encoding'), await response.text()]).toEqual([null, '<p>ask']);
    }
  );
});

describe('caching', () => {
  test('files named by their content last, others are asked for again', async () => {
    expect((await get('/_app/immutable/a.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/ask/')).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('requests that are not meant well', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/ask/../../secret.txt',
    '/../build-secret/',
    '/..%2fbuild-secret/index.html',
    '../secret.txt',
    'secret.txt'
  ])('%s does not leave the folder', async (target) => {
    const reply = await raw(target);
    expect(reply).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(reply).not.toContain('secret');
  });

  test('a doubled slash does not redirect to another host', async () => {
    expect(await raw('//ask')).toContain('Location: /ask/\r\n');
  });
});

describe('a base path', () => {
  const under = (pathname: string) => locate({ folder: path.join(parent, 'build'), base: '/a/b' }, pathname);

  test('is taken off before looking', () => {
    expect(under('/a/b/ask/')).toEqual({ file: path.join(parent, 'build', 'ask', 'index.html') });
    expect(under('/a/b/ask')).toEqual({ redirect: '/a/b/ask/' });
    expect(under('/a/b')).toEqual({ redirect: '/a/b/' });
  });

  test('nothing answers outside it', () => {
    expect(under('/ask/')).toBeNull();
    expect(under('/a/bask/')).toBeNull();
    expect(under('/')).toBeNull();
  });
});

test('a taken port is said, not shared', async () => {
  await expect(serve({ folder: parent, port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
