// What a tracker definition may say. Facts only: no field is ever run as code, and each has its reader. The comments are
// what an editor shows, and the tags below them are checked too: the JSON Schema is made from this file.
import type { Category } from '../consent/category.js';
import type {
  CallTarget,
  GlobalName,
  Host,
  Id,
  LanguageTag,
  Method,
  ParameterName,
  StoredName,
  Text,
  Url,
  ValueKey,
  ValueText,
  VariableName,
} from './field.js';

/** A value for the vendor, as JSON writes it. In texts, `{siteId}` stands for that parameter. */
export type Json =
  ValueText | number | boolean | null | readonly Json[] | { readonly [key in ValueKey]: Json };

/**
 * A call to make: the name of a stub or global that the same definition declares (or one of its methods),
 * then the arguments. The argument `"{now}"` is the present time as a `Date`. A global that is declared `true` or `false`
 * is not called but set to the argument.
 *
 * @examples [["hj", "event", "signed_up"], ["ttq.page"]]
 */
export type Call = readonly [target: CallTarget, ...args: Json[]];

/** A function that keeps its arguments until the vendor's script comes, made as the vendor's own snippet makes it. */
export interface Stub {
  /**
   * The global function's name.
   *
   * @examples ["hj", "fbq"]
   */
  readonly name: VariableName;
  /**
   * The property of the function that holds the calls.
   *
   * @default "q"
   * @examples ["q", "queue"]
   */
  readonly queue?: VariableName;
  /**
   * The global array that holds the calls instead; `globals` declares it.
   *
   * @examples ["dataLayer"]
   */
  readonly global?: VariableName;
  /**
   * The method that the vendor's script adds to take calls directly.
   *
   * @examples ["callMethod", "handleRequest"]
   */
  readonly call?: Method;
  /**
   * True where the vendor reads real arrays; by default the `arguments` object is kept, since gtag ignores arrays.
   *
   * @default false
   */
  readonly array?: boolean;
  /**
   * A second global name for the same function.
   *
   * @examples ["_fbq"]
   */
  readonly alias?: VariableName;
  /**
   * A property of the function that is the function itself.
   *
   * @examples ["push"]
   */
  readonly self?: VariableName;
  /**
   * The methods of a stub that is a list and no function, like TikTok's `ttq`: each call of one waits in the list
   * as `["track", …]`.
   *
   * @examples [["page", "track", "identify"]]
   */
  readonly methods?: readonly Method[];
  /**
   * Plain properties that the vendor's snippet sets on the function, or on the list.
   *
   * @examples [{ "version": "2.0", "loaded": true }]
   */
  readonly properties?: { readonly [key in ValueKey]: Json };
}

/** The attributes that a vendor's script looks for on its own tag. */
export interface TagAttributes {
  /**
   * The tag's id.
   *
   * @pattern ^[A-Za-z][\w.-]{0,63}$
   * @examples ["hs-script-loader"]
   */
  readonly id?: string;
}

/** A script's address with the few attributes that a vendor's snippet gives it. */
export interface Tag {
  /**
   * The script's address, https.
   *
   * @examples ["https://js.hs-scripts.com/{portalId}.js"]
   */
  readonly src: Url;
  /**
   * What the tag says beside the address.
   *
   * @examples [{ "id": "hs-script-loader" }]
   */
  readonly attributes: TagAttributes;
}

/**
 * A script to load: its address alone, or with attributes.
 *
 * @examples ["https://static.hotjar.com/c/hotjar-{siteId}.js?sv=6"]
 */
export type Script = Url | Tag;

/** What the vendor's own snippet does, in the order in which it is done here: globals, stubs, first, calls, scripts. */
export interface Load {
  /**
   * Trackers that name the same loader have one script between them: the first to load brings `first` and `scripts`. A
   * file's name, with a dot, which no tracker's id has.
   *
   * @pattern ^[\w$-]{1,64}(\.[\w$-]{1,64})+$
   * @examples ["gtag.js"]
   */
  readonly shared?: string;
  /**
   * Global variables to set, by name. One that is there already is kept.
   *
   * @examples [{ "_hjSettings": { "hjid": "{siteId}", "hjsv": 6 } }]
   */
  readonly globals?: { readonly [name in GlobalName]: Json };
  /**
   * Functions that keep what the page tells the vendor until its script is there.
   *
   * @examples [[{ "name": "hj" }]]
   */
  readonly stubs?: readonly Stub[];
  /**
   * Calls that the shared loader needs once, made by the first tracker that brings it.
   *
   * @examples [[["gtag", "js", "{now}"]]]
   */
  readonly first?: readonly Call[];
  /**
   * Calls to make when the tracker loads, before its scripts are there.
   *
   * @examples [[["gtag", "config", "{measurementId}"]]]
   */
  readonly calls?: readonly Call[];
  /**
   * The scripts to load. None for a tracker whose frames or scripts stand in the page, marked by hand.
   *
   * @examples [["https://static.hotjar.com/c/hotjar-{siteId}.js?sv=6"], []]
   */
  readonly scripts: readonly Script[];
}

