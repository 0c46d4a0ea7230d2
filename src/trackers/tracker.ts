// What a tracker definition may say. Facts only: no field is ever run as code, and each has its reader.
import type { Category } from '../consent/category.js';

/** A value that JSON can hold. In strings, `{siteId}` stands for that parameter. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A call to make: the name of a stub or global that the same definition declares (or one of its methods),
 * then the arguments. The argument `"{now}"` is the present time as a `Date`. A global that is declared `true` or `false`
 * is not called but set to the argument.
 */
export type Call = readonly [target: string, ...args: Json[]];

/** A function that keeps its arguments until the vendor's script comes, made as the vendor's own snippet makes it. */
export interface Stub {
  /** The global function's name, like `hj`. */
  readonly name: string;
  /** The property of the function that holds the calls, like `q`. */
  readonly queue?: string;
  /** The global array that holds the calls instead, like `dataLayer`. */
  readonly global?: string;
  /** The method that the vendor's script adds to take calls directly, like Meta's `callMethod`. */
  readonly call?: string;
  /** True where the vendor reads real arrays; by default the `arguments` object is kept, since gtag ignores arrays. */
  readonly array?: boolean;
  /** A second global name for the same function. */
  readonly alias?: string;
  /** A property of the function that is the function itself. */
  readonly self?: string;
  /**
   * The methods of a stub that is a list and no function, like TikTok's `ttq`: each call of one waits in the list
   * as `["track", …]`.
   */
  readonly methods?: readonly string[];
  /** Plain properties that the vendor's snippet sets on the function, or on the list. */
  readonly properties?: { readonly [key: string]: Json };
}

/** A script's address with the few attributes that a vendor's snippet gives it. */
export interface Tag {
  readonly src: string;
  readonly attributes: { readonly id?: string };
}

/** A script to load: its address alone, or with attributes. */
export type Script = string | Tag;

/** What the vendor's own snippet does, in the order in which it is done here: globals, stubs, first, calls, scripts. */
export interface Load {
  /**
   * Trackers that name the same loader have one script between them: the first to load brings `first` and `scripts`. A
   * file's name, with a dot, which no tracker's id has.
   */
  readonly shared?: string;
  /** Global variables to set. One that is there already is kept. */
  readonly globals?: { readonly [name: string]: Json };
  readonly stubs?: readonly Stub[];
  readonly first?: readonly Call[];
  readonly calls?: readonly Call[];
  readonly scripts: readonly Script[];
}

/** What tells the vendor: `granted` when the tracker loads, before its calls, and each at a change once it has. */
export interface Signals {
  readonly granted?: readonly Call[];
  readonly denied?: readonly Call[];
}

/** A first-party cookie that page script can erase. One `*` in the name stands for anything. */
export interface TrackerCookie {
  readonly name: string;
  /** Where the vendor uses another path than `/`. */
  readonly path?: string;
  /** True for the vendor's own mark of a refusal: kept as long as the page in which the tracker ran is open. */
  readonly refusal?: boolean;
}

/** What the tracker leaves in the browser, by name. One `*` in a name stands for anything. */
export interface Storage {
  /** In the core a bare name stands for a cookie about which there is no more to know. */
  readonly cookies?: readonly (string | TrackerCookie)[];
  readonly localStorage?: readonly string[];
  readonly sessionStorage?: readonly string[];
  /** Names of databases. */
  readonly indexedDB?: readonly string[];
  /** Names of caches, as `caches.open` was given them. */
  readonly caches?: readonly string[];
}

/** The part of a definition that the gate acts on: all that rides in the core. */
export interface TrackerFacts {
  /** Lower-case letters, digits and hyphens; also the name of its file and of its attribute on the script tag. */
  readonly id: string;
  readonly category: Category;
  readonly load: Load;
  readonly signals?: Signals;
  readonly storage?: Storage;
  /**
   * The types of Google Consent Mode that this tracker's permission decides: those for advertising, for measuring, or
   * for functions.
   */
  readonly googleConsent?: 'marketing' | 'analytics' | 'functional';
}

/** How long something lives, like `2 years`, `30 minutes` or `session`. */
export type Lifetime = string;

/** Something that a page cannot erase, and why: the declaration tells it, nobody pretends. */
export interface OutOfReach {
  readonly name: string;
  /** Whose it is, where it is not the site's own. */
  readonly domain?: string;
  readonly reason: 'third-party' | 'http-only';
  readonly lifetime: Lifetime;
}

/** What people read about a tracker: rides with the user interface, never in the core. */
export interface TrackerProse {
  readonly id: string;
  /** The technology's name, like `Hotjar`. */
  readonly name: string;
  /** The company behind it; by default the name. */
  readonly vendor?: string;
  /** The vendor's privacy policy, https. */
  readonly policy?: string;
  /** Where the vendor lets people opt out, https: shown where it may have something that nobody here can erase. */
  readonly optOut?: string;
  /** One sentence a language: what it does, in the visitor's words. */
  readonly notice?: Readonly<Record<string, string>>;
}

/** Whether a tracker is part of the site yet. */
export type Status = 'draft' | 'published';

/** A whole definition, as it stands in `src/trackers/<id>.json` or in a site's configuration. */
export interface Tracker extends TrackerFacts, TrackerProse {
  readonly parameters?: Readonly<Record<string, { readonly pattern: string; readonly example: string }>>;
  /** Whom it contacts: a host, `*.host`, or a host with the beginning of a path. */
  readonly hosts?: readonly string[];
  readonly storage?: Omit<Storage, 'cookies'> & {
    readonly cookies?: readonly (TrackerCookie & { readonly lifetime: Lifetime })[];
    readonly outOfReach?: readonly OutOfReach[];
  };
  /** Where a fact comes from, or how sure it is. */
  readonly source?: string;
  /**
   * `draft`: known to the studio and to `samtykke check`, but it does not run, and nobody is asked about it, until it is
   * `published`, which is what every other is.
   */
  readonly status?: Status;
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
