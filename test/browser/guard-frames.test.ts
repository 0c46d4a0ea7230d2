// A frame has a `fetch` of its own. Whoever gets at it in one of these ways gets one that the guard has seen to.
import { expect, it } from 'vitest';
import { ACME, guardedTag, refuse } from '../helpers/guarded.js';
import { useSites } from '../helpers/use-sites.js';

const openSite = useSites();

/** Asks a tracker by the `fetch` of frames, each got at in another way; gives the names of the ways. */
async function askFromFrames(tracker: string): Promise<string[]> {
  type Way = (box: HTMLElement) => Window | null | Promise<Window | null>;
  const frameIn = (root: ParentNode) => root.querySelector('iframe')?.contentWindow ?? null;
  const framed = (html = '<iframe></iframe>') => {
    const parent = document.createElement('div');
    parent.innerHTML = html;
    return parent;
  };
  const added = <Name extends keyof HTMLElementTagNameMap>(name: Name, box: HTMLElement) => {
    const element = document.createElement(name);
    box.append(element);
    return element;
  };
  const loaded = (element: Element) =>
    new Promise((resolve) => {
      element.addEventListener('load', resolve, { once: true });
    });
  /** An element of the page's own that does so as it comes into the page. */
  const element = (name: string, connected: (self: HTMLElement) => void) => {
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          connected(this);
        }
      },
    );
    return document.createElement(name);
  };

  const ways: Readonly<Record<string, Way>> = {
    append: (box) => added('iframe', box).contentWindow,
    'a window that a script kept': async (box) => {
      const frame = added('iframe', box);
      const kept = frame.contentWindow;
      frame.src = '/empty';
      await loaded(frame);
      return kept;
    },
    contentDocument: (box) => added('iframe', box).contentDocument?.defaultView ?? null,
    innerHTML: (box) => {
      box.innerHTML = '<iframe></iframe>';
      return frameIn(box);
    },
    'innerHTML in capitals': (box) => {
      box.innerHTML = '<IFRAME></IFRAME>';
      return frameIn(box);
    },
    outerHTML: (box) => {
      added('p', box).outerHTML = '<iframe></iframe>';
      return frameIn(box);
    },
    insertAdjacentHTML: (box) => {
      box.insertAdjacentHTML('beforeend', '<iframe></iframe>');
      return frameIn(box);
    },
    setHTMLUnsafe: (box) => {
      box.setHTMLUnsafe('<iframe></iframe>');
      return frameIn(box);
    },
    'setHTMLUnsafe with a shadow root': (box) => {
      box.setHTMLUnsafe('<div><template shadowrootmode="open"><iframe></iframe></template></div>');
      return frameIn(box.firstElementChild?.shadowRoot as ParentNode);
    },
    createContextualFragment: (box) => {
      box.append(document.createRange().createContextualFragment('<iframe></iframe>'));
      return frameIn(box);
    },
    'insertNode of a range': (box) => {
      const range = document.createRange();
      range.selectNodeContents(box);
      range.insertNode(document.createElement('iframe'));
      return frameIn(box);
    },
    replaceChild: (box) => {
      box.replaceChild(document.createElement('iframe'), added('p', box));
      return frameIn(box);
    },
    cloneNode: (box) => {
      box.append(document.createElement('iframe').cloneNode());
      return frameIn(box);
    },
    'deep in what is appended': (box) => {
      box.append(framed('<p><iframe></iframe></p>'));
      return frameIn(box);
    },
    'the content of a template': (box) => {
      const template = document.createElement('template');
      template.innerHTML = '<iframe></iframe>';
      box.append(template.content);
      return frameIn(box);
    },
    'a copy of a template’s content': (box) => {
      const template = document.createElement('template');
      template.innerHTML = '<iframe></iframe>';
      box.append(template.content.cloneNode(true));
      return frameIn(box);
    },
    'moved to another place': (box) => {
      const frame = added('iframe', box);
      added('div', box).append(frame);
      return frame.contentWindow;
    },
    'an open shadow root': (box) => {
      const root = box.attachShadow({ mode: 'open' });
      root.innerHTML = '<iframe></iframe>';
      return frameIn(root);
    },
    'deep in a closed shadow root': (box) => {
      const root = box.attachShadow({ mode: 'closed' });
      root.append(framed());
      return frameIn(root);
    },
    'as an element comes': (box) => {
      let found: Window | null = null;
      const parent = element('frame-within', (self) => {
        self.innerHTML = '<iframe></iframe>';
        found = frameIn(self);
      });
      box.append(parent);
      return found;
    },
    'as the element after it comes': (box) => {
      let found: Window | null = null;
      const next = element('frame-before', (self) => {
        found = (self.previousSibling as HTMLIFrameElement).contentWindow;
      });
      box.append(document.createElement('iframe'), next);
      return found;
    },
    'as the element after it is read': (box) => {
      let found: Window | null = null;
      element('frame-read-before', (self) => {
        found = (self.previousSibling as HTMLIFrameElement).contentWindow;
      });
      box.innerHTML = '<iframe></iframe><frame-read-before></frame-read-before>';
      return found;
    },
    'a frame in a frame': (box) => {
      const inner = added('iframe', box).contentDocument as Document;
      inner.body.append(inner.createElement('iframe'));
      return frameIn(inner);
    },
    'innerHTML in a frame': (box) => {
      const inner = added('iframe', box).contentDocument as Document;
      inner.body.innerHTML = '<iframe></iframe>';
      return frameIn(inner);
    },
    'write in a frame': (box) => {
      const inner = added('iframe', box).contentDocument as Document;
      inner.write('<iframe></iframe>');
      return frameIn(inner);
    },
    'a text, at once': (box) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Text</p>';
      box.append(frame);
      return frame.contentWindow;
    },
    'a text, once it is there': async (box) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Text</p>';
      box.append(frame);
      await loaded(frame);
      return frame.contentWindow;
    },
    'a page, once it is there': async (box) => {
      const frame = added('iframe', box);
      frame.src = '/empty';
      await loaded(frame);
      return frame.contentWindow;
    },
    'sent to a page': async (box) => {
      const frame = added('iframe', box);
      (frame.contentWindow as Window).location.href = '/empty';
      await loaded(frame);
      return frame.contentWindow;
    },
    object: (box) => {
      const object = document.createElement('object');
      object.data = 'about:blank';
      box.append(object);
      return object.contentWindow;
    },
    'object from markup': (box) => {
      box.innerHTML = '<object data="about:blank"></object>';
      return (box.firstChild as HTMLObjectElement).contentWindow;
    },
    'object with a page': async (box) => {
      const object = added('object', box);
      object.data = '/empty';
      await loaded(object);
      return object.contentWindow;
    },
  };

  for (const [name, way] of Object.entries(ways)) {
    const box = document.createElement('div');
    document.body.append(box);
    // Where it need not wait it asks at once: before the next microtask, in which whoever watches the page is told of it.
    const given = way(box);
    const found = given instanceof Promise ? await given : given;
    if (!found) throw new Error(`No window: ${name}`);
    await found.fetch(`${tracker}/${name}`, { mode: 'no-cors' }).catch(() => {});
    box.remove();
  }
  return Object.keys(ways);
}

/** Opens a page, asks from frames, and gives the ways there are and those by which the tracker was asked. */
async function askFrom(head: string): Promise<{ ways: string[]; asked: string[] }> {
  const site = await openSite({
    head,
    init: refuse,
    answers: { '/empty': { contentType: 'text/html', body: '<!doctype html><title>Empty</title>' } },
  });
  const ways = await site.page.evaluate(askFromFrames, ACME);
  const asked = site.vendorRequests().map((url) => decodeURIComponent(new URL(url).pathname.slice(1)));
  return { ways, asked };
}

it('A tracker is asked by the fetch of every frame where there is no guard', async () => {
  const { ways, asked } = await askFrom('');
  expect(asked).toEqual(ways);
});

it('A tracker is asked by the fetch of no frame where there is the guard, in whichever of these ways the frame has come', async () => {
  const { ways, asked } = await askFrom(guardedTag());
  expect(ways.length).toBeGreaterThan(30);
  expect(asked).toEqual([]);
});
