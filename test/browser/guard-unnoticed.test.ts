// A page with the guard is as it would be without it, but for the trackers: each test does the same on both and compares.
import { describe, expect, it } from 'vitest';
import { ACME, guardedTag, refuse } from '../helpers/guarded.js';
import type { Site } from '../helpers/site.js';
import { useSites } from '../helpers/use-sites.js';

const openSite = useSites();

/** Two pages that differ in nothing but the guard. */
async function openBoth(body = ''): Promise<readonly [guarded: Site, plain: Site]> {
  const guarded = await openSite({ head: guardedTag(), body, init: refuse });
  const plain = await openSite({ head: '', body, init: refuse });
  expect(await isRefused(guarded)).toBe(true);
  expect(await isRefused(plain)).toBe(false);
  return [guarded, plain];
}

/** Whether the guard is there: the tracker is out of reach. */
function isRefused(site: Site): Promise<boolean> {
  return site.page.evaluate(
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => false,
        () => true,
      ),
    `${ACME}/probe`,
  );
}

/** Does the same on both, and expects the same. */
async function expectSame(look: () => unknown, body?: string): Promise<unknown> {
  const [guarded, plain] = await openBoth(body);
  const expected = await plain.page.evaluate(look);
  expect(await guarded.page.evaluate(look)).toEqual(expected);
  return expected;
}

