// A Node server that sends the policy with every response. Run: npm run build && node demo/servers/node.mjs
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy } from 'samtykke/server';
import sirv from 'sirv';
import { config, options, page } from './site.mjs';

const files = sirv(fileURLToPath(new URL('../../dist', import.meta.url)), { dev: true });

export const server = createServer((request, response) => {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(config, request.headers.cookie, { ...options, nonce });
  response.setHeader(policy.name, policy.value);
  // The policy is this visitor's alone, and this moment's.
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Vary', 'Cookie');

  if (request.url !== '/') return files(request, response);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  return response.end(page({ nonce }));
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${server.address().port}/`);
  });
}
