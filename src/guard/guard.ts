// Holds back trackers that nobody marked, however they come onto the page, and releases them once they are granted.
import { ATTRIBUTES, markAddresses } from './addresses.js';
import { createInspect, isLink, loadersIn, read } from './elements.js';
import { createMarkup } from './markup.js';
import { hidePatches, patch, type Act } from './patch.js';
import { guardRequests, type Realm } from './requests.js';
import type { Rules } from './rules.js';
import { guardStorage } from './storage.js';
import { trusted } from './trusted.js';

export interface Guard {
  /** Guards one more global object: that of a frame of the page's own. */
  readonly enter: (realm: Realm) => void;
  /** Brings all that is guarded into line with the rules, which have changed. */
  readonly review: () => void;
}

/** Methods that put something into a page, by the interface that has them. */
const INSERTING = {
  Node: 'appendChild insertBefore replaceChild',
  Element:
    'append prepend replaceChildren before after replaceWith insertAdjacentElement insertAdjacentText moveBefore',
  CharacterData: 'before after replaceWith',
  Document: 'append prepend replaceChildren moveBefore',
  DocumentFragment: 'append prepend replaceChildren moveBefore',
  Range: 'insertNode surroundContents',
};
/** Methods that make something of the page's own out of what was not: images in it load at once. */
const COPYING = { Node: 'cloneNode', Document: 'importNode adoptNode' };
const ADDRESSED = ['src', 'srcset', 'imageSrcset', 'href', 'data', 'poster', 'ping', 'srcdoc'];
/** What is in these is text to the browser, not markup. */
const RAW = /^(script|textarea|title|noscript|xmp)$/;

