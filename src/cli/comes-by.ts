// How a site gets a tracker of the catalogue.
import { isInCore, type CatalogueTracker } from './catalogue.js';

/** `use`: it rides in the core · `definition`: it comes with the configuration. */
export const comesBy = ({ id }: CatalogueTracker): 'use' | 'definition' =>
  isInCore(id) ? 'use' : 'definition';

/** Whether the page's own markup loads it: a frame, or a snippet that data cannot say. */
export const hasOwnMarkup = ({ load }: CatalogueTracker): boolean => !load.scripts.length;
