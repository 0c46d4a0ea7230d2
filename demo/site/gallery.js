// Puts a picture into the gallery for each part, layout, theme, language and screen that is wished for. The address says
// the wishes, so that a view can be sent to somebody.
const languages = await (await fetch('/gallery/languages.json')).json();

const WISHES = {
  part: ['banner', 'preferences'],
  layout: ['bar', 'box', 'box-start', 'box-top', 'box-top-start', 'modal'],
  theme: ['light', 'dark'],
  language: languages,
  screen: ['desktop', 'phone'],
};

/** What is shown first: all but the languages, of which there are many. */
const FIRST = { language: 'en' };

const names = new Intl.DisplayNames('en', { type: 'language' });
/** What browsers have no name for. */
const OTHERS = new Map([['se', 'Northern Sámi']]);
const form = document.querySelector('.wishes');
const pictures = document.querySelector('.pictures');
const query = new URLSearchParams(location.search);

const make = (tag, fields = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
};

for (const [wish, values] of Object.entries(WISHES)) {
  const select = form.elements[wish];
  const label = (value) =>
    wish === 'language' ? `${OTHERS.get(value) ?? names.of(value)} (${value})` : value;
  select.append(
    make('option', { value: 'all', textContent: 'all' }),
    ...values.map((value) => make('option', { value, textContent: label(value) })),
  );
  const wanted = query.get(wish) ?? FIRST[wish];
  select.value = values.includes(wanted) ? wanted : 'all';
}

/** Each way to choose one value of each wish. */
function combine([wish, ...rest]) {
  if (!wish) return [{}];
  const wanted = form.elements[wish].value;
  const values = wanted === 'all' ? WISHES[wish] : [wanted];
  return values.flatMap((value) => combine(rest).map((others) => ({ [wish]: value, ...others })));
}

function makePicture({ screen, ...wishes }) {
  const title = `${Object.values(wishes).join(' · ')} · ${screen}`;
  const frame = make('iframe', {
    src: `/gallery/one?${new URLSearchParams(wishes)}`,
    loading: 'lazy',
    title,
  });
  const box = make('div', { className: 'frame' }, frame);
  box.dataset.screen = screen;
  return make('figure', {}, make('figcaption', { textContent: title }), box);
}

function show() {
  const all = combine(['language', 'part', 'layout', 'theme', 'screen'])
    // The preferences are a dialog in every layout.
    .filter(({ part, layout }) => part === 'banner' || layout === WISHES.layout[0]);
  pictures.replaceChildren(...all.map(makePicture));
  document.querySelector('.count').textContent = `${all.length} ${all.length === 1 ? 'picture' : 'pictures'}`;
}

form.addEventListener('change', () => {
  history.replaceState(null, '', `?${new URLSearchParams(new FormData(form))}`);
  show();
});
show();
