// Hotjar's stand-in: the loader, the module that it fetches, and the visit that it reports.
import { scriptText } from './script-text.mjs';

const DAY = 86_400;

const MODULES = 'https://script.hotjar.com/modules.js';
const VISIT = 'https://in.hotjar.com/api/v2/client/sites/';

const facts = { visitorSeconds: 365 * DAY, sessionSeconds: 1800, modules: MODULES, visit: VISIT };

/** @type {import('./vendors.mjs').Vendor} */
export const hotjar = {
  id: 'hotjar',
  name: 'Hotjar',
  hosts: ['*.hotjar.com', '*.hotjar.io', '*.contentsquare.net', '*.contentsquare.com'],
  cookies: [
    { name: '_hjSessionUser_*', seconds: facts.visitorSeconds },
    { name: '_hjSession_*', seconds: facts.sessionSeconds },
    { name: '_hj*', seconds: facts.visitorSeconds },
  ],
  localStorage: ['_hj*', 'hjActiveViewportIds'],
  sessionStorage: ['hjViewportId'],
  followUps: [VISIT],
  script({ host, pathname }) {
    if (host === 'script.hotjar.com' && pathname === '/modules.js')
      return scriptText('hotjar', runModules, facts);
    if (host !== 'static.hotjar.com' || !/^\/c\/hotjar-\d{3,8}\.js$/.test(pathname)) return undefined;
    return scriptText('hotjar', runLoader, facts);
  },
};

function runLoader(tools, facts) {
  if (window.hjBootstrap) return;
  window.hjBootstrap = true;
  tools.announce('ran');
  tools.addScript(facts.modules);
}

function runModules(tools, facts) {
  const id = window._hjSettings?.hjid;
  if (!id) return;

  const encode = (value) => btoa(JSON.stringify(value));
  const visitor = () => encode({ id: tools.hex(), created: Date.now(), existing: false });
  const session = () => encode({ id: tools.hex(), c: Date.now(), s: 1, r: 0, sb: 0 });
  tools.keepCookie(`_hjSessionUser_${id}`, visitor, facts.visitorSeconds);
  tools.keepCookie(`_hjSession_${id}`, session, facts.sessionSeconds);
  try {
    const viewport = tools.hex();
    sessionStorage.setItem('hjViewportId', viewport);
    localStorage.setItem('hjActiveViewportIds', viewport);
  } catch {
    // Storage is switched off: Hotjar goes on with its cookies.
  }

  const report = (command) => tools.sendHit(`${facts.visit}${id}/visit-data`, { sv: '6', command });
  report('view');
  for (const [command] of window.hj?.q ?? []) report(command);
  window.hj = (command) => report(command);
}
