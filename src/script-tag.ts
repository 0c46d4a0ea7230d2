// The script tag's face: reads its attributes and the JSON beside it, starts, and sets `window.samtykke`.
import { mergeConfig, readAttributes, type AttributeConfig } from './attributes.js';
import { trustedTypesPolicy } from './page/trusted-types.js';
import { start, type Samtykke } from './start.js';

declare global {
  interface Window {
    samtykke: Samtykke;
  }
}

// An element of the page can take the place of `document.currentScript` by its name; then there are no attributes, and
// the configuration is refused.
const { currentScript } = document;
const tag = currentScript instanceof HTMLScriptElement ? currentScript : document.createElement('script');

function readJson(): AttributeConfig | undefined {
  const element = document.querySelector<HTMLScriptElement>('script#samtykke-config');
  return element ? (JSON.parse(element.text) as AttributeConfig) : undefined;
}

/** The configuration, or a promise of it where it comes from another file. */
function read(): unknown {
  const merged = mergeConfig(readAttributes(tag.attributes), readJson());
  const { config } = tag.dataset;
  if (!config) return merged;
  return fetch(config)
    .then((response) => response.json() as Promise<AttributeConfig>)
    .then((fetched) => mergeConfig(merged, fetched));
}

// A page that has us twice has one of us.
if (!((window.samtykke as Samtykke | undefined)?.ready instanceof Promise)) {
  window.samtykke = start(read, tag.nonce);
  // Written, since only so it runs before the page's next script.
  if ('guard' in tag.dataset) {
    const { href } = new URL('samtykke-guard.js', tag.src);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way
    document.write(trustedTypesPolicy().createHTML(`<script src="${href}" nonce="${tag.nonce}"></script>`));
  }
}
