// Storage for one frame alone: cookies, keys, databases and caches that are gone with it. What is tried in the studio never
// touches what this site, or the studio itself, keeps in the browser.

/** Whether a page of this host may set a cookie on that domain. */
const isOurs = (domain) => `.${location.hostname}`.endsWith(`.${domain.replace(/^\./, '').toLowerCase()}`);

/** Reads and takes lines as `document.cookie` does. */
export function createCookieJar() {
  const jar = new Map();
  return {
    get line() {
      const now = Date.now();
      for (const [name, { until }] of jar) if (until <= now) jar.delete(name);
      return [...jar].map(([name, { value }]) => `${name}=${value}`).join('; ');
    },
    write(line) {
      const [pair = '', ...rest] = String(line).split(';');
      const cut = pair.indexOf('=');
      const attributes = new Map(
        rest.map((part) => {
          const [name = '', ...value] = part.split('=');
          return [name.trim().toLowerCase(), value.join('=').trim()];
        }),
      );
      const domain = attributes.get('domain');
      if (domain && !isOurs(domain)) return;
      const age = Number(attributes.get('max-age') ?? NaN);
      const expires = Date.parse(attributes.get('expires') ?? '');
      const until = Number.isFinite(age)
        ? Date.now() + age * 1000
        : Number.isFinite(expires)
          ? expires
          : Infinity;
      jar.set(cut < 0 ? '' : pair.slice(0, cut).trim(), { value: pair.slice(cut + 1).trim(), until });
    },
    get names() {
      return this.line
        .split('; ')
        .map((pair) => pair.split('=')[0])
        .filter(Boolean);
    },
  };
}

/** A `Storage` of its own: by its methods and by its keys. */
function createStorage() {
  const kept = new Map();
  const methods = {
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => void kept.set(String(key), String(value)),
    removeItem: (key) => void kept.delete(String(key)),
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
  };
  return new Proxy(Object.create(null), {
    get: (_, key) => (key === 'length' ? kept.size : (methods[key] ?? kept.get(key))),
    set: (_, key, value) => (kept.set(key, String(value)), true),
    has: (_, key) => kept.has(key) || key in methods,
    deleteProperty: (_, key) => (kept.delete(key), true),
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      kept.has(key) && { value: kept.get(key), enumerable: true, configurable: true, writable: true },
  });
}

const NO_DATABASES = { databases: async () => [], open: refuse, deleteDatabase: refuse };
const NO_CACHES = { keys: async () => [], delete: async () => false, has: async () => false };

function refuse() {
  throw new DOMException('There are no databases in the studio.', 'SecurityError');
}

/** Puts it in the place of the browser's own. Gives a way to read what lies in it. */
export function useMemoryStorage() {
  const jar = createCookieJar();
  Object.defineProperty(document, 'cookie', { get: () => jar.line, set: (line) => jar.write(line) });
  const stores = {
    localStorage: createStorage(),
    sessionStorage: createStorage(),
    indexedDB: NO_DATABASES,
    caches: NO_CACHES,
    cookieStore: undefined,
  };
  for (const [name, value] of Object.entries(stores)) Object.defineProperty(window, name, { value });
  return () => ({
    cookies: jar.names,
    localStorage: Object.keys(stores.localStorage),
    sessionStorage: Object.keys(stores.sessionStorage),
  });
}
