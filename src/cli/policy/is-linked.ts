// Whether a policy links to a tracker's vendor: to its policy or site, not to the company's own page there.
import type { Tracker } from '../../trackers/tracker.js';

/** Under these everybody has a page: a link counts there only where it is about privacy. */
const PLACES_OF_ALL = new Set(
  'google.com facebook.com instagram.com linkedin.com youtube.com x.com twitter.com tiktok.com pinterest.com reddit.com snapchat.com vimeo.com microsoft.com adobe.com'.split(
    ' ',
  ),
);

/** Under these each name is somebody else's. */
const HOSTS_OF_ALL =
  /(?:^|\.)(?:github\.io|gitlab\.io|vercel\.app|netlify\.app|pages\.dev|web\.app|herokuapp\.com|blogspot\.com|wordpress\.com)$/;

const ABOUT_PRIVACY =
  /privacy|polic(?:y|ies)|legal|cookie|terms|technologies|personvern|datenschutz|confidential|privacidad|opt-?out|adcenter|adssettings|settings|gdpr|safety/i;

/** The part of a host that its owner has registered, near enough: `legal.hubspot.com` is `hubspot.com`. */
function siteOf(host: string): string {
  const labels = host.replace(/\.$/, '').split('.');
  const isShared = HOSTS_OF_ALL.test(host) || /(?:^|\.)(?:co|com|org|net|ac|gov)\.[a-z]{2}$/.test(host);
  return labels.slice(isShared ? -3 : -2).join('.');
}

function read(address: string): URL | undefined {
  const base = 'https://own.invalid/';
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) && url.hostname !== 'own.invalid' ? url : undefined;
}

/** `sites` are others of the same vendor's. */
export function isLinked(
  { policy = '', optOut = '' }: Pick<Tracker, 'policy' | 'optOut'>,
  sites: readonly string[],
  links: readonly string[],
): boolean {
  const own = [policy, optOut].flatMap((address) => read(address)?.hostname ?? []);
  const wanted = new Set([...own.map(siteOf), ...sites]);
  return links.some((link) => {
    const url = read(link);
    if (!url) return false;
    const site = siteOf(url.hostname);
    // google.no and google.de are google.com.
    const isOne = wanted.has(site) || (/^google\.[a-z.]{2,6}$/.test(site) && wanted.has('google.com'));
    const isAbout = ABOUT_PRIVACY.test(url.hostname + url.pathname);
    return isOne && (isAbout || !(PLACES_OF_ALL.has(site) || site.startsWith('google.')));
  });
}
