// The Content-Security-Policy that the site of the matrix sends for a visitor's consent.
import { contentSecurityPolicy } from '../../src/server.js';
import { CONFIG } from './site.js';
import { TRACKER_HOST } from './way.js';

/** What the site itself needs: it has inline scripts and styles, as most sites that carry unmarked trackers do. */
const OPTIONS = {
  allow: {
    'script-src': ["'unsafe-inline'"],
    'style-src': ["'unsafe-inline'"],
    'img-src': ['data:'],
    'frame-src': ['blob:', 'data:'],
    'worker-src': ['blob:'],
  },
  // No tracker gets these by a grant alone. What a module worker imports is asked of `worker-src`.
  granted: { acme: { 'object-src': [TRACKER_HOST], 'worker-src': [TRACKER_HOST] } },
} as const;

/** The header's value. */
export function policyFor(cookieHeader: string | undefined): string {
  return contentSecurityPolicy(CONFIG, cookieHeader, OPTIONS).value;
}
