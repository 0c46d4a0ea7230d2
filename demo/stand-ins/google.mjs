// Google's stand-in: one gtag.js for Analytics (G-) and Ads (AW-), which share it on a page as they do at Google.
import { scriptText } from './script-text.mjs';

const DAY = 86_400;

const COLLECT = 'https://region1.google-analytics.com/g/collect';
const PAGE_VIEW = 'https://www.google.com/ccm/collect';
const AUDIENCE = 'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/';
const CONVERSION = 'https://www.googleadservices.com/pagead/conversion/';
const PARTITIONED = 'https://www.googleadservices.com/pagead/set_partitioned_cookie';
const COOKIELESS = 'https://pagead2.googlesyndication.com/ccm/collect';

const facts = {
  visitorSeconds: 730 * DAY,
  clickSeconds: 90 * DAY,
  collect: COLLECT,
  pageView: PAGE_VIEW,
  audience: AUDIENCE,
  conversion: CONVERSION,
  partitioned: PARTITIONED,
  cookieless: COOKIELESS,
};

/** @type {import('./vendors.mjs').Vendor} */
export const google = {
  id: 'google',
  name: 'Google',
  hosts: [
    'www.googletagmanager.com',
    '*.google-analytics.com',
    '*.analytics.google.com',
    '*.doubleclick.net',
    '*.googlesyndication.com',
    'www.googleadservices.com',
    'www.google.com',
  ],
  cookies: [
    { name: '_ga', seconds: facts.visitorSeconds },
    { name: '_ga_*', seconds: facts.visitorSeconds },
    { name: '_gcl_*', seconds: facts.clickSeconds },
  ],
  localStorage: ['_gcl_ls'],
  sessionStorage: [],
  followUps: [COLLECT, PAGE_VIEW, AUDIENCE, CONVERSION, PARTITIONED, COOKIELESS],
  script({ host, pathname, searchParams }) {
    const isLoader = host === 'www.googletagmanager.com' && pathname === '/gtag/js';
    if (!isLoader || !/^(G-[A-Z0-9]{4,12}|AW-\d{8,11})$/.test(searchParams.get('id') ?? '')) return undefined;
    return scriptText('google', runGtag, facts);
  },
};

function runGtag(tools, facts) {
  // A second gtag.js on the page finds the first one at work and leaves it to it.
  if (window.google_tag_manager) return;
  window.google_tag_manager = {};
  tools.announce('ran');

  const queue = (window.dataLayer = window.dataLayer ?? []);
  const consent = {};
  const ids = [];
  let usesConsentMode = false;

  // What nobody has denied is allowed: so it is with Google, where a page says nothing.
  const allows = (type) => consent[type] !== 'denied';
  const isOff = (id) => window[`ga-disable-${id}`] === true;
  const consentQuery = () =>
    usesConsentMode ? { gcs: `G1${Number(allows('ad_storage'))}${Number(allows('analytics_storage'))}` } : {};
  const pageQuery = (event) => ({ en: event, dl: location.href, ...consentQuery() });

  function storeAnalytics(id) {
    if (!allows('analytics_storage')) return undefined;
    const now = tools.seconds();
    const session = () => `GS2.1.s${now}$o1$g0$t${now}$j60$l0$h0`;
    tools.keepCookie(`_ga_${id.slice(2)}`, session, facts.visitorSeconds);
    return tools.keepCookie('_ga', () => `GA1.1.${tools.digits()}.${now}`, facts.visitorSeconds);
  }

  function hitAnalytics(id, event) {
    if (isOff(id)) return;
    const visitor = storeAnalytics(id);
    tools.sendHit(facts.collect, {
      v: '2',
      tid: id,
      cid: visitor?.slice(6) ?? tools.digits(),
      ...pageQuery(event),
    });
  }

  function storeAds() {
    const now = tools.seconds();
    tools.keepCookie('_gcl_au', () => `1.1.${tools.digits()}.${now}`, facts.clickSeconds);
    tools.keepLocal('_gcl_ls', () => JSON.stringify({ schema: 'gcl', version: 1 }));
    const click = tools.parameter('gclid');
    if (click) tools.writeCookie('_gcl_aw', `GCL.${now}.${encodeURIComponent(click)}`, facts.clickSeconds);
  }

  function hitAds(id, event) {
    const query = { tid: id, ...pageQuery(event) };
    if (!allows('ad_storage')) {
      tools.sendHit(facts.cookieless, query);
      return;
    }
    storeAds();
    const number = id.slice(3);
    if (event === 'conversion') tools.sendImage(`${facts.conversion}${number}/`, query);
    else tools.sendHit(facts.pageView, query);
    tools.sendImage(`${facts.audience}${number}/`, query);
    tools.sendImage(facts.partitioned, query);
  }

  const hit = (id, event) => (id.startsWith('AW-') ? hitAds : hitAnalytics)(id, event);

  const commands = {
    consent(kind, states) {
      usesConsentMode = true;
      Object.assign(consent, states);
      // A denial writes nothing and erases nothing; a grant lets the cookies be written.
      if (kind !== 'update') return;
      for (const id of ids) {
        if (id.startsWith('AW-')) {
          if (allows('ad_storage')) storeAds();
        } else if (!isOff(id)) storeAnalytics(id);
      }
    },
    config(id, settings) {
      if (typeof id !== 'string') return;
      if (!ids.includes(id)) ids.push(id);
      if (settings?.send_page_view !== false) hit(id, 'page_view');
    },
    event(event, settings) {
      const [target] = [settings?.send_to ?? ids].flat();
      const to = settings?.send_to ? ids.filter((id) => String(target).startsWith(id)) : ids;
      for (const id of to) hit(id, event);
    },
    js() {},
    set() {},
  };

  function take(entry) {
    // Commands are `arguments` objects; gtag.js takes an array for something else and drops it without a word.
    if (!tools.isArguments(entry)) return;
    const [name, ...rest] = entry;
    if (Object.hasOwn(commands, name)) commands[name](...rest);
  }

  // Consent that was set before anything else counts for everything after it, so the order of the queue is kept.
  queue.forEach(take);
  const { push } = queue;
  queue.push = (...entries) => {
    const length = push.apply(queue, entries);
    entries.forEach(take);
    return length;
  };
}