/** What tells the vendor: `granted` when the tracker loads, before its calls, and each at a change once it has. */
export interface Signals {
  /**
   * Calls that tell the vendor of a yes.
   *
   * @examples [[["fbq", "consent", "grant"]]]
   */
  readonly granted?: readonly Call[];
  /**
   * Calls that tell the vendor of a no.
   *
   * @examples [[["fbq", "consent", "revoke"]]]
   */
  readonly denied?: readonly Call[];
}

/** A first-party cookie that page script can erase. One `*` in the name stands for anything. */
export interface TrackerCookie {
  /**
   * The cookie's name. One `*` stands for anything.
   *
   * @examples ["_fbp", "_hjSession_*"]
   */
  readonly name: StoredName;
  /**
   * Where the vendor uses another path than `/`.
   *
   * @pattern ^/[^\x00-\x20;<>"\x7f]*$
   * @examples ["/shop"]
   */
  readonly path?: string;
  /**
   * True for the vendor's own mark of a refusal: kept as long as the page in which the tracker ran is open.
   *
   * @default false
   */
  readonly refusal?: boolean;
}

/** What the tracker leaves in the browser, by name. One `*` in a name stands for anything. */
export interface Storage {
  /** In the core a bare name stands for a cookie about which there is no more to know. */
  readonly cookies?: readonly (string | TrackerCookie)[];
  /**
   * Keys in the browser's localStorage, which stay until they are erased.
   *
   * @examples [["_hj*"]]
   */
  readonly localStorage?: readonly StoredName[];
  /**
   * Keys in the browser's sessionStorage, which go with the tab.
   *
   * @examples [["_hj*"]]
   */
  readonly sessionStorage?: readonly StoredName[];
  /**
   * Names of databases.
   *
   * @examples [["mixpanelBrowserDb"]]
   */
  readonly indexedDB?: readonly StoredName[];
  /**
   * Names of caches, as `caches.open` was given them.
   *
   * @examples [["acme-*"]]
   */
  readonly caches?: readonly StoredName[];
}

/** The part of a definition that the gate acts on: all that rides in the core. */
export interface TrackerFacts {
  /**
   * The tracker's own name for programs: lower-case letters, digits and hyphens. No other tracker and no category has it.
   *
   * @examples ["hotjar", "snapchat-pixel"]
   */
  readonly id: Id;
  /**
   * What its data is used for, which is what the visitor is asked about: `functional`, `analytics`, `marketing`, or a
   * category of your own. `necessary` asks nobody: only for what the visitor asked for and cannot work without.
   *
   * @examples ["functional", "analytics", "marketing", "necessary"]
   */
  readonly category: Category;
  /** What runs once the visitor has said yes, and never before. */
  readonly load: Load;
  /** What the vendor is told of the visitor's answer, where it has words for that. */
  readonly signals?: Signals;
  readonly storage?: Storage;
  /**
   * The types of Google Consent Mode that this tracker's permission decides: those for advertising (`marketing`), for
   * measuring (`analytics`), or for functions (`functional`). For Google's own tags.
   *
   * @examples ["marketing", "analytics"]
   */
  readonly googleConsent?: 'marketing' | 'analytics' | 'functional';
}

/**
 * How long something lives: a number and `seconds`, `minutes`, `hours`, `days`, `weeks`, `months` or `years`, or
 * `session`. Visitors read it in their own language.
 *
 * @pattern ^(?![\s\S]*<[A-Za-z!/])[\s\S]*$
 * @maxLength 2000
 * @examples ["2 years", "30 minutes", "session"]
 */
export type Lifetime = string;

/** Something that a page cannot erase, and why: the declaration tells it, nobody pretends. */
export interface OutOfReach {
  /**
   * The cookie's name, or what else it is.
   *
   * @examples ["IDE", "VISITOR_INFO1_LIVE"]
   */
  readonly name: Text;
  /**
   * Whose it is, where it is not the site's own.
   *
   * @examples ["doubleclick.net"]
   */
  readonly domain?: Host;
  /**
   * Why no page can erase it: it is on the vendor's own domain (`third-party`), or only servers see it (`http-only`).
   *
   * @examples ["third-party", "http-only"]
   */
  readonly reason: 'third-party' | 'http-only';
  /** How long it lives. */
  readonly lifetime: Lifetime;
}

