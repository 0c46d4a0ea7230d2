// For the one who develops a site: warns where a theme, a text or a script of the site's own has made Accept and Reject
// unequal. Loaded on no other page.
import { compareButtons } from './compare-buttons.js';
import { measureButtons } from './measure-buttons.js';

/** What has been said once in this page is not said again. */
const told = new Set<string>();

function check(): void {
  const pair = measureButtons();
  const lines = pair ? compareButtons(pair).filter((line) => !told.has(line)) : [];
  if (!lines.length) return;
  for (const line of lines) told.add(line);
  console.warn(
    `Samtykke: accept and reject must be equally easy, and here they are not.\n${lines.map((line) => `- ${line}`).join('\n')}\n` +
      'This is measured where somebody develops, and on no visitor’s page.',
  );
}

let isWaiting = false;

/** Looks when fonts have come, transitions have ended and a frame has been drawn. */
async function checkSoon(element: HTMLElement): Promise<void> {
  if (isWaiting) return;
  isWaiting = true;
  await document.fonts.ready;
  const animations = [element, element.shadowRoot].flatMap(
    (root) => root?.getAnimations({ subtree: true } as never) ?? [],
  );
  await Promise.allSettled(animations.map(({ finished }) => finished));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  isWaiting = false;
  check();
}

const watched = new WeakSet<HTMLElement>();

/** Measures the buttons of a banner or of the preferences now, and whenever they or the page's theme change. */
export function watchButtons(element: HTMLElement): void {
  const again = () => void checkSoon(element);
  again();
  if (watched.has(element)) return;
  watched.add(element);
  const what = { attributes: true, childList: true, characterData: true, subtree: true };
  const observer = new MutationObserver(again);
  for (const root of [element, element.shadowRoot]) if (root) observer.observe(root, what);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.head, { childList: true });
  addEventListener('resize', again);
}