describe('With the guard, the browser’s own functions', () => {
  it('look as they do without it: text, name, length, properties, and how each is defined', async () => {
    const seen = await expectSame(() => {
      const found: Record<string, unknown> = {};
      const describeOwn = (place: string, owner: object) => {
        for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
          const { enumerable, configurable, writable } = descriptor;
          for (const part of ['value', 'get', 'set'] as const) {
            const made = descriptor[part] as unknown;
            if (typeof made !== 'function') continue;
            found[`${place}.${key} ${part}`] = [
              String(made),
              Function.prototype.toString.call(made),
              made.name,
              made.length,
              Object.getOwnPropertyNames(made).sort().join(),
              [enumerable, configurable, writable],
            ];
          }
        }
      };
      const names = Object.getOwnPropertyNames(window).filter((name) => /^[A-Z]\w+$/.test(name));
      for (const name of names) {
        const { prototype } =
          (window as unknown as Record<string, { prototype?: object } | undefined>)[name] ?? {};
        if (prototype && name !== 'Object') describeOwn(name, prototype);
      }
      const { fetch, Worker, WebSocket, EventSource, Audio, StorageEvent } = window;
      describeOwn('window', { fetch, Worker, WebSocket, EventSource, Audio, StorageEvent });
      describeOwn('URL', URL);
      return found;
    });
    expect(Object.keys(seen as object).length).toBeGreaterThan(3000);
  });

  it('make what they made: classes may extend them, and know their own', async () => {
    await expectSame(() => {
      class OwnWorker extends Worker {}
      class OwnSocket extends WebSocket {
        readonly mine = true;
      }
      class OwnSource extends EventSource {}
      const worker = new OwnWorker('/own.js');
      const socket = new OwnSocket('wss://www.shop.example/socket');
      const source = new OwnSource('/events');
      socket.close();
      source.close();
      worker.terminate();
      return [
        [worker instanceof OwnWorker, worker instanceof Worker, worker.constructor === OwnWorker],
        [socket instanceof OwnSocket, socket instanceof WebSocket, socket.mine, socket.url],
        [source instanceof OwnSource, source instanceof EventSource, source.url],
        [Worker, WebSocket, EventSource, SharedWorker, StorageEvent].map(
          (made) => (made.prototype as { constructor: unknown }).constructor === made,
        ),
        new Audio() instanceof HTMLAudioElement,
        new Audio('/own.mp3').src,
      ];
    });
  });

  it('give back what they gave', async () => {
    const seen = await expectSame(() => {
      const make = (name = 'p') => document.createElement(name);
      const [box, a, b, c, d] = [make('div'), make(), make(), make(), make()];
      document.body.append(box);
      const attribute = document.createAttribute('src');
      const style = document.head.appendChild(make('style')) as HTMLStyleElement;
      const image = make('img') as HTMLImageElement;
      const frame = document.body.appendChild(make('iframe')) as HTMLIFrameElement;
      const range = document.createRange();
      range.selectNodeContents(box);
      return [
        frame.contentWindow === window[window.length - 1],
        frame.contentDocument === frame.contentWindow?.document,
        (make('iframe') as HTMLIFrameElement).contentDocument,
        (make('object') as HTMLObjectElement).contentWindow,
        open('', '_self') === window,
        a.getRootNode() === a,
        box.appendChild(a) === a,
        box.insertBefore(b, a) === b,
        box.replaceChild(c, a) === a,
        box.insertAdjacentElement('beforeend', d) === d,
        box.append(make(), 'text'),
        box.prepend(make()),
        d.before('before'),
        d.after('after'),
        d.replaceWith(make()),
        box.insertAdjacentHTML('beforeend', '<i>i</i>'),
        range.insertNode(make()),
        range.createContextualFragment('<b>b</b>').childNodes.length,
        (box.cloneNode(true) as Element).outerHTML === box.outerHTML,
        document.importNode(box, true).outerHTML === box.outerHTML,
        document.adoptNode(a) === a,
        image.setAttribute('src', '/own.gif'),
        image.setAttributeNode(attribute) === null,
        image.getAttributeNode('src') === attribute,
        (image.srcset = '/own.gif 1x'),
        image.srcset,
        a.attachShadow({ mode: 'open' }) === a.shadowRoot,
        style.sheet?.insertRule('p { color: red }'),
        localStorage.setItem('own', '1'),
        localStorage.getItem('own'),
        localStorage.getItem('nothing'),
        localStorage.key(99),
        localStorage.removeItem('own'),
        (document.cookie = 'own=1'),
        document.cookie,
        navigator.sendBeacon('/own'),
        typeof URL.createObjectURL(new Blob([])),
        fetch('/own') instanceof Promise,
        new XMLHttpRequest().open('GET', '/own'),
        box.innerHTML,
      ];
    });
    expect(seen).toContain(true);
  });

  it('empty a style by nothing at all', async () => {
    const seen = await expectSame(() =>
      [null, undefined, '', 0].map((nothing) => {
        const style = document.head.appendChild(document.createElement('style'));
        style.textContent = 'p { color: red }';
        style.textContent = nothing as string;
        return style.textContent;
      }),
    );
    expect(seen).toEqual(['', '', '', '0']);
  });

  it('refuse what they refused, with an error of the same kind', async () => {
    await expectSame(() => {
      const acts: (() => unknown)[] = [
        () => document.body.appendChild(null as unknown as Node),
        () => document.body.appendChild({} as Node),
        () => document.body.appendChild(document.documentElement),
        () => (document.body.appendChild as () => void)(),
        () => document.body.insertBefore(document.createElement('p'), document.head),
        () => document.body.replaceChild(document.createElement('p'), document.head),
        () => Node.prototype.appendChild.call({} as Node, document.createElement('p')),
        () => Node.prototype.appendChild.call(null as unknown as Node, document.createElement('p')),
        () => Element.prototype.setAttribute.call({} as Element, 'src', '/own'),
        () => {
          document.body.setAttribute('', '');
        },
        () => (document.body.setAttribute as (name: string) => void)('src'),
        () => {
          document.body.insertAdjacentHTML('nowhere' as InsertPosition, '');
        },
        () => Reflect.set(Element.prototype, 'innerHTML', '', {}),
        () => [1, 2].map(() => document.body.attachShadow({ mode: 'open' })),
        () => localStorage.setItem.call({} as Storage, 'a', 'b'),
        () => (localStorage.setItem as () => void)(),
        () => Storage.prototype.getItem.call(null as unknown as Storage, 'a'),
        () => new (Worker as unknown as new () => Worker)(),
        () => (Worker as unknown as () => Worker)(),
        () => new WebSocket('not a socket:'),
        () => new EventSource('https://'),
        () => {
          new XMLHttpRequest().open('GET', 'https://');
        },
        () => navigator.sendBeacon('javascript:1'),
        () => (navigator.sendBeacon as unknown as () => void)(),
        () => URL.createObjectURL({} as Blob),
        () => document.importNode(document, true),
        () => Function.prototype.toString.call({}),
        () => new StorageEvent('storage', { storageArea: {} as Storage }),
      ];
      return acts.map((act, at) => {
        try {
          act();
          return [at, 'nothing'];
        } catch (error) {
          return [at, (error as Error).name, error instanceof Error, (error as object).constructor.name];
        }
      });
    });
  });

  it('are no concern where the page has put something else in their place before', async () => {
    const site = await openSite({
      head: guardedTag(),
      init: () => {
        Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
        Object.assign(window, { WebSocketStream: 'own', fetchLater: null, WebSocketsOpen: { own: 2 } });
        Object.assign(Element.prototype, { insertions: ['own'] });
      },
    });
    expect(await isRefused(site)).toBe(true);
    const seen = await site.page.evaluate(() => {
      const { WebSocketStream, fetchLater, WebSocketsOpen } = window as unknown as Record<string, unknown>;
      const { insertions } = Element.prototype as unknown as Record<string, unknown>;
      return [WebSocketStream, fetchLater, WebSocketsOpen, insertions];
    });
    expect(seen).toEqual(['own', null, { own: 2 }, ['own']]);
  });

  it('keep the promises that they made: a request that fails, fails later', async () => {
    await expectSame(async () => {
      const fail = (error: unknown) => (error as Error).name;
      return [
        await fetch('https://').catch(fail),
        await (fetch as () => Promise<unknown>)().catch(fail),
        await cookieStore.set('own', '1').then(() => 'set', fail),
        await cookieStore.get('own').then((cookie) => cookie?.value),
      ];
    });
  });
});

