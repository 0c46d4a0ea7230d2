// Makes elements: every text goes in as text, so that nothing of a configuration is ever read as markup.

/** `make('p', { className: 'hint' }, 'Some words')`. Names with a hyphen, and `for` and `role`, are attributes. */
export function make(tag, fields = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name.includes('-') || name === 'for' || name === 'role') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

export const button = (label, onclick, fields = {}) =>
  make('button', { type: 'button', onclick, ...fields }, label);

/** A link to an address of a configuration: https or nothing, and never the page's own tab. */
export function safeLink(address, words) {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return make('span', {}, words);
  return make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words);
}

/** `_word_` in emphasis. */
const withEmphasis = (text) =>
  text.split(/(?<!\w)_(\w+)_(?!\w)/).map((part, at) => (at % 2 ? make('em', {}, part) : part));

/** The schema's sentences as they are meant: what stands between backticks is code. */
export const withCode = (text) =>
  text.split('`').flatMap((part, at) => (at % 2 ? [make('code', {}, part)] : withEmphasis(part)));

let count = 0;

/** An id that no other element has. */
export const newId = () => `field-${(count += 1)}`;
