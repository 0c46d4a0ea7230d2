// Holds back trackers that nobody marked, however they come onto the page, and releases them once they are granted.
import { ATTRIBUTES, IN_MARKUP, OWN_TAG, markAddresses } from './addresses.js';
import { createInspect, forLoadersIn, isLink, isWithin, read } from './inspect.js';
import { apply, hidePatches, patch, patchOwn, type Act } from './patch.js';
import { guardRequests, type Realm } from './requests.js';
import type { Rules } from './rules.js';
import { guardStorage } from './storage.js';
import { createStyling } from './styling.js';
import { trusted } from './trusted.js';

/** What the page is made of, and what changes it. */
const PAGE =
  'Node Range Attr CharacterData NamedNodeMap Element DocumentFragment ShadowRoot HTMLElement Document';

/** A blob; a film on its way has no type. */
type Content = Omit<Blob, 'type'> & { readonly type?: string };

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
  const styling = createStyling(addresses);
  /**
   * What has been seen to: global objects, by their `Function`, parts of pages that are guarded, and what was looked
   * through as it was put into the page, until the observer tells of it once more.
   */
  const known = new WeakSet<object>();
  const watched: WeakRef<Node>[] = [];
  /** What is behind the page's `blob:` addresses. */
  const blobs = new Map<string, Content>();
  let workers: BroadcastChannel | undefined;
  /** The end of what code has written into a document, where that is in the middle of a tag: it waits for the rest. */
  const unfinished = new WeakMap<object, string>();

  /** What it has found: the frames among that are still to be entered, once they are in the page. */
  const inspectNew = (root: Node, found: Element[] = []) => {
    forLoadersIn(root, (element) => {
      inspect(element, true);
      found.push(element);
    });
    return found;
  };
  /** Frames that have come, by whatever way: whoever asks for what is in one enters it. Of anything else nothing is done. */
  const enterNew = (element: Element): unknown => {
    const { srcdoc } = element as Partial<HTMLIFrameElement>;
    const now = srcdoc && guardPage(srcdoc);
    // Code in it runs only later: now there is time to put ours before it.
    if (now !== srcdoc) (element as HTMLIFrameElement).srcdoc = now as string;
    return (element as HTMLIFrameElement).contentWindow;
  };
  const onLoad = ({ target }: Event) => (target as HTMLIFrameElement).contentWindow;
  /** What is in a frame: it is entered before anybody gets hold of it. */
  const enterShown = (shown: unknown) => {
    try {
      enter(((shown as Document).defaultView ?? shown) as Realm);
    } catch {
      // There is none, or it is another origin's, which was asked about by its address.
    }
    return shown;
  };
  /** Nobody asks for a frame that is found in the list of them. */
  const enterFrames = (html: unknown[]) => {
    if (/<i?frame/i.test(String(html))) for (let at = 0; self[at]; at++) enterShown(self[at]);
  };

  const review = () => {
    workers?.postMessage(rules.hosts());
    for (const ref of watched) {
      const root = ref.deref();
      if (root)
        forLoadersIn(root, (element) => {
          inspect(element);
          // Nobody can reach into a frame in a sandbox: it starts anew.
          if ((element as Partial<HTMLIFrameElement>).contentDocument === null) enterNew(element);
        });
    }
  };
  const sendsAway = (form: Element, submitter?: Element | null) =>
    withholds((submitter && read(submitter, 'formaction')) ?? read(form, 'action'));
  // So much later that a click is seen to have worked.
  const onChange = () => setTimeout(review, 50);
  const onSubmit = (event: Event) => {
    if (sendsAway(event.target as Element, (event as SubmitEvent).submitter)) event.preventDefault();
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
      inspect(changed as Element, !attributeName, attributeName ? [attributeName] : []);
      record.addedNodes.forEach((node) => {
        // A text is nothing but a change of what it stands in.
        if (node.nodeType < 2 && !known.delete(node)) {
          takeIn(node);
          last = node;
        }
      });
      watchShadow(target as Element);
    }
  });
  /** Once more for a document that was opened anew: that takes its listeners away. */
  const listen = (root: Node) => {
    root.addEventListener('submit', onSubmit, true);
    root.addEventListener('load', onLoad, true);
    root.addEventListener('samtykke-change', onChange);
  };
  const watch = (root: Node) => {
    if (known.has(root)) return;
    known.add(root);
    watched.push(new WeakRef(root));
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
    listen(root);
    takeIn(root);
  };

  /** The page in a frame, with the guard as its first script: given one that has it, with the rules of now. */
  const guardPage = (html: unknown): unknown => {
    const given = String(html);
    const text = addresses.markup(given.replace(OWN_TAG, ''));
    const tag = /script|\bon\w/i.test(text)
      ? `<script src="${file}" nonce="${nonce}" data-hosts="${rules.hosts()}"></script>`
      : '';
    const now = text.replace(/^(\s*<!doctype[^>]*>)?/i, '$&' + tag);
    return now === given ? html : trusted('createHTML', now);
  };
  /** The address of a worker that is made from text, with the guard before it. */
  const workerOf = (address: string) => {
    const blob = blobs.get(address);
    const hosts = rules.hosts();
    if (!blob || !hosts) return address;
    workers ??= new BroadcastChannel('samtykke-guard');
    // A worker has the page's rules about what must be trusted, and no policy of ours yet.
    const first = `self.samtykkeGuard="${hosts}";importScripts(self.trustedTypes?.createPolicy("samtykke-guard",{createScriptURL:String}).createScriptURL("${file}")??"${file}");`;
    return URL.createObjectURL(new Blob([first, blob as Blob]));
  };

  /** A method or setter that gives an element an attribute. */
  const changing: Act<Element> = (args, element, name, native) => {
    const at = +/^set/.test(name) + +/S$/.test(name);
    const key = String(at ? args[at - 1] : name).toLowerCase();
    if (at in args && (key === 'srcdoc' || ATTRIBUTES.includes(key)) && !isLink(element, key)) {
      const { localName } = element;
      const address = String(args[at]);
      if (key === 'srcdoc') args[at] = guardPage(args[at]);
      else if (localName === 'script') {
        if (element.isConnected) inspect(element, true, [], address);
      } else {
        const blob = blobs.get(address);
        if (localName === 'iframe' && blob?.type?.includes('html')) {
          const before = read(element, key);
          void blob.text().then((html) => {
            args[at] = URL.createObjectURL(new Blob([guardPage(html) as string], blob));
            // It may have been given another one meanwhile.
            if (read(element, key) === before) apply(native, element, args);
          });
          return;
        }
        const now = addresses.attribute(key, address);
        if (now !== address) args[at] = trusted('createScriptURL', now);
      }
    }
    return args;
  };

  const attaching: Act = (args, self, _, native) => {
    const attribute = args[0] as Attr | null;
    // A list of attributes tells only by one of them whose it is.
    const element = (self as NamedNodeMap)[0]?.ownerElement ?? (self as Element);
    // Of one that is an element's already nothing new comes, and to set its value would load it again.
    if (attribute?.ownerElement === null) {
      const given = changing([attribute.name, attribute.value], element, 'setAttribute', native);
      // What would come later stays away: nobody sets an attribute's node to a page of text.
      attribute.value = (given as string[] | undefined)?.[1] ?? '';
    }
    return args;
  };
  /** A method or setter that changes a text or an attribute's value. */
  const rewriting: Act = (args, self, name, native) => {
    const { ownerElement, nodeType } = self as Attr;
    if (nodeType !== 2 || !ownerElement || !args[0]) return styling(args, self as Element, name, native);
    // The fields of a form can take the place of its methods.
    Element.prototype.setAttribute.call(ownerElement, (self as Attr).name, args[0] as string);
    return;
  };

  const inserting: Act = (args, self, name, native) => {
    // A range has no such properties, and what it is put into is in the page.
    const { ownerDocument, nodeType, isConnected } = self as Partial<Element>;
    if (nodeType) styling(args, self as Element, name, native);
    const found: Element[] = [];
    // What is put into something that is not in the page yet is asked about when that is; but what comes from another
    // document, as from a template, loads already.
    for (const node of args as (Node | null)[]) {
      const isHere = node?.ownerDocument === ownerDocument;
      if (node?.nodeType && (isConnected || !isHere)) {
        // What another document has parsed may have shadow roots that nobody was told of: the observer looks for them.
        if (isHere) known.add(node);
        inspectNew(node, found);
      }
    }
    const result = apply(native, self, args);
    found.forEach(enterNew);
    return result;
  };
  /** What comes of it: a copy, or a shadow root. */
  const making: Act = (args, self, name, native) => {
    const made = apply(native, self, args) as Node;
    (/S/.test(name) ? watch : inspectNew)(made);
    return made;
  };
  /** A method or setter that makes elements of the markup among its arguments. */
  const parsing: Act = (args, self, name, native) => {
    const { tagName, nodeType } = self as Element;
    if (nodeType) styling(args, self as Element, name, native);
    args.forEach((given, at) => {
      const text = String(given);
      // Their content is a text to the browser, whatever it looks like; not in a drawing, where names are in small letters.
      const now = /^(SCRIPT|TEXTAREA)inn/.test(tagName + name) ? text : addresses.markup(text);
      if (now !== text) args[at] = trusted('createHTML', now);
    });
    const result = apply(native, self, args);
    enterFrames(args);
    return result;
  };
  const writing: Act = (args, self, _, native) => {
    const text = args.join('');
    const whole = (unfinished.get(self as object) ?? '') + text;
    const begun = whole.replace(IN_MARKUP, (all, rest?: string) => rest ?? all);
    unfinished.set(self as object, whole.slice(begun.length));
    const now = addresses.markup(begun);
    const result = apply(native, self, now === text ? args : [trusted('createHTML', now)]);
    listen(self as Document);
    enterFrames(args);
    return result;
  };

  /** What makes an animation, or gives it another content: the browser asks for what is in it only when it draws. */
  const animating: Act = (args, self, _, native) => {
    const made = apply(native, self, args) as Partial<Animation & KeyframeEffect> | undefined;
    const effect = (made?.effect ?? made ?? self) as KeyframeEffect;
    const frames = JSON.stringify(effect.getKeyframes());
    const now = addresses.inText(frames);
    if (now !== frames) effect.setKeyframes(JSON.parse(now) as Keyframe[]);
    return made;
  };

  const showing: Act = (args, self, _, native) => enterShown(apply(native, self, args));

  const patchRealm = (realm: Realm) => {
    hidePatches(realm);
    guardRequests(realm, rules, workerOf);
    guardStorage(realm, rules);
    const names = Object.getOwnPropertyNames(realm);
    const named = (start: RegExp) => names.filter((name) => start.test(name)).join(' ');

    patchOwn(realm.CSS, 'registerProperty', (args) => {
      args[0] = JSON.parse(addresses.inText(JSON.stringify(args[0])));
      return args;
    });
    patchOwn(realm, 'KeyframeEffect', animating);
    patch(realm, PAGE, /^set(Named|.*Node)/, attaching);
    patch(realm, PAGE, /^(surround|insert|append|replace|after|prepend|before)/, inserting);
    patch(realm, 'KeyframeEffect Element', /^animate|setK/, animating);
    // Also `createContextualFragment` and `execCommand`.
    patch(realm, PAGE, /HTML|lFrag|ecC/, parsing);
    patch(realm, PAGE, /o[pr]tNode|chS/, making);
    patch(realm, PAGE, /^write/, writing);
    patch(
      realm,
      named(/^(HTML|Element$|SVGE)/),
      /^(href|setA|data$|poster|backg|src|image|ping|style)/,
      changing,
    );
    patch(realm, 'HTMLIFrameElement HTMLFrameElement HTMLObjectElement', /^content[WD]/, showing);
    patchOwn(realm.Document, 'parseHTMLUnsafe', parsing);
    patch(realm, 'HTMLFormElement', /^submit/, (args, self) =>
      sendsAway(self as Element) ? undefined : args,
    );
    patch(realm, PAGE, /^data$|[rt]Text|value|Data|textC|Value/, rewriting);
    patch(
      realm,
      named(/^(CSS|SVGAnimatedS|StyleP)/),
      /cssText|ppend|replace|baseVal|Rule|style|set/,
      styling,
    );
    patchOwn(realm, 'FontFace', styling);
    patchOwn(realm.URL, 'createObjectURL revokeObjectURL', (args, self, _, native) => {
      const address = apply(native, self, args) as string;
      // Of one that is given back nothing comes, and nobody asks what is behind that.
      blobs.delete(args[0] as string);
      blobs.set(address, args[0] as Content);
      return address;
    });
  };
  const enter = (realm: Realm) => {
    if (!known.has(realm.Function)) patchRealm(realm);
    known.add(realm.Function);
    // Last: what it finds in the page is set by the functions that are ours now.
    watch(realm.document);
  };

  return { enter, review };
}
