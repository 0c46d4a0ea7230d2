// The controls of a form: one for each kind of value, each with its label, what it is for, and its own message.
import { button, make, newId, withCode } from './dom.js';
import { readJson } from './json.js';

const joined = (...ids) => ids.filter(Boolean).join(' ');

/** A control with its label above, its hint, and a place for what is wrong with it. */
export function makeField(control, { label, hint, example, isNeeded }) {
  control.id ||= newId();
  const hintId = `${control.id}-hint`;
  const messageId = `${control.id}-message`;
  const said = [
    ...(hint ? withCode(hint) : []),
    ...(example ? [hint ? ' Like ' : 'Like ', make('code', {}, example), '.'] : []),
  ];
  const hintLine = said.length ? make('p', { className: 'hint', id: hintId }, ...said) : undefined;
  const message = make('p', { className: 'message', id: messageId, hidden: true });
  control.setAttribute('aria-describedby', joined(hintLine && hintId, messageId));
  if (isNeeded) control.setAttribute('aria-required', 'true');
  const name = make('label', { for: control.id }, label);
  if (isNeeded) name.append(make('span', { className: 'needed' }, ' needed'));
  const line = [name, hintLine, control];
  return {
    control,
    element: make('div', { className: 'field' }, ...line, message),
    say(text) {
      message.textContent = text ?? '';
      message.hidden = !text;
      if (text) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    },
  };
}

const asText = (value) => (value === undefined ? '' : String(value));

/** Controls by kind: each gives `{ control, read, write }`. `read` may throw words that say what is wrong. */
export const CONTROLS = {
  text: () => {
    const control = make('input', { type: 'text', autocomplete: 'off', spellcheck: false });
    return {
      control,
      read: () => control.value.trim() || undefined,
      write: (value) => (control.value = asText(value)),
    };
  },
  sentence: () => {
    const control = make('textarea', { rows: 2 });
    return {
      control,
      read: () => control.value.trim() || undefined,
      write: (value) => (control.value = asText(value)),
    };
  },
  number: () => {
    const control = make('input', { type: 'text', inputMode: 'numeric', autocomplete: 'off' });
    return {
      control,
      read: () => {
        if (!control.value.trim()) return undefined;
        const number = Number(control.value.trim().replace(',', '.'));
        if (!Number.isFinite(number)) throw new Error(`“${control.value}” is not a number.`);
        return number;
      },
      write: (value) => (control.value = asText(value)),
    };
  },
  /** Three answers: what is not said is as by default, which may be either. */
  truth: () => {
    const option = ([value, words]) => make('option', { value }, words);
    const control = make(
      'select',
      {},
      ...[
        ['', 'By default'],
        ['true', 'Yes'],
        ['false', 'No'],
      ].map(option),
    );
    return {
      control,
      read: () => (control.value ? control.value === 'true' : undefined),
      write: (value) => (control.value = typeof value === 'boolean' ? String(value) : ''),
    };
  },
  choice: ({ choices, none = 'Not said' }) => {
    const option = ([value, words]) => make('option', { value }, words);
    const control = make('select', {}, option(['', none]), ...choices.map(option));
    return {
      control,
      read: () => control.value || undefined,
      write(value) {
        // What somebody has imported may be none of ours: it is kept, and the check says so.
        const isKnown = [...control.options].some((known) => known.value === asText(value));
        if (!isKnown) control.append(option([asText(value), asText(value)]));
        control.value = asText(value);
      },
    };
  },
  lines: ({ rows = 2 }) => {
    const control = make('textarea', { rows, spellcheck: false, className: 'lines' });
    return {
      control,
      read() {
        const lines = control.value
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
        return lines.length ? lines : undefined;
      },
      write: (value) => (control.value = (value ?? []).join('\n')),
    };
  },
  json: () => {
    const control = make('textarea', { rows: 3, spellcheck: false, className: 'lines' });
    return {
      control,
      read() {
        if (!control.value.trim()) return undefined;
        const { value, fault, line } = readJson(control.value);
        if (fault) throw new Error(`${fault} Look at line ${line}.`);
        return value;
      },
      write: (value) => (control.value = value === undefined ? '' : JSON.stringify(value, null, 2)),
    };
  },
};

/** A list whose rows can be added and taken away; `makeRow(row)` gives a row's elements. */
export function makeRows({ label, hint, addLabel, isEmptyRow, makeRow, onChange }) {
  let rows = [];
  const list = make('ul', { className: 'rows' });
  const title = make('p', { className: 'rows-label', id: newId() }, label);
  const add = button(addLabel, () => {
    rows.push({});
    draw();
    list.lastElementChild.querySelector('input, select, textarea')?.focus();
  });
  const told = () => onChange(rows.filter((row) => !isEmptyRow(row)));

  function draw() {
    list.replaceChildren(
      ...rows.map((row, at) => {
        const remove = button('Remove', () => {
          rows.splice(at, 1);
          draw();
          told();
          add.focus();
        });
        remove.setAttribute('aria-label', `Remove ${label.toLowerCase()} ${at + 1}`);
        return make('li', {}, ...makeRow(row, at, told), remove);
      }),
    );
    list.hidden = !rows.length;
  }

  const hintLine = hint ? make('p', { className: 'hint' }, ...withCode(hint)) : undefined;
  draw();
  return {
    element: make(
      'div',
      { className: 'field', role: 'group', 'aria-labelledby': title.id },
      title,
      hintLine,
      list,
      add,
    ),
    write(value) {
      rows = Array.isArray(value) ? value.map((row) => (typeof row === 'object' ? { ...row } : {})) : [];
      draw();
    },
  };
}
