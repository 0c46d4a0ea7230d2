// Turns a stand-in's function into the text of a script, so that one module serves Node, the service worker and the page.

/**
 * The text of a script that calls `run` with the tools below and with these facts. `run` is printed, not called: it may
 * use its two arguments and the page's globals, and nothing of the module that it stands in.
 *
 * @param {string} vendor
 * @param {(tools: Tools, facts: any) => void} run
 * @param {object} facts
 * @returns {string}
 */
export function scriptText(vendor, run, facts) {
  const opening = '// A stand-in of the demo, not the vendor’s own script.';
  return `${opening}\n(${run})((${makeTools})(${JSON.stringify(vendor)}), ${JSON.stringify(facts)});\n`;
}

/** @typedef {ReturnType<typeof makeTools>} Tools */

/**
 * What the vendors' scripts have in common. Runs in the page.
 *
 * @param {string} vendor
 */
function makeTools(vendor) {
  const domainPart = findDomain();

  /** The highest domain that takes a cookie; on `localhost` and bare addresses, the host alone. */
  function findDomain() {
    const labels = location.hostname.split('.');
    for (let take = 1; take <= labels.length; take += 1) {
      const part = `; domain=${labels.slice(-take).join('.')}`;
      document.cookie = `stand_in_test=1; path=/${part}`;
      if (!readCookie('stand_in_test')) continue;
      document.cookie = `stand_in_test=; path=/; max-age=0${part}`;
      return part;
    }
    return '';
  }

  function readCookie(name) {
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
    return found?.slice(name.length + 1);
  }

  /** Without `seconds` it is a cookie of the session. */
  function writeCookie(name, value, seconds) {
    const life = seconds ? `; max-age=${seconds}` : '';
    document.cookie = `${name}=${value}; path=/; samesite=lax${life}${domainPart}`;
  }

  /** Keeps the value that is there and begins its life anew, as the vendors do. */
  function keepCookie(name, makeValue, seconds) {
    const value = readCookie(name) ?? makeValue();
    writeCookie(name, value, seconds);
    return value;
  }

  function eraseCookie(name) {
    for (const part of ['', domainPart]) document.cookie = `${name}=; path=/; max-age=0${part}`;
  }

  /** Storage may be switched off: the vendors go on without it. */
  function keepLocal(key, makeValue) {
    try {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, makeValue());
    } catch {
      // As the vendors' own scripts: no storage, no complaint.
    }
  }

  const withQuery = (address, query) => `${address}?${new URLSearchParams(query)}`;

  return {
    readCookie,
    writeCookie,
    keepCookie,
    eraseCookie,
    keepLocal,
    seconds: () => Math.floor(Date.now() / 1000),
    digits: () => String(Math.floor(1e9 + Math.random() * 9e9)),
    hex: () =>
      crypto
        .getRandomValues(new Uint8Array(16))
        .reduce((text, byte) => text + (byte + 256).toString(16).slice(1), ''),
    parameter: (name) => new URLSearchParams(location.search).get(name),
    isArguments: (value) => Object.prototype.toString.call(value) === '[object Arguments]',

    sendImage(address, query) {
      new Image().src = withQuery(address, query);
    },
    sendHit(address, query) {
      fetch(withQuery(address, query), { method: 'POST', mode: 'no-cors', keepalive: true }).catch(() => {
        // A hit that is refused is lost, as the vendors' own are.
      });
    },
    addScript(address) {
      const script = document.createElement('script');
      script.async = true;
      script.src = address;
      document.head.append(script);
    },
    /** Tells whoever listens that code of this vendor runs in the page. */
    announce(what, about) {
      document.dispatchEvent(new CustomEvent('stand-in', { detail: { vendor, what, about } }));
    },
  };
}
