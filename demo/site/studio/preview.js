// The real elements, live: banner, preferences and declaration as this configuration makes them, in any language, on a desk
// and on a phone.
import { forFrames } from './check.js';
import { make } from './dom.js';
import { keepFocusFrom } from './keep-focus.js';
import { makeFrame } from './frame-host.js';

/** Wide enough for what people have on a desk, drawn smaller. */
const DESK = 1080;
const TITLES = { banner: 'The banner', preferences: 'The preferences', declaration: 'The declaration' };

/** What the frame is given, with the wishes of whoever looks. */
const configFor = (config, { language, theme }) => ({
  ...forFrames(config),
  ...(language && { language }),
  ...(theme && { theme }),
});

export function makePreview({ place, wishes, say }) {
  let current;
  let part = 'banner';
  let isShown = false;
  let problem;
  let config;
  let letFocus;
  const screen = make('div', { className: 'screen' });
  const fit = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, fit];
  const note = make('p', { className: 'empty' });

  /** A desk is drawn as small as the place is. */
  const drawFit = () => {
    const scale = Math.min(1, screen.clientWidth / DESK);
    fit.replaceSync(
      `.screen[data-screen='desktop'] iframe { scale: ${scale}; width: ${DESK}px; height: ${100 / scale}% }`,
    );
  };
  new ResizeObserver(drawFit).observe(screen);

  const wish = (name) => wishes.elements[name].value;

  function whyNot() {
    if (problem) return `This would be refused, so that nothing of it runs: ${problem}`;
    const { trackers } = forFrames(config);
    if (trackers.length) return undefined;
    return config.trackers?.length
      ? 'Everything here is a draft: it ships off, and nobody is asked.'
      : 'Add a tracker, and the banner is here.';
  }

  function draw() {
    current?.remove();
    current = undefined;
    const why = whyNot();
    note.textContent = why ?? '';
    if (why) return place.replaceChildren(note);
    screen.dataset.screen = wish('screen');
    letFocus?.();
    current = makeFrame({
      src: '/studio/preview',
      title: `${TITLES[part]}, as visitors see it`,
      give: () => ({
        part,
        config: configFor(config, { language: wish('language'), theme: wish('theme') }),
      }),
      onSay(message) {
        if (message?.studio === 'shown') {
          letFocus();
          screen.dataset.shown = 'true';
        }
        if (message?.studio === 'fault') say(String(message.words));
        if (message?.studio === 'link')
          say(`A visitor would be taken to ${String(message.href).slice(0, 200)}.`);
      },
    });
    screen.dataset.shown = 'false';
    letFocus = keepFocusFrom(current.frame);
    screen.replaceChildren(current.frame);
    place.replaceChildren(screen);
    return undefined;
  }

  wishes.addEventListener('change', () => isShown && draw());
  return {
    /** `found` is the first thing that the library would refuse, in words. */
    show(next, found) {
      const isSame = JSON.stringify([next, found]) === JSON.stringify([config, problem]);
      config = next;
      problem = found;
      if (!isSame && isShown) draw();
    },
    showPart(next) {
      part = next;
      isShown = true;
      draw();
    },
    hide() {
      isShown = false;
      current?.remove();
      current = undefined;
    },
  };
}
