// What those need who come by keyboard or hear the page. Loaded with the first move of the focus or the first answer, so
// that the banner does not wait for it.
import type { ConsentChangeEvent } from '../store/consent-change-event.js';
import { announce, placeRegion } from './announce.js';
import { keepClear, stepBack } from './keep-clear.js';
import { loadMoreKeys } from './language.js';
import { noteFocus, returnFocus } from './return-focus.js';
import type { UiContext } from './ui-context.js';

export { returnFocus };

/** After an answer that was given in this window, by a press on a button of ours. */
async function attendChange({ record }: ConsentChangeEvent, { words }: UiContext): Promise<void> {
  if (!record || record.by === 'script' || !document.hasFocus()) return;
  returnFocus();
  words.learn(await loadMoreKeys());
  await announce(words.say('saved'), words.language);
}

/** For each move of the focus, and each change of what is granted. */
export async function attend(event: Event, context: UiContext): Promise<void> {
  const banner = document.querySelector('samtykke-banner');
  placeRegion(context.words.language);
  if (event instanceof FocusEvent) {
    const element = noteFocus(event);
    if (element) keepClear(banner, element);
    else stepBack(banner);
  } else await attendChange(event as ConsentChangeEvent, context);
}
