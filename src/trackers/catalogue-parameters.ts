// The form that each parameter of the catalogue must have. Rides with the check, not with the core.
import facebookPixel from './facebook-pixel.json?parameters';
import googleAds from './google-ads.json?parameters';
import googleAnalytics from './google-analytics.json?parameters';
import hotjar from './hotjar.json?parameters';
import hubspot from './hubspot.json?parameters';
import linkedinInsightTag from './linkedin-insight-tag.json?parameters';

/** Patterns by parameter, by tracker id. */
export const PARAMETER_PATTERNS: ReadonlyMap<string, Readonly<Record<string, RegExp>>> = new Map([
  ['google-analytics', googleAnalytics],
  ['hotjar', hotjar],
  ['hubspot', hubspot],
  ['facebook-pixel', facebookPixel],
  ['linkedin-insight-tag', linkedinInsightTag],
  ['google-ads', googleAds],
]);
