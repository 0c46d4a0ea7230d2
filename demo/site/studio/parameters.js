// Asks for the ids that a tracker of the catalogue needs, and says beside the field what is wrong with one.
import { wrongValues } from './check.js';
import { make } from './dom.js';
import { CONTROLS, makeField } from './fields.js';
import { whenReleased } from './when-released.js';

const inWords = (name) => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words[0].toUpperCase() + words.slice(1).replace(/\bid$/, 'ID');
};

/** Fields for a definition's parameters. `read` gives their values, or goes to the first that is wrong. */
export function makeParameters(definition, values = {}) {
  const fields = new Map();
  const touched = new Set();
  let isAll = false;

  const current = () =>
    Object.fromEntries(
      [...fields].map(([name, { read }]) => [name, read()]).filter(([, value]) => value !== undefined),
    );

  function showProblems() {
    const wrong = wrongValues(definition, current());
    for (const [name, field] of fields) field.say(isAll || touched.has(name) ? wrong.get(name) : undefined);
    return wrong;
  }

  for (const [name, { example }] of Object.entries(definition.parameters ?? {})) {
    const control = CONTROLS.text();
    control.write(values[name]);
    control.control.name = name;
    const field = makeField(control.control, { label: inWords(name), example, isNeeded: true });
    control.control.addEventListener('input', showProblems);
    control.control.addEventListener('change', () => {
      touched.add(name);
      whenReleased(showProblems);
    });
    fields.set(name, { ...field, read: control.read });
  }

  return {
    elements: [...fields.values()].map(({ element }) => element),
    isEmpty: !fields.size,
    focus: () => [...fields.values()][0]?.control.focus(),
    read() {
      isAll = true;
      const wrong = showProblems();
      if (!wrong.size) return current();
      fields.get([...wrong.keys()][0])?.control.focus();
      return undefined;
    },
    note: fields.size ? undefined : make('p', { className: 'hint' }, 'It needs no id.'),
  };
}
