// Meta's stand-in: the pixel with its lock. While consent is revoked, every call but `consent` waits.
import { scriptText } from './script-text.mjs';

const DAY = 86_400;

const CONFIG = 'https://connect.facebook.net/signals/config/';
const TRACK = 'https://www.facebook.com/tr/';
const TOPICS = 'https://www.facebook.com/privacy_sandbox/topics/registration/';

const facts = { seconds: 90 * DAY, config: CONFIG, track: TRACK, topics: TOPICS };

/** @type {import('./vendors.mjs').Vendor} */
export const facebook = {
  id: 'facebook',
  name: 'Meta',
  hosts: ['connect.facebook.net', 'www.facebook.com', 'www.instagram.com'],
  cookies: [
    { name: '_fbp', seconds: facts.seconds },
    { name: '_fbc', seconds: facts.seconds },
  ],
  localStorage: ['lastExternalReferrer', 'lastExternalReferrerTime', 'topicsLastReferenceTime', 'multiFbc'],
  sessionStorage: [],
  followUps: [TRACK, TOPICS],
  script({ host, pathname }) {
    if (host !== 'connect.facebook.net') return undefined;
    const [, pixel] = /^\/signals\/config\/(\d{14,17})$/.exec(pathname) ?? [];
    if (pixel) return scriptText('facebook', runConfig, { pixel });
    return /^\/[a-z]{2}_[A-Z]{2}\/fbevents\.js$/.test(pathname)
      ? scriptText('facebook', runPixel, facts)
      : undefined;
  },
};

/** The pixel may do nothing until its settings are here. */
function runConfig(tools, facts) {
  window.fbq.standIn.configured(facts.pixel);
}

function runPixel(tools, facts) {
  const { fbq } = window;
  if (!fbq || fbq.standIn) return;
  tools.announce('ran');

  let isLocked = false;
  /** Calls that wait for the lock. */
  let held = [];
  /** By pixel: its events that wait for the settings, or `undefined` when they are here. */
  const pixels = new Map();

  function store() {
    const now = Date.now();
    tools.keepCookie('_fbp', () => `fb.0.${now}.${tools.digits()}`, facts.seconds);
    tools.keepLocal('lastExternalReferrer', () => document.referrer || 'empty');
    tools.keepLocal('lastExternalReferrerTime', () => String(now));
    tools.keepLocal('topicsLastReferenceTime', () => JSON.stringify({ time: now }));
    const click = tools.parameter('fbclid');
    if (!click) return;
    tools.writeCookie('_fbc', `fb.0.${now}.${encodeURIComponent(click)}`, facts.seconds);
    tools.keepLocal('multiFbc', () => JSON.stringify([click]));
  }

  const send = (pixel, event) =>
    tools.sendImage(facts.track, { id: pixel, ev: event, dl: location.href, v: '2.9.239' });

  const commands = {
    consent(state) {
      isLocked = state === 'revoke';
      if (isLocked) return;
      const waiting = held;
      held = [];
      for (const call of waiting) take(...call);
    },
    init(pixel) {
      if (pixels.has(String(pixel))) return;
      pixels.set(String(pixel), []);
      const query = new URLSearchParams({ v: '2.9.239', r: 'stable', domain: location.hostname });
      tools.addScript(`${facts.config}${pixel}?${query}`);
    },
    track(event) {
      for (const [pixel, waiting] of pixels) {
        if (waiting) waiting.push(event);
        else send(pixel, event);
      }
    },
    trackCustom: (event) => commands.track(event),
  };

  function take(name, ...rest) {
    if (isLocked && name !== 'consent') held.push([name, ...rest]);
    else if (Object.hasOwn(commands, name)) commands[name](...rest);
  }

  fbq.standIn = {
    configured(pixel) {
      const waiting = pixels.get(pixel);
      // A withdrawal may have come while the settings were on their way.
      if (!waiting || isLocked) return;
      pixels.set(pixel, undefined);
      store();
      for (const event of waiting) send(pixel, event);
      tools.sendImage(facts.topics, { id: pixel });
    },
  };
  fbq.callMethod = take;
  for (const call of fbq.queue.splice(0)) take(...call);
}
