// Many definitions in one configuration: n trackers of a site's own, each with a script, cookies, a call and two languages;
// the same for the same n. For tests, and for what is measured by hand.
const CATEGORIES = ['functional', 'analytics', 'marketing'];

/** The one host whose scripts they load. */
export const MANY_HOST = 'cdn.many.example';

/**
 * The definition with this number.
 *
 * @param {number} at
 */
function makeDefinition(at) {
  const name = `many${at}`;
  return {
    id: `tracker-${at}`,
    name: `Tracker ${at}`,
    vendor: `Vendor ${at % 97}`,
    category: CATEGORIES[at % CATEGORIES.length],
    policy: `https://vendor-${at % 97}.example/privacy`,
    load: {
      globals: { [`${name}Settings`]: { site: String(at), deep: [{ on: true }] } },
      stubs: [{ name, queue: 'q' }],
      calls: [[name, 'init', String(at)]],
      scripts: [`https://${MANY_HOST}/${at}.js`],
    },
    signals: { granted: [[name, 'grant']], denied: [[name, 'deny']] },
    hosts: [MANY_HOST, `*.vendor-${at % 97}.example`],
    storage: {
      cookies: [
        { name: `_${name}`, lifetime: '1 year' },
        { name: `_${name}_*`, lifetime: '30 minutes' },
      ],
      localStorage: [`${name}:*`],
      outOfReach: [{ name: 'uid', domain: 'many.example', reason: 'third-party', lifetime: '1 year' }],
    },
    notice: { en: `Does what tracker ${at} does.`, nb: `Gjør det som sporer ${at} gjør.` },
  };
}

/**
 * So many of them.
 *
 * @param {number} count
 */
export const makeDefinitions = (count) => Array.from({ length: count }, (_, at) => makeDefinition(at));
