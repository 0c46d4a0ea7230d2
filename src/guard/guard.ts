// Holds back trackers that nobody marked, however they come onto the page, and releases them once they are granted.
import { ATTRIBUTES, UNFINISHED, markAddresses } from './addresses.js';
import { createInspect, forLoadersIn, isLink, isWithin, read } from './inspect.js';
import { POSITIONS, apply, hidePatches, patch, patchAll, type Act } from './patch.js';
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
  /** Global objects, by their `Function`, and parts of pages that are guarded already. */
  const known = new WeakSet<object>();
  const watched: WeakRef<Node>[] = [];
  /** What is behind the page's `blob:` addresses. */
  const blobs = new Map<string, Blob>();
  /** Frames that wait for what is behind such an address. */
  const awaited = new WeakMap<Element, string>();
  let workers: BroadcastChannel | undefined;
  /** The end of what code has written into a document, where that is in the middle of a tag: it waits for the rest. */
  const unfinished = new WeakMap<object, string>();

  /** What was looked through as it was put into the page: the observer tells of it once more. */
  const looked = new WeakSet<object>();

  /** What it has found: the frames among that are still to be entered, once they are in the page. */
  const inspectNew = (root: Node) => {
    const found: Element[] = [];
    forLoadersIn(root, (element) => {
      inspect(element, true);
      found.push(element);
    });
    return found;
  };
  const enterFrame = ({ target }: { readonly target: unknown }) => {
    const { contentWindow } = target as HTMLIFrameElement;
    try {
      if (contentWindow?.document) enter(contentWindow as Realm);
    } catch {
      // Another origin's: it was asked about by its address.
    }
  };
  /** Frames that have come, by whatever way; of anything else nothing is done. */
  const enterNew = (element: Element) => {
    const { srcdoc, contentWindow } = element as Partial<HTMLIFrameElement>;
    const now = srcdoc && guardPage(srcdoc);
    // Code in it runs only later: now there is time to put ours before it.
    if (now !== srcdoc) element.setAttribute('srcdoc', now as string);
    if (!contentWindow) return;
    element.addEventListener('load', enterFrame, true);
    enterFrame({ target: element });
  };
  const enterFrames = (html: string) => {
    if (html.includes('frame')) forLoadersIn(document, enterNew);
  };

  const review = () => {
    workers?.postMessage(rules.hosts());
    for (const ref of watched) {
      const root = ref.deref();
      if (root)
        forLoadersIn(root, (element) => {
          inspect(element);
        });
    }
  };
  const sendsAway = (form: Element, submitter?: Element | null) =>
    withholds(String((submitter && read(submitter, 'formaction')) ?? read(form, 'action')));
  const listeners: Record<string, (event: Event) => void> = {
    submit(event) {
      const { submitter, target } = event as SubmitEvent;
      if (sendsAway(target as Element, submitter)) event.preventDefault();
    },
    'samtykke-change'() {
      // So much later that a click is seen to have worked.
      setTimeout(review, 50);
    },
  };
  const watchShadow = ({ shadowRoot }: Element) => {
    if (shadowRoot) watch(shadowRoot);
  };
  /** What the parser, or whoever else, has put into the page. The parser gives shadow roots too, and tells nobody. */
  const takeIn = (root: Node) => {
    inspectNew(root).forEach(enterNew);
    forLoadersIn(root, watchShadow, '*');
  };
  const observer = new MutationObserver((records) => {
    let last: Node | undefined;
    for (const record of records) {
      const { target } = record;
      // What has come into something new, or changed there, has been looked through with that. Most records are such, and
      // to read more of them costs as much as the looking.
      if (last && isWithin(last, target)) continue;
      const { attributeName } = record;
      // The parser stops where the network does, or when it has worked for long: a text may come later than its element.
      const changed = (target.nodeValue && target.parentElement) || target;
      inspect(changed as Element, !attributeName, [attributeName as string]);
      record.addedNodes.forEach((node) => {
        if (looked.delete(node)) return;
        takeIn(node);
        last = node;
      });
      watchShadow(target as Element);
    }
  });
  /** Once more for a document that was opened anew: that takes its listeners away. */
  const listen = (root: Node) => {
    for (const name in listeners) root.addEventListener(name, listeners[name] as EventListener, true);
  };
  const watch = (root: Node) => {
    if (known.has(root)) return;
    known.add(root);
    watched.push(new WeakRef(root));
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
    listen(root);
    takeIn(root);
  };

  /** The page in a frame, with the guard as its first script. */
  const guardPage = (html: unknown): unknown => {
    const given = String(html);
    if (given.includes(file)) return html;
    const text = addresses.markup(given);
    if (!/<script|\bon\w|script:/i.test(text)) return text === given ? html : trusted('createHTML', text);
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
    const own = JSON.stringify(file);
    // A worker has the page's rules about what must be trusted, and no policy of ours yet.
    const first = `self.samtykkeGuard=${JSON.stringify(hosts)};importScripts(self.trustedTypes?trustedTypes.createPolicy("samtykke-guard",{createScriptURL:String}).createScriptURL(${own}):${own});`;
    return URL.createObjectURL(new Blob([first, blob]));
  };

  /** A method or setter that gives an element an attribute. */
  const changing: Act = (args, self, name, native) => {
    const element = self as Element;
    const at = POSITIONS[name] ?? 0;
    const key = String(at ? args[at - 1] : name).toLowerCase();
    if (at in args && (key === 'srcdoc' || ATTRIBUTES.includes(key)) && !isLink(element, key)) {
      const { localName } = element;
      const address = String(args[at]);
      if (key === 'srcdoc') args[at] = guardPage(args[at]);
      else if (localName === 'script') {
        if (element.isConnected) inspect(element, true, [], address);
      } else {
        awaited.delete(element);
        const blob = blobs.get(address);
        if (localName === 'iframe' && blob?.type.includes('html')) {
          awaited.set(element, address);
          void blob.text().then((html) => {
            args[at] = URL.createObjectURL(new Blob([String(guardPage(html))], blob));
            if (awaited.get(element) === address) apply(native, self, args);
          });
          return;
        }
        const now = addresses.attribute(key, address);
        if (now !== address) args[at] = trusted('createScriptURL', now);
      }
    }
    return args;
  };

  const inserting: Act = (args, self, _, native) => {
    // A range has no such property, and what it is put into is in the page.
    const { isConnected = true, localName } = self as Partial<Element>;
    if (localName === 'style')
      args.forEach((node, at) => {
        if (typeof node === 'string') args[at] = addresses.text(node);
        else if ((node as Partial<Text> | null)?.data)
          (node as Text).data = addresses.text((node as Text).data);
      });
    // What is put into something that is not in the page yet is asked about when that is.
    if (!isConnected) return args;
    const found = args.flatMap((node) => {
      if (!(node as Node | null)?.nodeType) return [];
      looked.add(node as Node);
      return inspectNew(node as Node);
    });
    const result = apply(native, self, args);
    found.forEach(enterNew);
    return result;
  };
  /** What comes of it: a copy, or a shadow root. */
  const making: Act = (args, self, name, native) => {
    const made = apply(native, self, args) as Node;
    (name === 'attachShadow' ? watch : inspectNew)(made);
    return made;
  };
  /** A method or setter that makes elements of the markup among its arguments. */
  const parsing: Act = (args, self, name, native) => {
    const { localName } = self as Element;
    const position = POSITIONS[name] ?? 0;
    const text = String(args[position]);
    const now =
      localName === 'style' ? addresses.text(text) : localName === 'script' ? text : addresses.markup(text);
    if (now !== text) args[position] = trusted('createHTML', now);
    const result = apply(native, self, args);
    enterFrames(text);
    return result;
  };
  const writing: Act = (args, self, _, native) => {
    const text = args.join('');
    const whole = (unfinished.get(self as object) ?? '') + text;
    const rest = UNFINISHED.exec(whole)?.[0] ?? '';
    unfinished.set(self as object, rest);
    const now = addresses.markup(whole.slice(0, whole.length - rest.length));
    const result = apply(native, self, now === text ? args : [trusted('createHTML', now)]);
    listen(self as Document);
    enterFrames(text);
    return result;
  };

  const enter = (realm: Realm) => {
    patchRealm(realm);
    // Last: what it finds in the page is set by the functions that are ours now.
    watch(realm.document);
  };
  const patchRealm = (realm: Realm) => {
    if (known.has(realm.Function)) return;
    known.add(realm.Function);
    hidePatches(realm.Function);
    guardRequests(realm, rules, addresses, workerOf);
    guardStorage(realm, rules);

    patchAll(
      realm,
      'Node Element CharacterData Document DocumentFragment Range',
      'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement moveBefore insertNode',
      inserting,
    );
    patchAll(realm, 'Document Element', 'importNode adoptNode attachShadow', making);
    patchAll(realm, 'Document', 'write writeln', writing);
    patchAll(
      realm,
      'Element ShadowRoot Range',
      'innerHTML outerHTML setHTML setHTMLUnsafe createContextualFragment insertAdjacentHTML',
      parsing,
    );
    patchAll(
      realm,
      Object.getOwnPropertyNames(realm)
        .filter((name) => /^HTML/.test(name))
        .join(' '),
      `${ATTRIBUTES.join(' ')} imageSrcset srcdoc`,
      changing,
    );
    patchAll(realm, 'Element', 'setAttribute setAttributeNS', changing);
    patchAll(realm, 'Element Attr', 'setAttributeNode setAttributeNodeNS value', (args, self, _, native) => {
      const result = apply(native, self, args);
      const { ownerElement = self } = self as { ownerElement?: unknown };
      if (ownerElement) inspect(ownerElement as Element, true);
      return result;
    });
    patchAll(realm, 'Node', 'textContent', (args, self) => {
      if (args[0] && (self as Element).localName === 'style') args[0] = addresses.text(args.join(''));
      return args;
    });
    patchAll(realm, 'HTMLFormElement', 'submit', (args, self) =>
      sendsAway(self as Element) ? undefined : args,
    );
    patch(realm.URL, 'createObjectURL', (args, self, _, native) => {
      const address = apply(native, self, args) as string;
      if (args[0] instanceof realm.Blob) blobs.set(address, args[0]);
      return address;
    });
    patch(realm.URL, 'revokeObjectURL', (args) => {
      blobs.delete(args[0] as string);
      return args;
    });
  };

  return { enter, review };
}
