// The Content-Security-Policy that the site of the matrix sends for a visitor's consent.
import { readConsent } from '../../src/server.js';
import { CONFIG } from './site.js';

/** Lists the site, and the hosts of what is granted; a tracker that is not granted is on no list. */
export function policyFor(cookieHeader: string | undefined): string {
  const consent = readConsent(cookieHeader, CONFIG);
  const hosts = CONFIG.trackers
    .filter(({ id }) => consent.isGranted(id))
    .flatMap((tracker) => tracker.hosts.flatMap((host) => [`https://${host}`, `wss://${host}`]))
    .join(' ');
  return [
    `default-src 'self' ${hosts}`,
    `script-src 'self' 'unsafe-inline' 'inline-speculation-rules' ${hosts}`,
    `style-src 'self' 'unsafe-inline' ${hosts}`,
    `img-src 'self' data: ${hosts}`,
    `connect-src 'self' ${hosts}`,
    `frame-src 'self' blob: data: ${hosts}`,
    `font-src 'self' ${hosts}`,
    `media-src 'self' ${hosts}`,
    `object-src ${hosts || "'none'"}`,
    `worker-src 'self' blob: ${hosts}`,
    `form-action 'self' ${hosts}`,
  ].join('; ');
}
