// A network of our own: every host that a browser asks for is this server, which notes what it was asked. Requests are
// counted where they arrive, so that none escapes by a way that a browser's automation does not show.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Served } from '../helpers/own-files.js';
import { makeCertificate } from './certificate.js';

/** What a server is asked. */
export interface Asked {
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
}

export interface Network {
  /** Where every host is, for a browser that can be told so; and a proxy to it, for others. */
  readonly address: string;
  readonly proxy: string;
  /** The public key's fingerprint, for Chromium. */
  readonly fingerprint: string;
  close(): Promise<void>;
}

const HOSTS = ['www.shop.example', '*.shop.example', '*.acme-tracker.example', '*.other-tracker.example'];

/** Whom browsers ask for things of their own. */
const OF_BROWSERS = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|mozaws\.net):443$/;

export interface Answer extends Served {
  /** Milliseconds until it is sent, where it would be faster than any network. */
  readonly delay?: number;
  /** Characters that come at a time, with a pause after each piece; all at once otherwise. */
  readonly piece?: number;
}

/** Milliseconds between two pieces: a browser that is busy may still read several at once. */
const BETWEEN_PIECES = 12;

async function send(response: ServerResponse, body: string, piece: number): Promise<void> {
  let rest = body;
  for (; piece && rest.length > piece; rest = rest.slice(piece)) {
    response.write(rest.slice(0, piece));
    await setTimeout(BETWEEN_PIECES);
  }
  response.end(rest);
}

/** Starts the network; `answer` is called for each request, WebSockets among them. */
export async function openNetwork(answer: (asked: Asked) => Answer): Promise<Network> {
  const { fingerprint, ...certificate } = makeCertificate(HOSTS);
  const sockets = new Set<Duplex>();

  const asked = (request: IncomingMessage): Asked => ({
    url: new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown.example'}`),
    headers: request.headers,
  });

  const secure = createSecureServer(certificate, (request, response) => {
    request.resume();
    const {
      delay = 0,
      piece = 0,
      status = 200,
      contentType = 'text/plain',
      headers = {},
      body = '',
    } = answer(asked(request));
    void setTimeout(delay).then(() => {
      response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store', ...headers });
      return send(response, body, piece);
    });
  });
  // A connection that closes while a browser is about to use it again loses a request.
  secure.keepAliveTimeout = 0;
  // Nor is one closed that a browser has opened early and not used yet.
  secure.headersTimeout = 0;
  secure.requestTimeout = 0;
  secure.on('upgrade', (request, socket) => {
    answer(asked(request));
    socket.destroy();
  });
  // A browser that goes away, or refuses to talk, is nothing to this server.
  secure.on('tlsClientError', (_, socket) => socket.destroy());

  const proxy = createServer((_, response) => {
    response.writeHead(404).end();
  });
  for (const server of [secure, proxy]) {
    server.on('connection', (socket: Duplex) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    });
  }
  proxy.on('connect', (request, socket, head) => {
    if (!request.url?.endsWith(':443') || OF_BROWSERS.test(request.url)) {
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length) socket.unshift(head);
    secure.emit('connection', socket);
  });
  const [address = '', proxyAddress = ''] = await Promise.all([secure, proxy].map(listen));
  return {
    address,
    proxy: `http://${proxyAddress}`,
    fingerprint,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([secure, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** Resolves with host and port. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
