// Whom the six trackers are loaded from, and how their hosts answer in the tests: as the demo's stand-ins do.
import { answer } from '../../demo/stand-ins/answer.mjs';
import type { Served } from './own-files.js';
import { SIX, type TrackerId } from './tags.js';

/** The first script of each tracker alone, at the vendor's real address. */
export const SCRIPTS: Record<TrackerId, string> = {
  'google-analytics': `https://www.googletagmanager.com/gtag/js?id=${SIX['google-analytics']}`,
  hotjar: `https://static.hotjar.com/c/hotjar-${SIX.hotjar}.js?sv=6`,
  hubspot: `https://js.hs-scripts.com/${SIX.hubspot}.js`,
  'facebook-pixel': 'https://connect.facebook.net/en_US/fbevents.js',
  'linkedin-insight-tag': 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
  'google-ads': `https://www.googletagmanager.com/gtag/js?id=${SIX['google-ads']}`,
};

/** What these trackers ask for first when they run together, in alphabetical order: Google's two share one script. */
export function scriptsOf(ids: readonly TrackerId[]): string[] {
  const shared = ids.includes('google-analytics');
  return ids
    .filter((id) => !(shared && id === 'google-ads'))
    .map((id) => SCRIPTS[id])
    .sort();
}

/** A stand-in's answer; of a host that has none, a script that does nothing. */
export function serveVendor(url: URL): Served {
  const found = answer(url);
  if (!found) return { contentType: 'text/javascript', body: '' };
  return { status: found.status, headers: found.headers, body: found.body };
}
