// Every text that a visitor chooses by, as it is shown now: what the receipt's mark is made of.
import { NECESSARY } from '../consent/category.js';
import { proseOf } from './prose-of.js';
import { NAMES_SHOWN, type UiContext } from './ui-context.js';

/** In an order of its own, so that the same texts are always the same JSON. */
export type ShownTexts = ReturnType<typeof shownTexts>;

export function shownTexts(context: UiContext) {
  const { settings, words, names } = context;
  const { categories, trackers } = settings;
  const { config } = settings;
  const { say, list, pick } = words;
  const purposes = list(categories.map((id) => say(id + 'Purpose', {}, id)));
  const asked = trackers.filter(({ category }) => category !== NECESSARY);
  const services = list(asked.map(({ id }) => names.get(id) ?? id));
  return {
    language: words.language,
    layout: config.layout ?? 'bar',
    banner: {
      title: say('title'),
      text: say('text', { purposes }),
      services: asked.length && asked.length <= NAMES_SHOWN ? say('services', { names: services }) : '',
      policy: say('policy'),
      accept: say('accept'),
      reject: say('reject'),
      preferences: say('preferences'),
    },
    preferences: {
      title: say('preferencesTitle'),
      text: say('preferencesText'),
      reject: say('reject'),
      accept: say('accept'),
      save: say('save'),
      close: say('close'),
    },
    categories: [NECESSARY, ...categories].map((id) => ({
      id,
      name: say(id),
      text: say(id + 'Text', {}, ''),
    })),
    trackers: trackers.map(({ id, category }) => {
      const { name, vendor, policy = '', notice = '' } = proseOf(context, id);
      return { id, category, name, vendor, notice: pick(notice), policy };
    }),
  };
}
