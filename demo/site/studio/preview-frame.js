// Shows one part of what visitors see.
import { startFrame } from './frame.js';

const RIGHT_TO_LEFT = new Set(['ar', 'he']);
const PATIENCE = 10_000;

const find = (selector) => document.querySelector(selector);

/** Waits until it is so; what never comes is waited for no longer than anyone would. */
async function until(isSo) {
  for (const end = performance.now() + PATIENCE; performance.now() < end && !isSo();)
    await new Promise((resolve) => setTimeout(resolve, 30));
}

const isBannerOpen = () => Boolean(find('samtykke-banner[open]'));

const PARTS = {
  async banner({ samtykke }) {
    samtykke.showBanner();
    await until(isBannerOpen);
  },
  async preferences({ samtykke }) {
    samtykke.openPreferences();
    await until(() => find('samtykke-preferences')?.shadowRoot?.querySelector('dialog')?.open);
  },
  /** The banner is another tab's matter: here somebody has answered. */
  async declaration({ samtykke }) {
    if (samtykke.settings?.categories.length) await until(isBannerOpen);
    samtykke.denyAll();
    await until(() => find('samtykke-declaration table') && !isBannerOpen());
  },
};

startFrame(
  () => undefined,
  async ({ config, part, start, tell }) => {
    const { documentElement } = document;
    const { language = 'auto', theme = 'auto' } = config;
    documentElement.dataset.theme = theme;
    if (part === 'declaration') {
      documentElement.lang = language === 'auto' ? 'en' : language;
      documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
      find('main').replaceChildren(document.createElement('samtykke-declaration'));
    }
    await start();
    await PARTS[part](window);
    tell({ studio: 'shown' });
  },
);
