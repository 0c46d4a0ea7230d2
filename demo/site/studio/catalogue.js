// The dialog in which a tracker of the catalogue is found, read about and added.
import { CATALOGUE, describeTracker, entryOf } from './catalogue-data.js';
import { button, make } from './dom.js';
import { makeFacts } from './facts.js';
import { makeParameters } from './parameters.js';

const ORDER = ['analytics', 'marketing', 'functional', 'necessary'];

const CATEGORY_WORDS = new Map([
  ['analytics', 'Analytics'],
  ['marketing', 'Marketing'],
  ['functional', 'Functions'],
  ['necessary', 'Necessary, runs unasked'],
]);

export const categoryInWords = (category) =>
  CATEGORY_WORDS.get(category) ?? String(category ?? 'no category');

const searchText = ({ id, name, vendor, notice, hosts }) =>
  [id, name, vendor, notice?.en, notice?.nb, ...(hosts ?? [])].join(' ').toLowerCase();

const MARKUP_NOTE =
  'It loads nothing by itself: mark its frames or snippet in your pages with data-tracker, and it waits for a yes.';

/** What must be known of a definition before it is added. */
const noteOf = ({ load }) =>
  load.scripts.length ? undefined : make('p', { className: 'note' }, MARKUP_NOTE);

/** `has(id)` says whether a tracker is configured already; `onAdd(entry, name)` takes the new one. */
export function makeCatalogue({ dialog, has, onAdd, onDescribe }) {
  const list = make('div', { className: 'found' });
  const count = make('p', { className: 'count', role: 'status' });
  const search = make('input', { type: 'search', id: 'catalogue-search', autocomplete: 'off' });
  const all = CATALOGUE.map((definition) => ({ definition, text: searchText(definition) }));

  const close = button('Close', () => dialog.close(), { className: 'quiet' });
  const head = (words, ...more) =>
    make('header', {}, make('h2', { id: `${dialog.id}-title`, tabIndex: -1 }, words), ...more, close);

  function makeItem(definition) {
    const { id, name, vendor, notice } = definition;
    const isThere = has(id);
    const choose = button(isThere ? 'Added' : 'Choose', () => showOne(definition), { disabled: isThere });
    choose.setAttribute('aria-label', `${isThere ? 'Added' : 'Choose'} ${name}`);
    return make(
      'li',
      {},
      make(
        'div',
        {},
        make('strong', {}, name),
        vendor && vendor !== name && make('span', { className: 'vendor' }, ` by ${vendor}`),
        make('p', {}, notice?.en ?? ''),
      ),
      choose,
    );
  }

  function showFound() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = all.filter(({ text }) => words.every((word) => text.includes(word)));
    const groups = ORDER.map((category) => [
      category,
      found.filter(({ definition }) => definition.category === category),
    ]).filter(([, inGroup]) => inGroup.length);
    list.replaceChildren(
      ...groups.flatMap(([category, inGroup]) => [
        make('h3', {}, categoryInWords(category)),
        make('ul', {}, ...inGroup.map(({ definition }) => makeItem(definition))),
      ]),
    );
    count.textContent = found.length
      ? `${found.length} of ${all.length} trackers`
      : 'None of the catalogue. Describe it yourself: you need its name and the address of its script.';
  }

  function showList() {
    const describe = button('Describe one that is not here', () => {
      dialog.close();
      onDescribe(search.value.trim());
    });
    dialog.replaceChildren(
      head('Add a tracker'),
      make(
        'div',
        { className: 'search' },
        make('label', { for: search.id }, 'Search by name, company or host'),
        search,
        count,
      ),
      list,
      make('footer', {}, describe),
    );
    showFound();
    search.focus();
  }

  function showOne(definition) {
    const parameters = makeParameters(definition);
    const add = make('button', { className: 'primary' }, `Add ${definition.name}`);
    const form = make(
      'form',
      {
        noValidate: true,
        onsubmit(event) {
          event.preventDefault();
          const values = parameters.read();
          if (!values) return;
          dialog.close();
          onAdd(entryOf(definition, values), definition.name);
        },
      },
      make('p', { className: 'lead' }, definition.notice?.en ?? ''),
      noteOf(definition),
      ...parameters.elements,
      parameters.note,
      make('div', { className: 'actions' }, add, button('Back to the list', showList)),
      make('h3', {}, 'What it does'),
      makeFacts(definition),
    );
    dialog.replaceChildren(head(definition.name), form);
    if (parameters.isEmpty) add.focus();
    else parameters.focus();
  }

  search.addEventListener('input', showFound);
  return {
    open() {
      search.value = '';
      dialog.showModal();
      showList();
    },
    /** Edits the ids of one that is there. */
    edit(tracker, onSave, onEditWhole) {
      const { definition, values, name } = describeTracker(tracker);
      const parameters = makeParameters(definition, values);
      dialog.replaceChildren(
        head(`Edit ${name}`),
        make(
          'form',
          {
            noValidate: true,
            onsubmit(event) {
              event.preventDefault();
              const next = parameters.read();
              if (!next) return;
              dialog.close();
              onSave({ ...tracker, ...next });
            },
          },
          ...parameters.elements,
          parameters.note,
          make(
            'div',
            { className: 'actions' },
            make('button', { className: 'primary' }, 'Save'),
            button('Cancel', () => dialog.close()),
            tracker.use === undefined &&
              button('Edit everything about it', () => {
                dialog.close();
                onEditWhole();
              }),
          ),
          make('h3', {}, 'What it does'),
          makeFacts(tracker),
        ),
      );
      dialog.showModal();
      parameters.focus();
    },
  };
}
