// A link that carries a configuration: told first, opened only when somebody presses.
import { describeTracker } from './catalogue-data.js';
import { findFirst } from './check.js';
import { button, make } from './dom.js';
import { forgetLink, hasLink, readLink } from './link.js';

const listInWords = new Intl.ListFormat('en');

function namesOf({ trackers = [] }) {
  const names = trackers.map((tracker) => String(describeTracker(tracker).name));
  const shown = names.slice(0, 5);
  const more = names.length - shown.length;
  return names.length ? listInWords.format([...shown, ...(more > 0 ? [`${more} more`] : [])]) : 'no tracker';
}

export async function showLinked({ place, isEmpty, onOpen, say }) {
  if (!hasLink()) return;
  const { value, fault } = await readLink();
  const problem = fault ?? findFirst(value)?.message;

  const leave = () => {
    forgetLink();
    place.replaceChildren();
    place.hidden = true;
  };

  const open = button(
    isEmpty() ? 'Open it' : 'Open it in the place of mine',
    () => {
      leave();
      onOpen(value);
    },
    { className: 'primary' },
  );
  const words = problem
    ? [make('p', {}, `The link’s configuration was not opened. ${problem}`)]
    : [
        make(
          'p',
          {},
          `This link carries a configuration, with ${namesOf(value)}. Nothing of it has been opened yet.`,
        ),
        ...(isEmpty() ? [] : [make('p', {}, 'You have work of your own here. Undo brings it back.')]),
      ];
  place.replaceChildren(
    ...words,
    make(
      'div',
      { className: 'actions' },
      ...(problem ? [] : [open]),
      button(problem ? 'Good' : 'Leave it', leave),
    ),
  );
  place.hidden = false;
  say(problem ? 'A link’s configuration was not opened.' : 'A link has brought a configuration.');
}