/** `file` is the guard's own address, which frames and workers load first; `nonce` is our own script's. */
export function createGuard(rules: Rules, file: string, nonce: string): Guard {
  const addresses = markAddresses(rules);
  const inspect = createInspect(rules, addresses);
  const markup = createMarkup(rules, inspect);
  const entered = new WeakSet<object>();
  const watched: WeakRef<ParentNode & Node>[] = [];
  /** What is behind the page's `blob:` addresses. */
  const blobs = new Map<string, Blob>();
  /** Frames that wait for what is behind such an address. */
  const awaited = new WeakMap<Element, string>();
  let workers: BroadcastChannel | undefined;

  const enterFrame = (element: Element) => {
    try {
      const realm = (element as HTMLIFrameElement).contentWindow as Realm | null | undefined;
      if (realm?.document) enter(realm);
    } catch {
      // Another origin's: it was asked about by its address.
    }
  };
  const enterFramesIn = (root: ParentNode) => {
    root.querySelectorAll('iframe,frame,object,embed').forEach(enterFrame);
  };
  const inspectAll = (root: Node, isNew?: boolean) => {
    const found = loadersIn(root);
    for (const element of found) inspect(element, isNew);
    return found;
  };

  const review = () => {
    workers?.postMessage(rules.hosts());
    for (const ref of watched) {
      const root = ref.deref();
      if (root) inspectAll(root);
    }
  };
  const reviewAfterPaint = () => {
    (document.hidden ? setTimeout : requestAnimationFrame)(() => setTimeout(review));
  };
  const onLoad = ({ target }: Event) => {
    enterFrame(target as Element);
  };
  const onSubmit = (event: Event) => {
    const { submitter, target } = event as SubmitEvent;
    const address = submitter?.getAttribute('formaction') ?? actionOf(target as Element);
    if (rules.withholds(address)) event.preventDefault();
  };
  const actionOf = (form: Element) => read(form, 'action') ?? '';
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') inspect(target as Element);
      for (const node of addedNodes) inspectAll(node, true).forEach(enterFrame);
    }
  });
  const isWatched = (root: Node) => watched.some((ref) => ref.deref() === root);
  /** Once more for a document that was opened anew: that takes its listeners away. */
  const watch = (root: Document | ShadowRoot) => {
    if (!isWatched(root)) watched.push(new WeakRef(root));
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
    root.addEventListener('load', onLoad, true);
    root.addEventListener('submit', onSubmit, true);
    root.addEventListener('samtykke-change', reviewAfterPaint);
    inspectAll(root, true).forEach(enterFrame);
  };

  /** A page in a frame that has the guard as its first script. */
  const guardMarkup = (html: unknown): unknown => {
    const text = String(markup.whole(html));
    if (!/<script|\son\w/i.test(text) || text.includes(file)) return text;
    const hosts = encodeURIComponent(JSON.stringify(rules.hosts()));
    const tag = `<script src="${file}" nonce="${nonce}" data-hosts="${hosts}"></script>`;
    return trusted('createHTML', text.replace(/^(\s*<!doctype[^>]*>)?/i, `$&${tag}`));
  };
  /** A worker made from text, with the guard before it. */
  const workerOf = (address: string) => {
    const blob = blobs.get(address);
    const hosts = rules.hosts();
    if (!blob || !hosts.length) return address;
    workers ??= new BroadcastChannel('samtykke-guard');
    const first = `self.samtykkeGuard=${JSON.stringify(hosts)};importScripts(${JSON.stringify(file)});`;
    return URL.createObjectURL(new Blob([first, blob], { type: blob.type }));
  };

  /** What is done instead of giving an element an address. */
  const change = (
    element: Element | null,
    name: string,
    value: unknown,
    set: (value: unknown) => unknown,
  ) => {
    const key = name.toLowerCase();
    const text = String(value);
    const isFrame = element?.localName === 'iframe';
    if (!element || isLink(element, key)) return set(value);
    if (key === 'srcdoc' && isFrame) return set(guardMarkup(value));
    if (!ATTRIBUTES.includes(key)) return set(value);
    if (element.localName === 'script') {
      if (element.isConnected) inspect(element, true, text);
      return set(value);
    }
    awaited.delete(element);
    const blob = isFrame && blobs.get(text);
    if (blob && blob.type.includes('html')) {
      awaited.set(element, text);
      return blob.text().then((html) => {
        const guarded = new Blob([String(guardMarkup(html))], { type: blob.type });
        if (awaited.get(element) === text) set(URL.createObjectURL(guarded));
      });
    }
    const now = addresses.attribute(key, text);
    return set(now === text ? value : trusted('createScriptURL', now));
  };

  const inserting: Act = (native, args, self) => {
    const parent = self as Element;
    // What is put into something that is not in the page yet is asked about when that is.
    if (parent.isConnected === false) return native(args);
    const isStyle = parent.localName === 'style';
    const found = args.flatMap((node) => {
      if (isStyle && (node as Text | null)?.data) (node as Text).data = addresses.css((node as Text).data);
      return typeof node === 'object' && node ? inspectAll(node as Node, true) : [];
    });
    const result = native(
      isStyle ? args.map((text) => (typeof text === 'string' ? addresses.css(text) : text)) : args,
    );
    found.forEach(enterFrame);
    return result;
  };
  const copying: Act = (native, args) => {
    const copy = native(args);
    inspectAll(copy as Node, true);
    return copy;
  };
  /** A method or setter that makes elements of the markup among its arguments. */
  const parsing =
    (position = 0): Act =>
    (native, args, self) => {
      const { localName } = self as Element;
      const html = args[position];
      if (localName === 'style') args[position] = addresses.css(String(html));
      else if (!RAW.test(localName)) args[position] = markup.whole(html, self as Element);
      const root = (self as Partial<Node>).getRootNode?.();
      const result = native(args);
      if (root && /<i?frame|<object|<embed/i.test(String(html))) enterFramesIn(root as Document);
      return result;
    };
  const writing: Act = (native, args, self) => {
    const text = args.join('');
    const now = markup.next(text);
    const result = native(now === text ? args : [trusted('createHTML', now)]);
    watch(self as Document);
    return result;
  };

  const enter = (realm: Realm) => {
    const isKnown = entered.has(realm.Function);
    if (!isWatched(realm.document)) watch(realm.document);
    if (isKnown) return;
    entered.add(realm.Function);
    const prototypeOf = (name: string) =>
      (realm as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype;
    const patchAll = (methods: Readonly<Record<string, string>>, act: Act) => {
      for (const [name, list] of Object.entries(methods))
        for (const method of list.split(' ')) patch(prototypeOf(name), method, act);
    };

    hidePatches(realm.Function);
    guardRequests(realm, rules, addresses, workerOf);
    guardStorage(realm, rules);
    patchAll(INSERTING, inserting);
    patchAll(COPYING, copying);
    patchAll({ Document: 'write writeln' }, writing);
    patchAll(
      { Element: 'setHTMLUnsafe', ShadowRoot: 'setHTMLUnsafe', Range: 'createContextualFragment' },
      parsing(),
    );
    patchAll({ Element: 'insertAdjacentHTML' }, parsing(1));
    for (const name of ['Element', 'ShadowRoot'])
      for (const property of ['innerHTML', 'outerHTML']) patch(prototypeOf(name), property, parsing(), 'set');

    for (const name of Object.getOwnPropertyNames(realm).filter((key) => /^HTML\w*Element$/.test(key)))
      for (const property of ADDRESSED)
        patch(
          prototypeOf(name),
          property,
          (native, [value], self) => change(self as Element, property, value, (now) => native([now])),
          'set',
        );
    patch(prototypeOf('Element'), 'setAttribute', (native, [name, value], self) =>
      change(self as Element, String(name), value, (now) => native([name, now])),
    );
    patch(prototypeOf('Element'), 'setAttributeNS', (native, [space, name, value], self) =>
      change(self as Element, String(name), value, (now) => native([space, name, now])),
    );
    const attaching: Act = (native, args, self) => {
      const attribute = args[0] as Attr;
      const element = (self as { ownerElement?: Element }).ownerElement ?? (self as Element);
      change(element, attribute.name, attribute.value, (now) => (attribute.value = String(now)));
      return native(args);
    };
    patchAll({ Element: 'setAttributeNode setAttributeNodeNS' }, attaching);
    patch(
      prototypeOf('Attr'),
      'value',
      (native, [value], self) =>
        change((self as Attr).ownerElement, (self as Attr).name, value, (now) => native([now])),
      'set',
    );
    patch(
      prototypeOf('Node'),
      'textContent',
      (native, [value], self) =>
        native([(self as Element).localName === 'style' ? addresses.css(String(value)) : value]),
      'set',
    );
    patch(prototypeOf('Element'), 'attachShadow', (native, args) => {
      const root = native(args) as ShadowRoot;
      watch(root);
      return root;
    });
    patch(prototypeOf('HTMLFormElement'), 'submit', (native, args, self) =>
      rules.withholds(actionOf(self as Element)) ? undefined : native(args),
    );
    patch(prototypeOf('Document'), 'open', (native, args, self) => {
      const result = native(args);
      watch(self as Document);
      return result;
    });
    patch(realm.URL, 'createObjectURL', (native, args) => {
      const address = native(args) as string;
      if (args[0] instanceof realm.Blob) blobs.set(address, args[0]);
      return address;
    });
    patch(realm.URL, 'revokeObjectURL', (native, args) => {
      blobs.delete(String(args[0]));
      return native(args);
    });
    patch(realm, 'Audio', (native, args) => native(args.map((address) => addresses.one(String(address)))));
  };

  return { enter, review };
}