describe('With the guard, storage', () => {
  it('is the object that it was', async () => {
    const seen = await expectSame(() => {
      const look = (storage: Storage) => {
        storage.clear();
        storage['one'] = '1';
        storage.setItem('two', '2');
        Object.assign(storage, { three: 3 });
        Object.defineProperty(storage, 'four', {
          value: '4',
          configurable: true,
          enumerable: true,
          writable: true,
        });
        delete storage['two'];
        const walked: string[] = [];
        for (const key in storage) if (Object.hasOwn(storage, key)) walked.push(key);
        return [
          walked.sort(),
          Object.keys(storage).sort(),
          'one' in storage,
          'two' in storage,
          JSON.stringify(storage, ['one', 'three']),
          storage.length,
          storage['one'],
          storage.getItem('three'),
          storage instanceof Storage,
          Object.prototype.toString.call(storage),
          Object.getPrototypeOf(storage) === Storage.prototype,
          Object.getOwnPropertyDescriptor(storage, 'one'),
          storage.constructor === Storage,
        ];
      };
      return [look(localStorage), look(sessionStorage), localStorage === window.localStorage];
    });
    expect(JSON.stringify(seen)).toContain('[object Storage]');
  });

  it('is told of in other tabs, and is the same object there', async () => {
    const site = await openSite({ head: guardedTag(), init: refuse });
    const told = site.page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('storage', ({ key, storageArea }) => {
            if (key === 'own') resolve([storageArea === localStorage, storageArea?.getItem('own')]);
          });
        }),
    );
    const tab = await site.newTab();
    await tab.evaluate(() => {
      localStorage.setItem('own', 'new');
    });
    expect(await told).toEqual([true, 'new']);
  });

  it('may be named by an event that a script makes', async () => {
    await expectSame(() => {
      const { storageArea, key } = new StorageEvent('storage', { storageArea: localStorage, key: 'own' });
      return [storageArea === localStorage, key, new StorageEvent('storage').storageArea];
    });
  });
});

