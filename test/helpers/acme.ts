// A vendor of a test's own: its definition in the site's configuration, and what its script does in the page.
import { jsonTag, POLICY } from './tags.js';

export const ACME_SCRIPT = 'https://cdn.acme.example/acme.js';

export const ACME = {
  id: 'acme',
  name: 'Acme',
  vendor: 'Acme Ltd',
  category: 'marketing',
  policy: 'https://acme.example/policy',
  load: { scripts: [ACME_SCRIPT] },
  hosts: ['*.acme.example'],
  storage: {
    cookies: [{ name: 'acme*', lifetime: '1 day' }],
    localStorage: ['acme*'],
    sessionStorage: ['acme*'],
    indexedDB: ['acme*'],
    caches: ['acme*'],
    outOfReach: [{ name: 'uid', domain: 'acme.example', reason: 'third-party', lifetime: '1 year' }],
  },
  notice: { en: 'Shows what Acme does.', nb: 'Viser hva Acme gjør.' },
};

/** A page that runs Acme alone; `storage` and `config` lie over what is said above. */
export function acmeTag(config: object = {}, storage: object = {}): string {
  const tracker = { ...ACME, storage: { ...ACME.storage, ...storage } };
  return jsonTag({ policy: { url: POLICY }, trackers: [tracker], ...config });
}

/** What Acme's host answers: this function, run in the page. It may use nothing of the module that it stands in. */
export function acmeAnswers(run: () => void): Record<string, { contentType: string; body: string }> {
  return { [ACME_SCRIPT]: { contentType: 'text/javascript', body: `(${String(run)})();` } };
}
