// The form for a tracker that no catalogue knows: first the few things that a marketer knows, then everything else that the
// schema lets one say.
import { findTrackerProblem } from './check.js';
import { button, make } from './dom.js';
import { makeFacts } from './facts.js';
import { makeForm } from './form.js';
import { partAt, TRACKER } from './schema.js';

const CATEGORIES = [
  ['analytics', 'Analytics: counts and measures'],
  ['marketing', 'Marketing: advertising, and following visitors to other sites'],
  ['functional', 'Functions: chat, maps, films'],
  ['necessary', 'Necessary: runs without being asked about'],
];

const FIRST = ['name', 'vendor', 'category', 'policy', 'load.scripts', 'notice'];

const WORDS = {
  name: { hint: 'What visitors know it by.', example: 'Acme Pixel', isNeeded: true },
  vendor: { hint: 'Leave it out where it is the same as the name.', example: 'Acme Ltd' },
  category: { choices: CATEGORIES, none: 'Choose one', hint: 'Why the data is used.', isNeeded: true },
  policy: { hint: 'Visitors are given the link.', example: 'https://acme.example/privacy' },
  'load.scripts': {
    hint: 'In the snippet that they gave you it stands behind src=. One a line. Without one it loads nothing by itself, and waits for what you mark in your pages.',
    example: 'https://cdn.acme.example/pixel.js',
  },
  notice: { hint: 'In the visitor’s words: “Shows us which ads led to a visit.”' },
  id: { hint: 'Lower-case letters, digits and hyphens. Made from the name.', isNeeded: true },
  hosts: { hint: 'One a line: a host, or *.host for all below it. Begun from the script’s address.' },
};

/** A short name from a name: `Acme Pixel` is `acme-pixel`. */
export const idFrom = (name = '') =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);

export const hostsFrom = (scripts = []) => {
  const hosts = scripts
    .filter((address) => typeof address === 'string' && URL.canParse(address))
    .map((address) => new URL(address).hostname)
    .filter(Boolean);
  return hosts.length ? [...new Set(hosts)] : undefined;
};

/** What the library needs is there, even where nothing was written. */
const complete = (value) => ({ ...value, load: { ...value.load, scripts: value.load?.scripts ?? [] } });

/**
 * `open({ value, at })` shows it; every change goes to `onDraft`, so that a reload loses nothing, and what is right goes to
 * `onSave`. `takenIds(at)` are the names that other trackers have.
 */
export function makeDefinitionForm({ dialog, categories, takenIds, onDraft, onSave }) {
  function findProblems(value, at) {
    const found = new Map();
    for (const [path, message] of [
      ['name', 'Give it the name that visitors know it by.'],
      ['category', 'Choose why the data is used.'],
    ])
      if (!value[path]) found.set(path, message);
    if (value.id && takenIds(at).has(value.id))
      found.set('id', `Another tracker of yours is called “${value.id}”. Give this one a name of its own.`);
    if (!value.id) found.set('id', 'Give it a short name in lower-case letters, digits and hyphens.');
    if (value.name && value.category && value.id) {
      const problem = findTrackerProblem(complete(value), categories());
      if (problem && !found.has(problem.path)) found.set(problem.path, problem.message);
    }
    return found;
  }

  function open({ value: first = {}, at } = {}) {
    const isNew = at === undefined;
    /** What has been guessed may be guessed anew, until somebody writes it. */
    const guessed = {
      id: isNew && (!first.id || first.id === idFrom(first.name)),
      hosts: !first.hosts || JSON.stringify(first.hosts) === JSON.stringify(hostsFrom(first.load?.scripts)),
    };
    const factsPlace = make('div');

    const form = makeForm({
      schema: TRACKER,
      value: first,
      words: WORDS,
      onChange(_, path) {
        if (path === 'id') guessed.id = false;
        if (path === 'hosts') guessed.hosts = false;
        if (path === 'name' && guessed.id) form.write('id', idFrom(form.value.name) || undefined);
        if (path === 'load.scripts' && guessed.hosts)
          form.write('hosts', hostsFrom(form.value.load?.scripts));
        heard();
      },
    });

    function heard() {
      onDraft({ at, value: form.value });
      form.tellProblems(findProblems(form.value, at));
      factsPlace.replaceChildren(makeFacts(complete(form.value)));
    }

    const others = Object.keys(TRACKER.properties).filter((key) => !FIRST.includes(key) && key !== 'load');
    const loadParts = Object.keys(partAt(TRACKER, 'load').properties ?? {}).filter(
      (key) => key !== 'scripts',
    );
    const summary = make('p', { className: 'message', role: 'alert' });
    const element = make(
      'form',
      {
        noValidate: true,
        onsubmit(event) {
          event.preventDefault();
          form.tellProblems(findProblems(form.value, at));
          const isWrong = form.goToFirst();
          const left = [...findProblems(form.value, at).values()];
          summary.textContent = isWrong
            ? 'Something is not right yet: see the marked field.'
            : (left[0] ?? '');
          if (isWrong || left.length) return;
          dialog.close();
          onSave(complete(form.value), at);
        },
      },
      ...FIRST.map((path) => form.add(path)),
      make(
        'details',
        {},
        make('summary', {}, 'More: what it stores, its hosts, its calls'),
        form.add('id'),
        form.add('hosts'),
        ...(TRACKER.properties.storage ? [form.add('storage')] : []),
        ...loadParts.map((key) => form.add(`load.${key}`)),
        ...others.filter((key) => !['id', 'hosts', 'storage'].includes(key)).map((key) => form.add(key)),
      ),
      summary,
      make(
        'div',
        { className: 'actions' },
        make('button', { className: 'primary' }, isNew ? 'Add it' : 'Save'),
        button('Close, and go on later', () => dialog.close()),
      ),
      make('h3', {}, 'What the visitor will be told'),
      factsPlace,
    );
    const title = make(
      'h2',
      { id: `${dialog.id}-title` },
      isNew ? 'A tracker that is not here' : `Edit ${first.name}`,
    );
    const lead = make(
      'p',
      { className: 'lead' },
      'You need its name, why you use it, and the address of its script. The company’s own instructions have them.',
    );
    dialog.replaceChildren(
      make(
        'header',
        {},
        title,
        button('Close', () => dialog.close(), { className: 'quiet' }),
      ),
      lead,
      element,
    );
    dialog.showModal();
    element.querySelector('input').focus();
    heard();
  }

  return { open };
}
