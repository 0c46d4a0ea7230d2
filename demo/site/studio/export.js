// What goes to the site: the JSON, the script tag, and a link that carries the work to somebody else.
import { button, make } from './dom.js';
import { makeLink } from './link.js';

/** `<` would end the element in which the JSON stands, whatever a text holds. */
const forMarkup = (json) => json.replaceAll('<', '\\u003c');

export const asJson = (config) => `${JSON.stringify(config, null, 2)}\n`;

export const asTag = (config) => {
  const json = forMarkup(JSON.stringify(config, null, 2)).replace(/^/gm, '  ');
  return `<script type="application/json" id="samtykke-config">\n${json}\n</script>\n<script src="/samtykke.js"></script>\n`;
};

const FILE_TAG = '<script src="/samtykke.js" data-config="/samtykke.json"></script>\n';

async function copy(text, what, say) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} copied.`);
  } catch {
    say(`The browser does not let a page copy here: select ${what.toLowerCase()} and copy it yourself.`);
  }
}

function download(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  make('a', { href: url, download: name }).click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const block = (label, text) =>
  make('pre', { tabIndex: 0, role: 'region', 'aria-label': label }, make('code', {}, text));

const WHERE =
  'First in the head of every page, before every other script. Copy samtykke.js, the files samtykke-*.js and the folder locales from the library’s dist to the top of your site.';

export function makeExport({ place, getConfig, say, goToProblem }) {
  function drawProblems(problems) {
    const items = [...problems].map(([path, message]) =>
      make(
        'li',
        {},
        button(message, () => goToProblem(path), { className: 'as-link' }),
      ),
    );
    place.replaceChildren(
      make('p', {}, 'Not ready yet: the library would refuse this as it is.'),
      make('ul', { className: 'to-do' }, ...items),
    );
  }

  function drawReady(config) {
    const tag = asTag(config);
    const json = asJson(config);
    place.replaceChildren(
      make('h3', {}, 'For your pages'),
      make('p', { className: 'hint' }, WHERE),
      block('The script tag', tag),
      make(
        'div',
        { className: 'actions' },
        button('Copy the script tag', () => copy(tag, 'The script tag', say), { className: 'primary' }),
      ),
      make('h3', {}, 'Or as a file of its own'),
      make(
        'p',
        { className: 'hint' },
        'Put samtykke.json at the top of your site. One more request, and everything is held until it is here.',
      ),
      block('The tag for a file', FILE_TAG),
      make('details', {}, make('summary', {}, 'samtykke.json'), block('The JSON', json)),
      make(
        'div',
        { className: 'actions' },
        button('Download samtykke.json', () => {
          download(json, 'samtykke.json');
          say('samtykke.json downloaded.');
        }),
        button('Copy the JSON', () => copy(json, 'The JSON', say)),
      ),
    );
  }

  return {
    draw(problems) {
      if (problems.size) drawProblems(problems);
      else drawReady(getConfig());
    },
    copyLink: async () => copy(await makeLink(getConfig()), 'The link', say),
  };
}
