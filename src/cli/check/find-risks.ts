// What a configuration may say and a site may regret: not wrong, but risky. Each with the reason, and what to do instead.
import { NECESSARY } from '../../consent/category.js';
import type { Config, GoogleConsentOptions } from '../../config.js';
import type { CatalogueTracker } from '../catalogue.js';
import type { Configured } from './configured.js';
import { findSharedHosts } from './shared-hosts.js';

export interface Risk {
  /** `warning`: the site's own choice · `note`: good to know, and nothing to choose otherwise. */
  readonly level: 'warning' | 'note';
  readonly path: string;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

type Found = Omit<Risk, 'level'>;

/** Six months, as months go. */
const SIX_MONTHS = { shortest: 180, longest: 184 };

/** Where the Union's rules on consent hold, or the like of them. */
const EUROPE = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB CH'.split(
    ' ',
  ),
);

function ofGoogle({ googleConsentMode: said }: Config): readonly Found[] {
  const google = (typeof said === 'object' ? said : { mode: said }) as GoogleConsentOptions;
  const at = (key: string) => (typeof said === 'object' ? `googleConsentMode.${key}` : 'googleConsentMode');
  const found: Found[] = [];
  if (google.mode === 'advanced')
    found.push({
      path: at('mode'),
      what: 'Google’s advanced consent mode',
      why:
        'Google’s tags load before any choice and send pings: the time, the browser, where the visitor came from, the IP address. ' +
        'The EDPB’s guidelines 2/2023 count that as access to the visitor’s device, for which article 5(3) of the ePrivacy ' +
        'directive (in Norway ekomloven § 3-15) asks consent first. Google sees it otherwise: it is contested',
      instead: '"basic": no Google tag loads before a yes',
    });
  if (google.set?.url_passthrough)
    found.push({
      path: 'googleConsentMode.set.url_passthrough',
      what: 'Google’s click ids in the addresses of your links',
      why: 'they follow a visitor from page to page who has said no to cookies',
      instead: 'leave it out',
    });
  google.defaults?.forEach(({ region, ...types }, index) => {
    const granted = Object.entries(types).filter(
      ([type, value]) => value === 'granted' && type !== 'security_storage',
    );
    if (!granted.length || (region && !region.some((code) => EUROPE.has(code.slice(0, 2))))) return;
    found.push({
      path: `googleConsentMode.defaults[${index}]`,
      what: `${granted.map(([type]) => type).join(', ')} granted by default${region ? ` in ${region.join(', ')}` : ' everywhere'}`,
      why: 'in Europe nothing is granted before a choice (GDPR article 4(11), CJEU C-673/17 Planet49)',
      instead: 'name the regions outside Europe where you may',
    });
  });
  return found;
}

function ofChoice({ agentsMayAccept, gpc, cookie, reloadOnWithdraw }: Config): readonly Found[] {
  const found: Found[] = [];
  if (agentsMayAccept)
    found.push({
      path: 'agentsMayAccept',
      what: 'programs may say yes',
      why: 'any script of your page can then press Accept, and you can no longer show that a person agreed (GDPR article 7(1))',
      instead: 'leave it out: a program can always say no',
    });
  if (gpc === 'ignore')
    found.push({
      path: 'gpc',
      what: 'Global Privacy Control is ignored',
      why:
        'the signal is an objection by automated means (GDPR article 21(5)), and in California, Colorado, Connecticut and ' +
        'other states it must be taken as an opt-out',
      instead: '"honour", or "ask" where the question shall come all the same',
    });
  const { days } = cookie ?? {};
  if (days !== undefined && days > SIX_MONTHS.longest)
    found.push({
      path: 'cookie.days',
      what: `an answer holds for ${days} days`,
      why:
        'consent does not last for ever: the French and Irish authorities advise to ask again after six months, ' +
        (days > 365 ? 'and the Spanish one allows 24 months at the most' : 'and a year is long'),
      instead: '182',
    });
  if (days !== undefined && days < SIX_MONTHS.shortest)
    found.push({
      path: 'cookie.days',
      what: `everybody is asked again after ${days} days`,
      why: 'who has said no should not be asked again for at least six months (Garante 231/2021, CNIL 2020-092)',
      instead: '182',
    });
  if (reloadOnWithdraw === false)
    found.push({
      path: 'reloadOnWithdraw',
      what: 'a withdrawal does not load the page again',
      why:
        'code that has run goes on running, whatever its vendor is told: Google Analytics, Clarity and Microsoft ' +
        'Advertising go on sending, and a withdrawal must take effect (GDPR article 7(3))',
      instead: 'leave it out',
    });
  return found;
}

/** Languages that a site says it has. */
export function languagesOf({ policy, language, texts }: Config): readonly string[] {
  const said = [
    ...(typeof policy.url === 'object' ? Object.keys(policy.url) : []),
    ...Object.keys(texts ?? {}),
    ...(language && language !== 'auto' ? [language] : []),
  ];
  return [...new Set(said)];
}

