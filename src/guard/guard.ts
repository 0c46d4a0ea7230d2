// Holds back trackers that nobody marked, however they come onto the page, and releases them once they are granted.
import { ATTRIBUTES, markAddresses } from './addresses.js';
import { createInspect, isLink, loadersIn, read } from './inspect.js';
import { hidePatches, patch, prototypeOf, type Act } from './patch.js';
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

/** `file` is what frames and workers load first; `nonce` is our own script's. */
export function createGuard(rules: Rules, file: string, nonce: string): Guard {
  const { withholds } = rules;
  const addresses = markAddresses(rules);
  const inspect = createInspect(rules, addresses);
  const entered = new WeakSet<object>();
  const watched: WeakRef<Node>[] = [];
  /** What is behind the page's `blob:` addresses. */
  const blobs = new Map<string, Blob>();
  /** Frames that wait for what is behind such an address. */
  const awaited = new WeakMap<Element, string>();
  let workers: BroadcastChannel | undefined;
  /** The end of what code has written, where that is in the middle of a tag: it waits for the rest. */
  let unfinished = '';

  const inspectAll = (root: Node, isNew?: boolean) => {
    const found = loadersIn(root);
    for (const element of found) inspect(element, isNew);
    return found;
  };
  const enterFrame = (element: Element) => {
    const { srcdoc, contentWindow } = element as Partial<HTMLIFrameElement>;
    // Code in it runs only later: now there is time to put ours before it.
    if (srcdoc && !srcdoc.includes(file)) element.setAttribute('srcdoc', srcdoc);
    try {
      if (contentWindow?.document) enter(contentWindow as Realm);
    } catch {
      // Another origin's: it was asked about by its address.
    }
  };
  const enterFrames = (html: string) => {
    if (html.includes('frame')) document.querySelectorAll('iframe').forEach(enterFrame);
  };

  const review = () => {
    workers?.postMessage(rules.hosts());
    for (const root of watched) inspectAll(root.deref() ?? document);
  };
  const actionOf = (form: Element) => read(form, 'action') ?? '';
  const listeners: Record<string, (event: Event) => void> = {
    load({ target }) {
      enterFrame(target as Element);
    },
    submit(event) {
      const { submitter, target } = event as SubmitEvent;
      if (withholds((submitter && read(submitter, 'formaction')) ?? actionOf(target as Element)))
        event.preventDefault();
    },
    'samtykke-change'() {
      // After the next paint, so that a click is seen to have worked.
      (document.hidden ? setTimeout : requestAnimationFrame)(() => setTimeout(review));
    },
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') inspect(target as Element);
      for (const node of addedNodes) inspectAll(node, true).forEach(enterFrame);
    }
  });
  const isWatched = (root: Node) => watched.some((ref) => ref.deref() === root);
  /** Once more for a document that was opened anew: that takes its listeners away. */
  const watch = (root: Node) => {
    if (!isWatched(root)) watched.push(new WeakRef(root));
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
    for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener, true);
    inspectAll(root, true).forEach(enterFrame);
  };

  /** The page in a frame, with the guard as its first script. */
  const guardPage = (html: unknown): unknown => {
    const text = addresses.markup(String(html));
    if (!/<script|\son\w/i.test(text) || text.includes(file))
      return text === html ? html : trusted('createHTML', text);
    const hosts = encodeURIComponent(JSON.stringify(rules.hosts()));
    const tag = `<script src="${file}" nonce="${nonce}" data-hosts="${hosts}"></script>`;
    return trusted('createHTML', text.replace(/^(\s*<!doctype[^>]*>)?/i, `$&${tag}`));
  };
  /** The address of a worker that is made from text, with the guard before it. */
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
    const address = String(value);
    if (!element || isLink(element, key)) return set(value);
    if (key === 'srcdoc') return set(guardPage(value));
    if (!ATTRIBUTES.includes(key)) return set(value);
    if (element.localName === 'script') {
      if (element.isConnected) inspect(element, true, address);
      return set(value);
    }
    awaited.delete(element);
    const blob = blobs.get(address);
    if (element.localName === 'iframe' && blob?.type.includes('html')) {
      awaited.set(element, address);
      return blob.text().then((html) => {
        const guarded = new Blob([String(guardPage(html))], blob);
        if (awaited.get(element) === address) set(URL.createObjectURL(guarded));
      });
    }
    const now = addresses.attribute(key, address);
    return set(now === address ? value : trusted('createScriptURL', now));
  };

  const inserting: Act = (native, args, self) => {
    // A range has no such property, and what it is put into is in the page.
    const { isConnected = true, localName } = self as Partial<Element>;
    let found: readonly Element[] = [];
    if (localName === 'style') {
      for (const [at, node] of args.entries())
        if (typeof node === 'string') args[at] = addresses.text(node);
        else if (node) (node as Text).data = addresses.text((node as Text).data);
      // What is put into something that is not in the page yet is asked about when that is.
    } else if (isConnected) {
      found = args.flatMap((node) =>
        typeof node === 'object' && node ? inspectAll(node as Node, true) : [],
      );
    }
    const result = native(args);
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
      const text = String(html);
      const now =
        localName === 'style' ? addresses.text(text) : localName === 'script' ? text : addresses.markup(text);
      const result = native(now === text ? args : args.with(position, trusted('createHTML', now)));
      enterFrames(text);
      return result;
    };
  const writing: Act = (native, args, self) => {
    const text = args.join('');
    const whole = unfinished + text;
    unfinished = /<[a-z][^>]*$/i.exec(whole)?.[0] ?? '';
    const now = addresses.markup(whole.slice(0, whole.length - unfinished.length));
    const result = native(now === text ? args : [trusted('createHTML', now)]);
    watch(self as Document);
    return result;
  };

  const enter = (realm: Realm) => {
    const isKnown = entered.has(realm.Function);
    entered.add(realm.Function);
    if (!isWatched(realm.document)) watch(realm.document);
    if (isKnown) return;
    hidePatches(realm.Function);
    guardRequests(realm, rules, addresses, workerOf);
    guardStorage(realm, rules);

    const patchAll = (owners: RegExp, names: string, act: (name: string) => Act) => {
      for (const owner of Object.getOwnPropertyNames(realm).filter((name) => owners.test(name)))
        for (const name of names.split(' ')) patch(prototypeOf(realm, owner), name, act(name));
    };
    patchAll(
      /^(Node|Element|CharacterData|Document(Fragment)?|Range)$/,
      'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement moveBefore insertNode',
      () => inserting,
    );
    patchAll(/^(Node|Document)$/, 'cloneNode importNode adoptNode', () => copying);
    patchAll(/^Document$/, 'write writeln', () => writing);
    patchAll(
      /^(Element|ShadowRoot|Range)$/,
      'innerHTML outerHTML setHTMLUnsafe createContextualFragment',
      () => parsing(),
    );
    patchAll(/^Element$/, 'insertAdjacentHTML', () => parsing(1));
    patchAll(
      /^HTML.*Element$/,
      'src srcset imageSrcset href data poster ping srcdoc style',
      (name) =>
        (native, [value], self) =>
          change(self as Element, name, value, (now) => native([now])),
    );
    patchAll(
      /^Element$/,
      'setAttribute setAttributeNS',
      () => (native, args, self) =>
        change(self as Element, String(args.at(-2)), args.at(-1), (now) => native(args.with(-1, now))),
    );
    patchAll(/^Element$/, 'setAttributeNode setAttributeNodeNS', () => (native, args, self) => {
      const [attribute] = args as [Attr];
      change(self as Element, attribute.name, attribute.value, (now) => (attribute.value = String(now)));
      return native(args);
    });
    patchAll(/^Attr$/, 'value', () => (native, [value], self) => {
      const { ownerElement, name } = self as Attr;
      return change(ownerElement, name, value, (now) => native([now]));
    });
    patchAll(
      /^Node$/,
      'textContent',
      () =>
        (native, [value], self) =>
          native([(self as Element).localName === 'style' ? addresses.text(String(value)) : value]),
    );
    patchAll(/^(Element|Document)$/, 'attachShadow open', () => (native, args) => {
      const root = native(args);
      watch(root as Node);
      return root;
    });
    patchAll(
      /^HTMLFormElement$/,
      'submit',
      () => (native, args, self) => (withholds(actionOf(self as Element)) ? undefined : native(args)),
    );
    patch(realm.URL, 'createObjectURL', (native, args) => {
      const address = native(args) as string;
      if (args[0] instanceof realm.Blob) blobs.set(address, args[0]);
      return address;
    });
    patch(realm.URL, 'revokeObjectURL', (native, args) => {
      blobs.delete(String(args[0]));
      return native(args);
    });
  };

  return { enter, review };
}