describe('With the guard, a page', () => {
  it('is told of its changes as it was', async () => {
    const seen = await expectSame(async () => {
      const box = document.body.appendChild(document.createElement('div'));
      const told: unknown[] = [];
      const names = (nodes: NodeList) => [...nodes].map(({ nodeName }) => nodeName);
      new MutationObserver((records) => {
        for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records)
          told.push([type, target.nodeName, attributeName, oldValue, names(addedNodes), names(removedNodes)]);
      }).observe(box, {
        childList: true,
        subtree: true,
        attributeOldValue: true,
        characterDataOldValue: true,
      });
      box.innerHTML = '<p style="color: red">a<img src="/own.gif"></p><iframe srcdoc="<p>b"></iframe>';
      const style = document.createElement('style');
      style.append('p { background: url(/own.gif) }');
      box.append(style, document.createElement('script'), 'text');
      style.textContent = 'p { background: url(https://images.example/a.gif) }';
      box.querySelector('p')?.setAttribute('style', 'background: url(/own.gif)');
      box.querySelector('img')?.setAttribute('src', 'https://images.example/b.gif');
      box.firstElementChild?.remove();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return told;
    });
    expect((seen as unknown[]).length).toBeGreaterThan(5);
  });

  it('has its markup, byte for byte, also where that names a tracker', async () => {
    const seen = await expectSame(() => {
      const texts = [
        `<p title="a > b" class='c d' data-x=1 hidden>x</p>`,
        `<p title=O'Neil>x <b>y</b></p> it's <i>z</i>`,
        `<!-- <img src="/own.gif"> --><p>a</p><!-- unfinished`,
        `<textarea><img src="https://images.example/a.gif"></textarea><title></title>`,
        `<script>if (a <b && c> d) "</p>"</script><style>p > a { background: url("/own.gif") }</style>`,
        `<svg viewBox="0 0 1 1"><image href="/own.svg"/><use xlink:href="#a"/></svg><math><mi>x</mi></math>`,
        `<table><tr><td background="/own.gif">x<td>y</table>`,
        `<tr><td>x</td></tr>`,
        `<img srcset="/a.gif 1x, https://images.example/b.gif 2x" src=/own.gif alt="&lt;b&gt;">`,
        `<a href="https://www.shop.example/?a=1&amp;b=//c" ping="/ping">x</a><base href="/">`,
        `<template><p>x</p><script src="/own.js"></script></template><p`,
        `a < b <1 <é <p =x y=>z</p> <p a = "b" c= 'd'>`,
        `<iframe srcdoc="&lt;p title=&quot;x&quot;&gt;x&lt;/p&gt;"></iframe>`,
        `<video poster="/own.gif"><source src="/own.mp4"></video><object data="/own.svg"></object>`,
        '',
        'null',
      ];
      const tracker = 'https://cdn.acme-tracker.example';
      // They name a tracker, and load nothing from there.
      const naming = [
        `<p data-href="${tracker}/a" title="See ${tracker}/b" aria-label='${tracker}/c'>x</p>`,
        `<input value="${tracker}/a" placeholder=${tracker}/b><meta name="a" content="${tracker}/c">`,
        `<form action="${tracker}/a"><button formaction=${tracker}/b>x</button></form>`,
        `<img src="/own.gif" alt="${tracker}/a" data-src="${tracker}/b"><img alt='${tracker}/c'src="/own.gif">`,
        `<img srcset="/own.gif 1x" title="${tracker}/a"><svg><image href="/own.svg" id="${tracker}/b"/></svg>`,
        `<p style="color: red" data-style="background: url('/own.gif')" lang="${tracker}/a">x</p>`,
        `<script type="text/own" src="/own.js" data-to="${tracker}/a"></script><a href="${tracker}/b">x</a>`,
      ];
      const ways: ((text: string) => string)[] = [
        (text) => {
          const box = document.createElement('div');
          box.innerHTML = text;
          return box.innerHTML;
        },
        (text) => {
          const box = document.createElement('template');
          box.innerHTML = text;
          return box.innerHTML;
        },
        (text) => {
          const box = document.createElement('tbody');
          box.insertAdjacentHTML('beforeend', text);
          return box.innerHTML;
        },
        (text) => {
          const box = document.createElement('textarea');
          box.innerHTML = text;
          return box.value;
        },
        (text) => {
          const host = document.createElement('div');
          const root = host.attachShadow({ mode: 'open' });
          root.innerHTML = text;
          return root.innerHTML;
        },
        (text) => {
          const range = document.createRange();
          range.selectNode(document.body);
          const box = document.createElement('div');
          box.append(range.createContextualFragment(text));
          return box.innerHTML;
        },
        (text) => {
          const box = document.createElement('div');
          const child = box.appendChild(document.createElement('p'));
          child.outerHTML = text;
          return box.innerHTML;
        },
        (text) => {
          const style = document.createElement('style');
          style.textContent = text;
          return style.textContent;
        },
      ];
      // To a style every address is one that it loads from.
      const [inStyle = String, ...inMarkup] = ways.reverse();
      return [...texts.map(inStyle), ...inMarkup.flatMap((way) => [...texts, ...naming].map(way))];
    });
    expect((seen as string[]).length).toBe(177);
  });

  it('has its links to a tracker’s pages, however they are made', async () => {
    const seen = await expectSame(async () => {
      const address = 'https://cdn.acme-tracker.example/page';
      const namespace = 'http://www.w3.org/1999/xlink';
      const box = document.body.appendChild(document.createElement('div'));
      box.innerHTML = `<a href="${address}">1</a><svg><a xlink:href="${address}"></a><a href="${address}"></a></svg>`;
      const make = (change: (link: HTMLAnchorElement) => void) => {
        for (const isFirst of [true, false]) {
          const link = document.createElement('a');
          if (isFirst) box.append(link);
          change(link);
          box.append(link);
        }
      };
      make((link) => (link.href = address));
      make((link) => {
        link.setAttribute('href', address);
      });
      make((link) => {
        link.href = '#';
        const [attribute] = link.attributes;
        if (attribute) attribute.value = address;
      });
      make((link) => {
        const attribute = document.createAttribute('href');
        attribute.value = address;
        link.setAttributeNode(attribute);
      });
      const drawing = box.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
      for (const isNamed of [true, false]) {
        const link = drawing.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'a'));
        if (isNamed) link.setAttributeNS(namespace, 'xlink:href', address);
        else link.setAttribute('href', address);
      }
      box.append(box.cloneNode(true));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [...box.querySelectorAll('a')].map(
        (link) => link.getAttribute('href') ?? link.getAttributeNS(namespace, 'href'),
      );
    });
    expect(seen).toEqual(Array<string>(26).fill('https://cdn.acme-tracker.example/page'));
  });

  it('has its code of a tracker to copy from a field', async () => {
    const seen = await expectSame(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.innerHTML = '<script src="https://cdn.acme-tracker.example/a.js"></script>';
      return field.value;
    });
    expect(seen).toBe('<script src="https://cdn.acme-tracker.example/a.js"></script>');
  });

  it.each([
    ['in whole tags', ['<p>one</p>', '<p>two</p>']],
    ['in the middle of tags', ['<p cl', 'ass="a > b', '" title=', "'c'>on", 'e</', 'p>']],
    ['in the middle of a script', ['<scr', "ipt>window.wrote = '<b' + '>", "it\\'s'</scr", 'ipt>']],
    ['with a sign that opens nothing', ['<p>1 < 2, a <b', '> c</b></p>', '<p>it is &lt;b']],
    ['with quotes that open nothing', ["<p title=O'Neil>x</p>", '<p>it\'s 5"</p>']],
    ['a number, and nothing', ['', '<p>', '1', '</p>']],
  ])('may be written by script %s', async (_, pieces) => {
    const writes = pieces.map(
      (piece) => `document.write(${JSON.stringify(piece).replaceAll('</', '<\\/')});`,
    );
    const body = `<div id="written"><script>${writes.join('')}</script></div><p id="after">after</p>`;
    const seen = await expectSame(
      () => [
        document.getElementById('written')?.outerHTML,
        document.body.textContent,
        document.getElementById('after')?.textContent,
        (window as unknown as { wrote?: string }).wrote,
      ],
      body,
    );
    expect((seen as string[])[2]).toBe('after');
  });

  it('may be written anew after it has loaded', async () => {
    await expectSame(() => {
      const returned = document.open() === document;
      const wrote = document.write('<title>New</title>', '<p>one', '</p>') as unknown;
      document.writeln('<p>two</p>');
      document.close();
      return [returned, wrote, document.title, document.body.innerHTML];
    });
  });

  it('has its own elements and shadow roots', async () => {
    const seen = await expectSame(() => {
      const told: string[] = [];
      class OwnElement extends HTMLElement {
        static readonly observedAttributes = ['src'];
        constructor() {
          super();
          this.attachShadow({ mode: 'closed' }).innerHTML = '<slot></slot><img src="/own.gif">';
        }
        connectedCallback() {
          told.push(`connected ${String(this.getAttribute('src'))}`);
        }
        disconnectedCallback() {
          told.push('disconnected');
        }
        attributeChangedCallback(name: string, before: string | null, now: string | null) {
          told.push(`${name}: ${String(before)}, ${String(now)}`);
        }
      }
      customElements.define('own-element', OwnElement);
      document.body.insertAdjacentHTML('beforeend', '<own-element src="/a.gif"><p>x</p></own-element>');
      const element = document.body.lastElementChild as OwnElement;
      element.setAttribute('src', '/b.gif');
      document.body.append(document.createElement('own-element'));
      element.remove();
      return [told, element instanceof OwnElement, element.outerHTML];
    });
    expect(JSON.stringify(seen)).toContain('disconnected');
  });

  it('may have workers made of text, as scripts and as modules', async () => {
    await expectSame(async () => {
      const ask = (text: string, options?: WorkerOptions) =>
        new Promise((resolve) => {
          const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
          const worker = new Worker(address, options);
          worker.onmessage = ({ data }) => {
            resolve(data);
          };
          worker.onerror = ({ message }) => {
            resolve(message);
          };
        });
      return [
        await ask('postMessage([typeof importScripts, self.name])', { name: 'own' }),
        await ask('postMessage([typeof importScripts, import.meta.url.slice(0, 5)])', { type: 'module' }),
        await ask("fetch('https://www.shop.example/own').then((response) => postMessage(response.status))"),
      ];
    });
  });

  it.each(['matches', 'contentWindow', 'addEventListener', 'srcdoc', 'shadowRoot', 'firstElementChild'])(
    'may have a stranger’s form with a field called `%s`: what comes after it is held all the same',
    async (name) => {
      const { page } = await openSite({
        head: guardedTag(),
        body: `<form href="/own" style="background: url(/own.gif)"><input name="${name}"><input name="contentWindow"></form><script src="${ACME}/script.js"></script>`,
        init: refuse,
      });
      expect(await page.locator('script[src*="acme"]').getAttribute('type')).toBe('text/plain');
      expect(await page.evaluate(() => [...document.scripts].at(-1)?.dataset['withheld'])).toBe('');
    },
  );

  it('may have forms whose fields are named like what a form can do', async () => {
    const names = [
      'getAttribute',
      'setAttribute',
      'localName',
      'querySelectorAll',
      'action',
      'matches',
      'isConnected',
    ];
    const fields = names.map((name) => `<input name="${name}" value="1">`).join('');
    const body = `<iframe name="target"></iframe><form target="target" action="/ordered" style="color: red">${fields}<button>Buy</button></form>`;
    const [guarded, plain] = await openBoth(body);
    for (const { page, requests } of [guarded, plain]) {
      await page.evaluate(() => {
        const form = document.forms[0] as HTMLFormElement;
        Node.prototype.appendChild.call(form, document.createElement('img'));
        Element.prototype.insertAdjacentHTML.call(form, 'beforeend', '<p>x</p>');
        document.body.append(form);
      });
      await page.evaluate(() => {
        document.querySelector('form button')?.dispatchEvent(new MouseEvent('click'));
      });
      await expect
        .poll(
          () =>
            requests.map(({ url }) => new URL(url)).find(({ pathname }) => pathname === '/ordered')?.search,
        )
        .toBe(`?${names.map((name) => `${name}=1`).join('&')}`);
    }
  });

  it('opens windows that go on when it is closed', async () => {
    const { page } = await openSite({ head: guardedTag(), init: refuse });
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => {
        window.open('/next');
      }),
    ]);
    await opened.waitForURL('**/next');
    await page.close();
    const heard = await opened.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker(URL.createObjectURL(new Blob(['postMessage("worked")']))).onmessage = ({ data }) => {
            resolve(data);
          };
        }),
    );
    expect(heard).toBe('worked');
  });
});
