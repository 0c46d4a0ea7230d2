// The user interface's door: reached only by the core's lazy import, when there is something to see or to check.
import { findProblem, type Problem } from '../check/find-problem.js';
import type { Config } from '../config.js';
import { findUnanswered } from '../consent/permission.js';
import { CATALOGUE_NAMES } from '../trackers/catalogue-names.js';
import type { Tracker } from '../trackers/tracker.js';
import { loadMoreKeys, loadTexts, preferredTags, resolveLanguage } from './language.js';
import { place } from './place.js';
import { SamtykkeBanner } from './samtykke-banner.js';
import type { Consent, UiContext, UiPart } from './ui-context.js';
import { watchInDevelopment } from './watch-in-development.js';
import { makeWords } from './words.js';

export { keepRecord } from '../store/keep-record.js';

type Ui = Readonly<Record<UiPart, () => unknown>>;

let mounted: Promise<Ui> | undefined;

async function start(consent: Consent): Promise<Ui> {
  const { store, settings } = consent;
  const { config, cookie } = settings;
  const language = resolveLanguage(preferredTags(config.language));
  const [texts, again, layout] = await Promise.all([
    loadTexts(language),
    store.record || document.cookie.includes(cookie.name) ? import('./again.js') : undefined,
    /box|modal/.test(config.layout ?? '') ? import('./frame-banner.js') : undefined,
    document.readyState === 'loading' &&
      new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve);
      }),
  ]);
  const definitions = (config.trackers ?? []).filter((entry): entry is Tracker => !('use' in entry));
  const context: UiContext = {
    ...consent,
    ...again,
    ...layout,
    words: makeWords(language, texts, config.texts),
    names: new Map([...CATALOGUE_NAMES, ...definitions.map(({ id, name }): [string, string] => [id, name])]),
    definitions,
    async openPreferences() {
      const [{ SamtykkePreferences }, moreKeys] = await Promise.all([
        import('./samtykke-preferences.js'),
        loadMoreKeys(),
      ]);
      context.words.learn(moreKeys);
      // At the end of the page: an open dialog is above all else wherever it stands.
      place('samtykke-preferences', SamtykkePreferences, context, 'append').show();
    },
  };
  const attend = (event: Event) => {
    import('./attend.js').then((ui) => ui.attend(event, context)).catch(console.error);
  };
  document.addEventListener('focusin', attend);
  document.addEventListener('samtykke-change', attend);
  return {
    showBanner() {
      // First in the page, so that the first Tab reaches it.
      const banner = place('samtykke-banner', SamtykkeBanner, context, 'prepend');
      banner.open = true;
      watchInDevelopment(banner);
    },
    ask(this: Ui) {
      // A script of the site may have answered while this was on its way.
      if (findUnanswered(settings, store.record).length) this.showBanner();
    },
    openPreferences: context.openPreferences,
    async placeElements() {
      (await import('./elements.js')).placeElements(context);
    },
  };
}

let explained = false;

/** Says in the console what is wrong with the configuration, once. */
async function explainProblem(problem: Problem | undefined, config: unknown, fault?: unknown): Promise<void> {
  if (explained) return;
  explained = true;
  const { explain, explainFault } = await import('../check/explain.js');
  console.error(String(problem ? explain(problem, config) : explainFault(fault)));
}

/**
 * Checks the configuration where that has not been done, has the gate release what is granted, and shows what is asked
 * for. Keeps its promise with false where the configuration is wrong, or cannot even be read because of `fault`: it is
 * explained, and nothing is released or shown.
 */
export async function open(
  consent: Consent | undefined,
  what?: UiPart,
  config?: Config,
  fault?: unknown,
): Promise<boolean> {
  if (!consent) {
    const isRead = typeof config === 'object' && !(config instanceof Promise);
    if (fault) {
      const { DETAIL } = await import('../check/detail.js');
      await explainProblem(isRead ? findProblem(config, [], DETAIL) : undefined, config, fault);
    }
    return false;
  }
  const { store, settings, applyGate } = consent;
  if (!store.isChecked) {
    let problem = findProblem(settings.config, settings.trackers);
    if (problem?.kind === 'detailed') {
      const { DETAIL } = await import('../check/detail.js');
      problem = findProblem(settings.config, settings.trackers, DETAIL);
    }
    if (problem) {
      await explainProblem(problem, settings.config);
      return false;
    }
    store.confirm();
    void applyGate();
  }
  if (what) await (await (mounted ??= start(consent)))[what]();
  return true;
}