/** The catalogue's tracker that has the same id, or contacts the same hosts. */
function twinOf({ definition }: Configured, catalogue: ReadonlyMap<string, CatalogueTracker>) {
  const byId = catalogue.get(definition.id);
  if (byId) return { twin: byId, how: 'and is' };
  const hosts = new Set(definition.hosts ?? []);
  const twin = [...catalogue.values()].find((known) => known.hosts.some((host) => hosts.has(host)));
  return twin && { twin, how: 'but contacts a host of' };
}

function ofNecessity(
  tracker: Configured,
  catalogue: ReadonlyMap<string, CatalogueTracker>,
): readonly Found[] {
  const { definition, path } = tracker;
  if (definition.category !== NECESSARY) return [];
  const { twin, how = '' } = twinOf(tracker, catalogue) ?? {};
  const rule =
    'what is necessary runs without asking, and only two things are: what carries the transmission itself, and what the ' +
    'visitor has expressly asked for (ePrivacy directive article 5(3), ekomloven § 3-15)';
  if (twin && twin.category !== NECESSARY)
    return [
      {
        path: `${path}.category`,
        what: `${definition.id} runs as necessary, ${how} ${twin.name}, which is for ${twin.category}`,
        why: rule,
        instead: `"category": "${twin.category}"`,
      },
    ];
  if (definition.source) return [];
  return [
    {
      path: `${path}.category`,
      what: `${definition.id} runs as necessary, and nothing says why`,
      why: rule,
      instead: 'another category, or the ground in "source"',
    },
  ];
}

function ofTelling({ definition, path, isOwn }: Configured, languages: readonly string[]): readonly Found[] {
  if (!isOwn) return [];
  const { id, notice = {}, policy, storage } = definition;
  const found: Found[] = [];
  const has = Object.keys(notice);
  const missing = languages.filter((language) => !has.includes(language));
  if (!has.length || missing.length)
    found.push({
      path: has.length ? `${path}.notice` : path,
      what: has.length ? `${id} has no notice in ${missing.join(', ')}` : `${id} has no notice`,
      why: 'a visitor must be told what it is for, in plain words of their language (GDPR articles 12 and 13)',
      instead: `"notice": { ${(missing.length ? missing : ['en']).map((language) => `"${language}": "…"`).join(', ')} }`,
    });
  if (!policy)
    found.push({
      path,
      what: `${id} has no link to its vendor’s privacy policy`,
      why: 'a visitor must be able to read who gets the data and what becomes of it (GDPR article 13)',
      instead: '"policy": "https://…"',
    });
  const timeless = (storage?.cookies ?? []).filter(
    // What is no text is told by the check.
    (cookie) => !(cookie as { lifetime?: string }).lifetime,
  );
  if (timeless.length)
    found.push({
      path: `${path}.storage.cookies`,
      what: `${id} does not say how long ${timeless.map(({ name }) => name).join(', ')} lives`,
      why: 'a visitor must be told how long each cookie is kept (CJEU C-673/17 Planet49, 75 to 81); without it they read "until erased"',
      instead: '"lifetime": "2 years"',
    });
  return found;
}

function ofHosts(configured: readonly Configured[]): readonly Risk[] {
  return findSharedHosts(configured).map(({ trackers, hosts }): Risk => {
    const names = trackers.map(({ definition }) => `${definition.id} (${definition.category})`);
    const shown = names.length > 6 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
    // Two of the catalogue are as their vendors made them; the site has nothing to choose.
    const level = trackers.some(({ isOwn }) => isOwn) ? 'warning' : 'note';
    return {
      level,
      path: `${trackers.at(-1)?.path ?? 'trackers'}${level === 'warning' ? '.hosts' : ''}`,
      what: `${hosts.join(', ')} ${hosts.length > 1 ? 'are' : 'is'} contacted by ${shown.join(' and ')}`,
      why:
        'guard and Content-Security-Policy go by hosts: they hold a shared one back while none of its trackers is granted, and ' +
        'a yes to one lets the others’ requests there through too',
      instead:
        level === 'note'
          ? 'nothing that a configuration can say: their vendors made them so'
          : 'the beginning of a path for each ("a.example/pixel/"), or one category for them',
    };
  });
}

/** Of a configuration that is right. Drafts are among `configured`; they ship off, and are not judged by their hosts. */
export function findRisks(
  config: Config,
  configured: readonly Configured[],
  catalogue: ReadonlyMap<string, CatalogueTracker>,
): readonly Risk[] {
  const languages = languagesOf(config);
  const found = [
    ...ofGoogle(config),
    ...ofChoice(config),
    ...configured.flatMap((tracker) => [
      ...ofNecessity(tracker, catalogue),
      ...ofTelling(tracker, languages),
    ]),
  ];
  return [
    ...found.map((risk): Risk => ({ level: 'warning', ...risk })),
    ...ofHosts(configured.filter(({ isDraft }) => !isDraft)),
  ];
}
