// What the fields are called, for people who do not program. Everything else that is said of a field is the schema's.
const LABELS = new Map(
  Object.entries({
    name: 'Name',
    vendor: 'Company behind it',
    category: 'Category',
    policy: 'The company’s privacy policy',
    'load.scripts': 'Address of its script',
    notice: 'What it does, in one sentence',
    id: 'Short name',
    optOut: 'Where people can opt out',
    hosts: 'Hosts that it contacts',
    parameters: 'Ids that it needs',
    load: 'How it is loaded',
    'load.shared': 'Loader that it shares',
    'load.globals': 'Global variables',
    'load.stubs': 'Functions that wait for its script',
    'load.first': 'Calls before its script',
    'load.calls': 'Calls',
    signals: 'What the vendor is told',
    'signals.granted': 'On a yes',
    'signals.denied': 'On a no',
    storage: 'What it stores',
    'storage.cookies': 'Cookies',
    'storage.localStorage': 'Local storage',
    'storage.sessionStorage': 'Session storage',
    'storage.indexedDB': 'Databases',
    'storage.caches': 'Caches',
    'storage.outOfReach': 'What cannot be erased from your pages',
    googleConsent: 'Type of Google Consent Mode',
    status: 'State',
    source: 'Where the facts come from',
    categories: 'Categories, in their order',
    language: 'Language of the banner',
    layout: 'Where the banner stands',
    theme: 'Light or dark',
    settings: 'Button on every page',
    'cookie.name': 'Name of the consent cookie',
    'cookie.domain': 'Domain of the consent cookie',
    'cookie.days': 'Days that an answer holds',
    cookie: 'The consent cookie',
    gpc: 'Global Privacy Control',
    googleConsentMode: 'Google Consent Mode',
    reloadOnWithdraw: 'Load the page again after a withdrawal',
    reloadOnGrant: 'Load the page again after a yes',
    agentsMayAccept: 'Let programs say yes for their users',
    guard: 'The guard',
    'guard.hosts': 'More hosts to hold back',
    texts: 'Your own words',
    'policy.version': 'Version of your policy',
    'policy.changes': 'What this version changed',
    lifetime: 'How long',
    path: 'Path',
    refusal: 'Mark of a refusal',
    domain: 'Whose domain',
    reason: 'Why',
  }),
);

const inWords = (key) => {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
};

/** The label of a place like `storage.cookies[0].lifetime`. */
export function labelOf(path) {
  const place = path.replace(/\[\d*\]/g, '');
  const key = place.split('.').at(-1);
  return LABELS.get(place) ?? LABELS.get(key) ?? inWords(key);
}
