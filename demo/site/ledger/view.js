// Draws the ledger: text nodes only, since button texts and addresses come from elsewhere.
import { vendors } from '/stand-ins/vendors.mjs';
import { describeStored } from './stored.js';
import { nameOf, words } from './words.js';

const LISTS = ['asked', 'ran', 'stored', 'erased'];

/** Acts that only open or close something: their four lists are left out while all are empty. */
const PASSING = ['preferences', 'close'];

/** An element with a class and children, each a node or a text. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const vendorName = (id) => vendors.find((vendor) => vendor.id === id)?.name;

const drawLine = ({ name, about }) =>
  make('li', '', make('span', 'name', name), ' ', make('span', 'about', about));

/** One line for each owner, and what is theirs below it. */
function drawGroups(lines) {
  const owners = [...new Set(lines.map(({ owner }) => owner))];
  return owners.map((owner) => {
    const theirs = lines.filter((line) => line.owner === owner);
    return make('li', 'group', make('span', 'owner', owner), make('ul', '', ...theirs.map(drawLine)));
  });
}

/** An address that was asked several times stands once, with the number. */
function countAddresses(items) {
  const times = new Map();
  for (const { address } of items) times.set(address, (times.get(address) ?? 0) + 1);
  return [...times].map(([address, count]) => {
    const { vendor } = items.find((item) => item.address === address);
    return {
      owner: vendorName(vendor) ?? words.refused,
      name: address,
      about: count > 1 ? `${count} ×` : '',
    };
  });
}

const whatRan = ({ vendor }) => words.ran[vendor] ?? words.ran.vendor(vendorName(vendor) ?? vendor);

const drawItems = {
  asked: (items) => drawGroups(countAddresses(items)),
  ran: (items) => items.map((item) => make('li', '', whatRan(item))),
  stored: (items) => drawGroups(items.map(describeStored)),
  erased: (items) => drawGroups(items.map((item) => ({ ...describeStored(item), about: '' }))),
};

const drawRow = (kind, word, content) => make('div', '', make('dt', kind, word), make('dd', '', content));

function drawLists(act, isEmpty) {
  const rows = LISTS.map((list) => {
    const items = act[list].length
      ? make('ul', list, ...drawItems[list](act[list]))
      : make('span', 'about', words.nothing[list]);
    return drawRow('', words.lists[list], items);
  });
  return make('dl', isEmpty ? 'lists empty' : 'lists', ...rows);
}

function drawAct(act) {
  const time = new Date(act.at).toLocaleTimeString(words.locale);
  const head = make('h4', '', words.acts[act.kind](act.button));
  const place = make('p', 'place', `${act.path} · ${time}`);
  const isEmpty = LISTS.every((list) => !act[list].length);
  const lists = isEmpty && PASSING.includes(act.kind) ? [] : [drawLists(act, isEmpty)];
  return make('li', 'act', head, place, ...lists);
}

/** What is granted in one line, what is denied in another: categories first. */
function drawPermissions(permissions) {
  const order = (id) => (id in words.names ? 0 : 1);
  const ids = Object.keys(permissions).sort((one, other) => order(one) - order(other));
  const rows = Object.entries(words.states).flatMap(([state, word]) => {
    const names = ids.filter((id) => permissions[id] === state).map(nameOf);
    return names.length ? [drawRow(state, word, names.join(', '))] : [];
  });
  return make('dl', 'lists', ...rows);
}

/** Fills `aside` and returns the function that draws it anew. The newest act stands first. */
export function createView(aside, { onClear }) {
  const title = make('h2', '', words.title);
  title.id = 'ledger-title';
  const now = make('p', 'now');
  now.setAttribute('aria-live', 'polite');
  const body = make('div', 'body');
  body.id = 'ledger-body';

  const toggle = make('button', 'toggle', words.show);
  toggle.setAttribute('aria-controls', body.id);
  const setOpen = (open) => {
    toggle.textContent = open ? words.hide : words.show;
    toggle.setAttribute('aria-expanded', String(open));
    aside.dataset.open = String(open);
  };
  toggle.addEventListener('click', () => setOpen(aside.dataset.open !== 'true'));
  setOpen(false);

  const clear = make('button', 'clear', words.clear);
  clear.addEventListener('click', onClear);
  const permissions = make('div', 'permissions');
  const acts = make('ol', 'acts');
  acts.reversed = true;
  body.append(
    make('p', 'truth', words[window.standIns.state] ?? words.missing),
    make('h3', '', words.permissions),
    permissions,
    make('h3', '', words.happened),
    acts,
    clear,
    make('p', 'clearing', words.clearing),
  );
  aside.append(make('div', 'head', title, now, toggle), body);

  return ({ vendors: contacted, cookies, keys, permissions: granted, acts: all }) => {
    const line = words.now(contacted, cookies, keys);
    // Set only when it differs, since it is read aloud.
    if (now.textContent !== line) now.textContent = line;
    permissions.replaceChildren(drawPermissions(granted));
    acts.replaceChildren(...all.map(drawAct).reverse());
  };
}
