// What the core hands to the user interface, with a store whose cookie is only a variable here.
import { vi } from 'vitest';
import { resolveConfig, type Config } from '../../../src/config.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import type { ConsentRecord } from '../../../src/consent/record.js';
import { messages as en } from '../../../src/locales/en.js';
import { messages as nb } from '../../../src/locales/nb.js';
import { makeConsentChangeEvent } from '../../../src/store/consent-change-event.js';
import { createStore } from '../../../src/store/store.js';
import { CATALOGUE_NAMES } from '../../../src/trackers/catalogue-names.js';
import type { Tracker } from '../../../src/trackers/tracker.js';
import { decideAdded, renderAgain } from '../../../src/ui/again.js';
import { MORE_KEYS } from '../../../src/ui/more-keys.js';
import type { UiContext } from '../../../src/ui/ui-context.js';
import { makeWords } from '../../../src/ui/words.js';
import { ACME } from '../../unit/examples.js';

export const SHOP: Config = {
  policy: { url: { en: '/en/privacy', nb: '/personvern' } },
  trackers: [
    { use: 'hotjar', siteId: '1234567' },
    { use: 'google-analytics', measurementId: 'G-ABCD' },
    ACME,
  ],
};

export interface Wishes {
  readonly config?: Config;
  readonly language?: 'en' | 'nb';
  readonly record?: ConsentRecord;
  readonly isRefused?: boolean;
}

/** A context as `mount` makes it; `decide` can be looked at, and decides. */
export function makeContext({ config = SHOP, language = 'en', record, isRefused = false }: Wishes = {}) {
  const settings = resolveConfig(config);
  const definitions = (config.trackers ?? []).filter((entry): entry is Tracker => !('use' in entry));
  const store = createStore({
    ...settings,
    configuration: '',
    read: () => record && encodeRecord(record),
    keep: () => Promise.resolve(),
    onChange: (change) => document.dispatchEvent(makeConsentChangeEvent(change)),
  });
  const words = makeWords(language, Object.values({ en, nb }[language]), config.texts);
  words.learn(MORE_KEYS);
  return {
    store,
    settings,
    isRefused,
    renderAgain,
    decideAdded,
    definitions,
    words,
    names: new Map([...CATALOGUE_NAMES, ...definitions.map(({ id, name }): [string, string] => [id, name])]),
    decide: vi.spyOn(store, 'decide'),
    applyGate: vi.fn(() => Promise.resolve()),
    openPreferences: vi.fn(() => Promise.resolve()),
  } satisfies UiContext & Record<string, unknown>;
}

/** Strings that would be elements if anybody made markup of them. */
export const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<b>&amp;</b>',
  '${x}{{x}}',
];