/** What people read about a tracker: rides with the user interface, never in the core. */
export interface TrackerProse {
  readonly id: Id;
  /**
   * The technology's name, as visitors read it.
   *
   * @examples ["Hotjar", "Snapchat Pixel"]
   */
  readonly name: Text;
  /**
   * The company behind it; by default the name.
   *
   * @examples ["Contentsquare", "Snap Inc."]
   */
  readonly vendor?: Text;
  /**
   * The vendor's privacy policy, https.
   *
   * @examples ["https://www.hotjar.com/legal/policies/privacy/"]
   */
  readonly policy?: Url;
  /**
   * Where the vendor lets people opt out, https: shown where it may have something that nobody here can erase.
   *
   * @examples ["https://tools.google.com/dlpage/gaoptout"]
   */
  readonly optOut?: Url;
  /**
   * One sentence a language: what it does, in the visitor's words.
   *
   * @examples [{ "en": "Counts visits and shows us which pages are read.", "nb": "Teller besøk og viser oss hvilke sider som blir lest." }]
   */
  readonly notice?: { readonly [language in LanguageTag]: Text };
}

/** What a site has to fill in: an account's number, a host. */
export interface Parameter {
  /**
   * The form of its value, as a regular expression from `^` to `$`.
   *
   * @examples ["^\\d{3,8}$"]
   */
  readonly pattern: Text;
  /**
   * A value of this form.
   *
   * @examples ["1234567"]
   */
  readonly example: Text;
}

/** A first-party cookie, with how long it lives. */
export interface DeclaredCookie extends TrackerCookie {
  /** How long it lives. */
  readonly lifetime: Lifetime;
}

/** What the tracker leaves in the browser: erased when it is denied, and told on the policy page. */
export interface DeclaredStorage extends Omit<Storage, 'cookies'> {
  /**
   * First-party cookies.
   *
   * @examples [[{ "name": "_fbp", "lifetime": "90 days" }]]
   */
  readonly cookies?: readonly DeclaredCookie[];
  /**
   * What no page can erase: told, not erased.
   *
   * @examples [[{ "name": "fr", "domain": "facebook.com", "reason": "third-party", "lifetime": "90 days" }]]
   */
  readonly outOfReach?: readonly OutOfReach[];
}

/** Whether a tracker runs, or waits. */
export type Status = 'draft' | 'published';

/**
 * A whole definition, as it stands in the catalogue or in a site's configuration: facts about one technology, and no code.
 */
export interface Tracker extends TrackerFacts, TrackerProse {
  /**
   * A draft is known to the studio and to `samtykke check`, but does not run and is not asked about until it is published.
   *
   * @default "published"
   * @examples ["draft"]
   */
  readonly status?: Status;
  /**
   * What a site fills in, by name. The value stands beside the definition's own fields, `"siteId": "1234567"`, and goes
   * wherever the definition says `{siteId}`.
   *
   * @examples [{ "siteId": { "pattern": "^\\d{3,8}$", "example": "1234567" } }]
   */
  readonly parameters?: { readonly [name in ParameterName]: Parameter };
  /**
   * Whom it contacts: a host, `*.host`, or a host with the beginning of a path.
   *
   * @examples [["*.hotjar.com", "*.hotjar.io"], ["www.google.com/pagead/"]]
   */
  readonly hosts?: readonly Host[];
  /** What it leaves in the browser, and for how long. */
  readonly storage?: DeclaredStorage;
  /**
   * Where a fact comes from, or how sure it is. For those who keep the definition; no visitor reads it.
   *
   * @examples ["Read in the vendor's code in November 2026; the lifetimes are the vendor's own."]
   */
  readonly source?: Text;
}

/** The part of a definition that the policy page tells. */
export type DeclaredTracker = TrackerProse & Pick<Tracker, 'hosts' | 'storage'>;

/** A tracker that a site has configured: its facts with the parameters filled in. */
export interface ConfiguredTracker extends TrackerFacts {
  /** Whom it contacts, where the site's own definition says so; for the catalogue's see `hosts.ts`. */
  readonly hosts?: readonly string[];
  /** The site's own calls to a tracker of the catalogue. */
  readonly own?: readonly Call[] | undefined;
  /** Truthy where Google's advanced consent mode loads the tag before any grant. */
  readonly early?: unknown;
  /** Truthy for a definition of the catalogue, whose calls may reach what the page had made before us. */
  readonly known?: unknown;
}
