// The trackers of the configuration, in their order, each with what can be done to it.
import { describeTracker, withStatus } from './catalogue-data.js';
import { categoryInWords } from './catalogue.js';
import { isDraft } from './check.js';
import { button, make } from './dom.js';
import { work } from './work.js';

const move = (trackers, from, to) => {
  const next = trackers.toSpliced(from, 1);
  next.splice(to, 0, trackers[from]);
  return next;
};

const replace = (at, tracker, said) => work.changeTrackers(work.trackers.with(at, tracker), said);

/** `onEdit(at)` opens the form that fits. */
export function makeTrackerList({ place, onEdit }) {
  let problems = new Map();

  function makeItem(tracker, at, all) {
    const { id, name, category, values } = describeTracker(tracker ?? {});
    const draft = isDraft(tracker);
    const messages = [...problems].filter(([path]) => path.startsWith(`trackers[${at}]`));
    /** A small button, named for the ear; `key` finds it again when the list has been drawn anew. */
    const act = (words, key, onclick, fields = {}) => {
      const made = button(words, onclick, fields);
      made.setAttribute('aria-label', `${fields.says ?? words} ${name}`);
      made.dataset.key = `${id} ${key}`;
      return made;
    };
    const shown = Object.values(values).map((value) => make('code', {}, String(value)));
    return make(
      'li',
      { className: draft ? 'is-draft' : '' },
      make(
        'div',
        { className: 'what' },
        make('strong', {}, String(name)),
        make('span', { className: 'badge' }, categoryInWords(category)),
        draft && make('span', { className: 'badge draft' }, 'Draft: ships off'),
        shown.length > 0 &&
          make('p', {}, ...shown.flatMap((value, place) => (place ? [' ', value] : [value]))),
        ...messages.map(([, message]) => make('p', { className: 'message' }, message)),
      ),
      make(
        'div',
        { className: 'acts' },
        act('Edit', 'edit', () => onEdit(at)),
        act(
          draft ? 'Publish' : 'Make a draft',
          'draft',
          () =>
            replace(
              at,
              withStatus(tracker, draft ? 'published' : 'draft'),
              draft ? `publish ${name}` : `make ${name} a draft`,
            ),
          { says: draft ? 'Publish' : 'Make a draft of' },
        ),
        act('Up', 'up', () => work.changeTrackers(move(all, at, at - 1), `move ${name} up`), {
          says: 'Up:',
          disabled: at === 0,
        }),
        act('Down', 'down', () => work.changeTrackers(move(all, at, at + 1), `move ${name} down`), {
          says: 'Down:',
          disabled: at === all.length - 1,
        }),
        act('Remove', 'remove', () => work.changeTrackers(all.toSpliced(at, 1), `remove ${name}`)),
      ),
    );
  }

  function draw() {
    const { trackers } = work;
    const key = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    place.replaceChildren(
      trackers.length
        ? make('ul', { className: 'trackers' }, ...trackers.map(makeItem))
        : make('p', { className: 'empty' }, 'None yet. Without a tracker there is nothing to ask about.'),
    );
    if (key === undefined) return;
    // The focus stays with what was pressed, or with its neighbour where that is gone or at its end.
    const all = [...place.querySelectorAll('button')];
    const same = all.find((each) => each.dataset.key === key && !each.disabled);
    const [id] = key.split(' ');
    (same ?? all.find((each) => each.dataset.key?.startsWith(`${id} `) && !each.disabled) ?? all[0])?.focus();
  }

  return {
    tellProblems(found) {
      problems = found;
      draw();
    },
  };
}
