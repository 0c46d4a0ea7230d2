// HubSpot's stand-in: the loader, the analytics script that it inserts, and its two queues.
import { scriptText } from './script-text.mjs';

const DAY = 86_400;

const ANALYTICS = 'https://js.hs-analytics.net/analytics/';
const TRACK = 'https://track.hubspot.com/__ptq.gif';

const facts = { visitorSeconds: 180 * DAY, sessionSeconds: 1800, analytics: ANALYTICS, track: TRACK };

/** @type {import('./vendors.mjs').Vendor} */
export const hubspot = {
  id: 'hubspot',
  name: 'HubSpot',
  hosts: [
    '*.hs-scripts.com',
    '*.hs-analytics.net',
    '*.hs-banner.com',
    '*.hubspot.com',
    '*.hsforms.com',
    '*.hubapi.com',
  ],
  cookies: [
    { name: '__hstc', seconds: facts.visitorSeconds },
    { name: 'hubspotutk', seconds: facts.visitorSeconds },
    { name: '__hssc', seconds: facts.sessionSeconds },
    { name: '__hssrc' },
    { name: '__hs_do_not_track', seconds: facts.visitorSeconds },
  ],
  localStorage: [],
  sessionStorage: [],
  followUps: [TRACK],
  script({ host, pathname }) {
    const [, portal] = /^\/(\d{5,9})\.js$/.exec(pathname) ?? [];
    if (portal && /^js(-\w+)?\.hs-scripts\.com$/.test(host)) {
      return scriptText('hubspot', runLoader, { ...facts, portal });
    }
    const [, analysed] = /^\/analytics\/\d+\/(\d{5,9})\.js$/.exec(pathname) ?? [];
    if (!analysed || host !== 'js.hs-analytics.net') return undefined;
    return scriptText('hubspot', runAnalytics, { ...facts, portal: analysed });
  },
};

function runLoader(tools, facts) {
  tools.announce('ran');
  // The number is the time, cut to five minutes, so that the script is fetched anew as often.
  const number = Math.floor(Date.now() / 300_000) * 300_000;
  tools.addScript(`${facts.analytics}${number}/${facts.portal}.js`);
}

function runAnalytics(tools, facts) {
  if (window._hstc_loaded) return;
  window._hstc_loaded = true;

  const COOKIES = ['__hstc', 'hubspotutk', '__hssc', '__hssrc'];
  let mayStore = true;
  let wasViewed = false;
  const isRefused = () => tools.readCookie('__hs_do_not_track') === 'yes';

  function storeVisitor() {
    const now = Date.now();
    const token = tools.keepCookie('hubspotutk', tools.hex, facts.visitorSeconds);
    tools.keepCookie('__hstc', () => `1.${token}.${now}.${now}.${now}.1`, facts.visitorSeconds);
    tools.keepCookie('__hssc', () => `1.1.${now}`, facts.sessionSeconds);
    tools.keepCookie('__hssrc', () => '1');
    return token;
  }

  function hit(kind) {
    const token = mayStore ? storeVisitor() : '';
    if (!isRefused())
      tools.sendImage(facts.track, { k: kind, a: facts.portal, vi: token, pu: location.href });
  }

  // The banner's script handles these at HubSpot. It is left out here, since a site with a banner of its own switches it off.
  const privacyCommands = {
    setHubSpotConsent: ({ analytics }) => {
      mayStore = analytics;
    },
    revokeCookieConsent: () => {
      // Seen of the real one: the refusal's own mark goes too, and one more hit is sent.
      for (const name of [...COOKIES, '__hs_do_not_track']) tools.eraseCookie(name);
      mayStore = false;
      hit('18');
    },
  };
  const commands = {
    ...privacyCommands,
    trackPageView: () => {
      wasViewed = true;
      hit('1');
    },
    doNotTrack: (settings) => {
      if (settings?.track) tools.eraseCookie('__hs_do_not_track');
      else tools.writeCookie('__hs_do_not_track', 'yes', facts.visitorSeconds);
    },
  };

  function open(name, known) {
    const take = (entry) => {
      if (!Array.isArray(entry)) return;
      const [command, ...rest] = entry;
      if (Object.hasOwn(known, command)) known[command](...rest);
    };
    const waiting = window[name] ?? [];
    window[name] = { push: (...entries) => entries.forEach(take) };
    waiting.forEach(take);
  }

  // What the visitor has said comes first: the page view must not be faster than a refusal in the queue.
  open('_hsp', privacyCommands);
  open('_hsq', commands);
  if (!wasViewed) commands.trackPageView();
}
