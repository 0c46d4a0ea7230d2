// The panel's own script tag: makes the panel where somebody develops, and does nothing but say so anywhere else.
import { isDevelopment } from '../page/is-development.js';
import { SamtykkePanel } from './samtykke-panel.js';

const TAG = 'samtykke-panel';

const { currentScript } = document;
const tag = currentScript instanceof HTMLScriptElement ? currentScript : document.createElement('script');
const listOf = (text = '') => text.split(/\s+/).filter(Boolean);

function addPanel(): void {
  // A page that has it twice has one.
  if (customElements.get(TAG)) return;
  customElements.define(TAG, SamtykkePanel);
  const panel = document.createElement(TAG);
  const { ownHosts, ownNames, open } = tag.dataset;
  panel.own = { hosts: listOf(ownHosts), names: listOf(ownNames) };
  document.documentElement.append(panel);
  panel.isOpen = open !== undefined;
}

if (isDevelopment(location.hostname) || tag.dataset['anyway'] !== undefined) addPanel();
else {
  console.info(
    `samtykke-panel.js is for development and does nothing on ${location.hostname}. ` +
      'Take its tag out, or write data-anyway on it.',
  );
}
