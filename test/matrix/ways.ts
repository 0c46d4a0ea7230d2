// Every way by which a tracker gets onto a page that we know and try.
import { FRAMES } from './ways/frames.js';
import { IMAGES } from './ways/images.js';
import { LINKS_AND_STYLES } from './ways/links-and-styles.js';
import { MADE_SCRIPTS } from './ways/made-scripts.js';
import { MEDIA } from './ways/media.js';
import { REQUESTS } from './ways/requests.js';
import { STATIC_SCRIPTS } from './ways/static-scripts.js';
import { WRITES } from './ways/writes.js';
import type { Way } from './way.js';

/** By what the README calls them, in its order. */
export const FAMILIES: Readonly<Record<string, readonly Way[]>> = {
  'Scripts in the served page': STATIC_SCRIPTS,
  'Scripts made by script': MADE_SCRIPTS,
  'Images and markup': IMAGES,
  'Links, styles, fonts': LINKS_AND_STYLES,
  'Media and embedded things': MEDIA,
  Frames: FRAMES,
  'Requests, forms, workers': REQUESTS,
  'Cookies and storage': WRITES,
};

export const WAYS: readonly Way[] = Object.values(FAMILIES).flat();
