// A tracker of a site's own, in the making: the facts that somebody gives, and those that a snippet tells.
import { isFields } from '../check/find-problem.js';
import { STANDARD_CATEGORIES } from '../consent/category.js';
import { findFault } from './find-fault.js';
import type { Guess } from './snippet/guess.js';
import { patternOf } from './snippet/find-parameters.js';
import { idOfName, nameOfHost } from './snippet/name-of-host.js';

/** What people say of a tracker, one fact each. What is not said is left out of the draft. */
export interface Facts {
  readonly name?: string;
  readonly id?: string;
  readonly vendor?: string;
  readonly category?: string;
  readonly policy?: string;
  readonly script?: readonly string[];
  /** `siteId=1234567`, for each `{siteId}` of the addresses. */
  readonly value?: readonly string[];
  /** `_acme=2 years`. */
  readonly cookie?: readonly string[];
  readonly noticeEn?: string;
  readonly noticeNb?: string;
}

const LIFETIME = /^(session|[1-9]\d{0,4} (second|minute|hour|day|month|year)s?)$/;

/** `name=rest`, split at the first sign of equality. */
function split(text: string): readonly [name: string, rest: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** The smallest definition, with one fact more: what the library says of it, it says of the fact. */
const askLibrary = (fact: object) =>
  findFault({
    policy: { url: '/' },
    trackers: [{ id: 'some', name: 'Some', category: 'analytics', load: { scripts: [] }, ...fact }],
  })?.message;

/** What is wrong with a fact, and what would be right; nothing where it is. */
type Check = (text: string, categories: readonly string[]) => string | undefined;

export const FACT_CHECKS: Readonly<Record<keyof Facts, Check>> = {
  name: (name) => (name.trim() ? askLibrary({ name }) : 'A tracker must have a name, like Hotjar.'),
  id: (id) => askLibrary({ id }),
  vendor: (vendor) => askLibrary({ vendor }),
  category: (category, categories) =>
    categories.includes(category)
      ? undefined
      : `There is no category "${category}" here. It is one of ${categories.join(', ')}.`,
  policy: (policy) =>
    policy.startsWith('https://')
      ? askLibrary({ policy })
      : 'The policy is the vendor’s own: its address begins with https://.',
  script: (script) =>
    /^(https:\/\/|\/(?!\/))/.test(script)
      ? askLibrary({ load: { scripts: [script] } })
      : 'Expected an address that begins with https://, or with / for a file of your own site.',
  value: (text) => {
    const [name, value] = split(text);
    if (!/^[a-z]\w{0,40}$/i.test(name)) return `"${text}" names no place. Write it like siteId=1234567.`;
    return askLibrary({ parameters: { [name]: { pattern: '^x$', example: 'x' } }, [name]: value });
  },
  cookie: (text) => {
    const [name, lifetime] = split(text);
    if (lifetime && !LIFETIME.test(lifetime))
      return `"${lifetime}" is no lifetime. Write it like _acme=2 years, _acme=30 minutes or _acme=session.`;
    return askLibrary({ storage: { cookies: [{ name }] } });
  },
  noticeEn: (en) => askLibrary({ notice: { en } }),
  noticeNb: (nb) => askLibrary({ notice: { nb } }),
};

/** The categories that a tracker of this configuration may name. */
export function categoriesOf(config: unknown): readonly string[] {
  const listed = isFields(config) ? config['categories'] : undefined;
  return Array.isArray(listed)
    ? ['necessary', ...listed.filter((name) => typeof name === 'string')]
    : STANDARD_CATEGORIES;
}

/** The places in addresses, like `siteId` of `{siteId}`. */
export const placesIn = (addresses: readonly string[]): readonly string[] => [
  ...new Set(addresses.flatMap((address) => [...address.matchAll(/{(\w+)}/g)].map(([, name = '']) => name))),
];

const hostOf = (address: string): readonly string[] =>
  URL.canParse(address) ? [new URL(address.replace(/{\w+}/g, 'x')).hostname] : [];

function parametersOf(facts: Facts, guess: Guess | undefined) {
  const given = (facts.value ?? [])
    .map(split)
    .map(([name, value]) => ({ name, value, pattern: patternOf(value) }));
  return [
    ...(guess?.parameters ?? []).filter(({ name }) => !given.some((other) => other.name === name)),
    ...given,
  ];
}

function storageOf({ cookie = [] }: Facts, guess: Guess | undefined) {
  const given = cookie.map(split).map(([name, lifetime]) => ({ name, ...(lifetime && { lifetime }) }));
  const read = (guess?.stored.cookies ?? []).map((name) => ({ name }));
  const cookies = [...given, ...read.filter(({ name }) => !given.some((other) => other.name === name))];
  const { localStorage = [], sessionStorage = [] } = guess?.stored ?? {};
  const lists = { cookies, localStorage, sessionStorage };
  const filled = Object.entries(lists).filter(([, list]) => list.length);
  return filled.length ? { storage: Object.fromEntries(filled) } : {};
}

/** The draft as it stands in `trackers`, with the values of its parameters. */
export function makeDraft(facts: Facts, guess?: Guess): object {
  const own = facts.script ?? [];
  const scripts = [...(guess?.load.scripts ?? []), ...own];
  const hosts = [...new Set([...(guess?.hosts ?? []), ...own.flatMap(hostOf)])];
  const name = facts.name ?? (guess?.name || nameOfHost(hosts[0] ?? '') || 'Tracker');
  const parameters = parametersOf(facts, guess);
  const { globals = {}, stubs = [], calls = [] } = guess?.load ?? {};
  const notice = {
    ...(facts.noticeEn && { en: facts.noticeEn }),
    ...(facts.noticeNb && { nb: facts.noticeNb }),
  };
  return {
    status: 'draft',
    ...Object.fromEntries(parameters.map(({ name: key, value }) => [key, value])),
    id: facts.id ?? idOfName(name),
    name,
    ...(facts.vendor && { vendor: facts.vendor }),
    // The one that asks most, until somebody knows.
    category: facts.category ?? 'marketing',
    ...(facts.policy && { policy: facts.policy }),
    ...(parameters.length && {
      parameters: Object.fromEntries(
        parameters.map(({ name: key, value, pattern }) => [key, { pattern, example: value }]),
      ),
    }),
    load: { globals, stubs, calls, scripts },
    hosts,
    ...storageOf(facts, guess),
    ...(Object.keys(notice).length && { notice }),
    ...(guess && { source: 'Guessed from the vendor’s snippet, which was read and never run.' }),
  };
}

/** What nobody has said yet, and how to find out. */
export function leftToFindOut(facts: Facts, guess?: Guess): readonly string[] {
  const missing: readonly (readonly [isKnown: unknown, words: string])[] = [
    [
      facts.script?.length || guess?.load.scripts.length,
      'The address of its script ("load.scripts"): the vendor’s snippet names it.',
    ],
    [facts.category, 'Why it runs ("category"): marketing is a guess, the one that asks most.'],
    [facts.vendor, 'The company behind it ("vendor").'],
    [facts.policy, 'The address of the vendor’s privacy policy ("policy").'],
    [
      facts.cookie?.length,
      'Its cookies and keys, each with its lifetime ("storage"): open a page with it, grant, and look at what it stores (in the developer tools under Application, or with the panel).',
    ],
    [false, 'Whom else it contacts ("hosts"): its script may ask others. Look at the requests of that page.'],
    [facts.noticeEn && facts.noticeNb, 'One sentence a language for visitors: what it does ("notice").'],
  ];
  return missing.filter(([isKnown]) => !isKnown).map(([, words]) => words);
}
