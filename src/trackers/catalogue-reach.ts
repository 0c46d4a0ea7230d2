// What nobody here can erase of the catalogue's trackers: rides with what erases the rest.
import type { OutOfReach } from './tracker.js';
import facebookPixel from './facebook-pixel.json?reach';
import googleAds from './google-ads.json?reach';
import googleAnalytics from './google-analytics.json?reach';
import hotjar from './hotjar.json?reach';
import hubspot from './hubspot.json?reach';
import linkedinInsightTag from './linkedin-insight-tag.json?reach';

/** By tracker id. */
export const CATALOGUE_REACH: ReadonlyMap<string, readonly OutOfReach[]> = new Map([
  ['google-analytics', googleAnalytics],
  ['hotjar', hotjar],
  ['hubspot', hubspot],
  ['facebook-pixel', facebookPixel],
  ['linkedin-insight-tag', linkedinInsightTag],
  ['google-ads', googleAds],
]);
