// Serves the demo on this machine: the site, the built library, and the stand-ins that the site's worker imports.
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { fillIds, findFaults } from './ids.mjs';
import { makeStudioFile, STUDIO_POLICIES } from './studio-files.mjs';
import { readWishes, rememberWishes } from './wishes.mjs';

const HOST = '127.0.0.1';
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const SITE = folder('./site');
const DIST = folder('../dist');
const STAND_INS = folder('./stand-ins');
const JSONC_PARSER = folder('../node_modules/jsonc-parser/lib/esm');

/** The pages by address: `/kontakt` for kontakt.html, `/en/` for en/index.html. Nothing else is ever read as a page. */
async function listPages() {
  const files = (await readdir(SITE, { recursive: true })).filter((file) => file.endsWith('.html'));
  const addressOf = (file) => `/${file.split(sep).join('/')}`.replace(/\.html$/, '').replace(/\/index$/, '/');
  return new Map(files.map((file) => [addressOf(file).normalize(), `${SITE}${sep}${file}`]));
}

function decodePath(path) {
  try {
    return decodeURIComponent(path).normalize();
  } catch {
    return path;
  }
}

function sendText(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** The languages that are built: the gallery shows them all. */
async function sendLanguages(response) {
  const files = (await readdir(`${DIST}${sep}locales`)).filter((file) => file.endsWith('.js'));
  const tags = files.map((file) => file.replace('.js', ''));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(tags));
}

async function sendPage(file, path, query, request, response) {
  const faults = findFaults(query);
  if (faults.length) return sendText(response, 400, faults.join('\n'));
  const wishes = await readWishes(query, request.headers.cookie);
  const html = fillIds(await readFile(file, 'utf8'), wishes.ids, { keepExamples: !wishes.isReal });
  // Asked for anew each time, yet kept for the back button, as on a real site.
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('set-cookie', rememberWishes(query, wishes));
  const policy = STUDIO_POLICIES.get(path);
  if (policy) response.setHeader('content-security-policy', policy);
  return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

function makeHandler() {
  const files = [SITE, DIST].map((path) => sirv(path, { dev: true, extensions: [] }));
  /** Folders by the beginning of their addresses. */
  const folders = new Map([
    ['/stand-ins', sirv(STAND_INS, { dev: true, extensions: [] })],
    // The studio reads what people paste with the parser that the command line uses. Its files name each other without `.js`.
    ['/jsonc-parser', sirv(JSONC_PARSER, { dev: true, extensions: ['js'] })],
  ]);

  const tryInTurn = (handlers, request, response) => {
    const [first, ...rest] = handlers;
    if (first) return first(request, response, () => tryInTurn(rest, request, response));
    return sendText(response, 404, 'There is nothing here.');
  };

  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, `http://${HOST}`);
    if (pathname === '/gallery/languages.json') return sendLanguages(response);
    const pages = await listPages();
    const path = decodePath(pathname).replace(/\.html$/, '');
    const page = pages.get(path) ?? pages.get(`${path}/`);
    if (page) return sendPage(page, path, searchParams, request, response);
    const made = await makeStudioFile(pathname);
    if (made) return response.writeHead(200, { 'content-type': made.type }).end(made.text);
    const start = [...folders.keys()].find((folder) => pathname.startsWith(`${folder}/`));
    if (!start) return tryInTurn(files, request, response);
    request.url = request.url.slice(start.length);
    return tryInTurn([folders.get(start)], request, response);
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Starts at `port`, or at the next one that is free; port 0 takes any. */
export async function serve({ port = 4173 } = {}) {
  const handle = makeHandler();
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  for (let wanted = port; ; wanted += 1) {
    try {
      await listen(server, wanted);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted - port > 100) throw error;
    }
  }
  return {
    url: `http://${HOST}:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 4173) });
  const isBuilt = existsSync(`${DIST}${sep}samtykke.js`);
  if (!isBuilt) console.warn('\nThe library is not built yet: run `npm run build`.');
  console.log(`
The demo is at ${url}
In English at ${url}en/
Every layout, theme and language side by side: ${url}gallery
The studio, where a tracker is added without code: ${url}studio

Press Reject, then Accept, then withdraw by the link at the foot of the page, and read the ledger beside it.
Your own ids: ${url}?hotjar=1234567 (add &stand-ins=off to ask the real vendors).
Stop with Ctrl + C.
`);
}
