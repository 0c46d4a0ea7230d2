// A form made from the schema: for each property the control that fits it, with the schema's own words, example and
// pattern; messages stand beside the field that they are about.
import { fits } from './check.js';
import { make, withCode } from './dom.js';
import { CONTROLS, makeField, makeRows } from './fields.js';
import { segmentsOf } from './json.js';
import { labelOf } from './labels.js';
import { whenReleased } from './when-released.js';
import { choicesOf, exampleOf, kindOf, partAt, patternsOf, resolve } from './schema.js';

const LANGUAGES = ['en', 'nb'];

const languageName = new Intl.DisplayNames('en', { type: 'language' });
/** What browsers have no name for. */
const NAMES = new Map([['se', 'Northern Sámi']]);
export const nameOfLanguage = (tag) => {
  try {
    return NAMES.get(tag) ?? languageName.of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export const getAt = (root, path) =>
  segmentsOf(path).reduce((value, key) => (Object.hasOwn(value ?? {}, key) ? value[key] : undefined), root);

/** A copy in which the value stands at the place; what becomes empty by that is gone. */
export function setAt(root, path, value) {
  const [key, ...rest] = segmentsOf(path);
  const inner = rest.length ? setAt(isFields(root?.[key]) ? root[key] : {}, rest.join('.'), value) : value;
  const isGone = inner === undefined || (rest.length > 0 && isFields(inner) && !Object.keys(inner).length);
  const { [key]: _, ...others } = root ?? {};
  if (isGone) return others;
  // In its old place, so that the order stays as somebody wrote it.
  return Object.hasOwn(root ?? {}, key) ? { ...root, [key]: inner } : { ...others, [key]: inner };
}

/** Why something cannot be erased, for people. */
const CHOICES = new Map([
  ['third-party', 'It lies on their domain'],
  ['http-only', 'Only servers see it'],
]);

/** As much as a hint may hold. */
const LONGEST_EXAMPLE = 160;

/** An example as somebody would write it into a field of that kind. */
function exampleFor(kind, example) {
  const [first] = [example].flat();
  const text = kind === 'json' && example !== undefined ? JSON.stringify(example) : first;
  const isFit = ['text', 'lines', 'sentence', 'json'].includes(kind) && typeof text === 'string';
  return isFit && text.length <= LONGEST_EXAMPLE ? text : undefined;
}

/** A place and all around it, the nearest first: `load.scripts[0]`, `load.scripts`, `load`. */
const parents = (path) => {
  const all = [path];
  for (let left = path; /[.[]/.test(left);) {
    left = left.replace(/(\.[^.[\]]*|\[\d+\])$/, '');
    all.push(left);
  }
  return all;
};

/**
 * A form over `value`. `onChange(value, path)` is called at every change. `words` may say of a place another label, hint,
 * kind, or choices than the schema's.
 */
export function makeForm({ schema, value: first, onChange, words = {} }) {
  let value = first;
  const fields = new Map();
  const faults = new Map();
  const touched = new Set();
  let problems = new Map();
  let isAll = false;

  function change(path, next) {
    value = setAt(value, path, next);
    onChange(value, path);
  }

  /** What a field itself can tell, by the schema's pattern. */
  function ownProblem(path, part, control) {
    const texts = control.read();
    const patterns = patternsOf(part.type === 'array' ? resolve(part.items) : part);
    if (!patterns.length || texts === undefined) return undefined;
    const wrong = [texts]
      .flat()
      .find((text) => typeof text === 'string' && !patterns.some((one) => fits(one, text)));
    if (wrong === undefined) return undefined;
    const example = exampleOf(part) ?? exampleOf(resolve(part.items ?? {}));
    return `“${wrong}” has another form than this field takes.${example ? ` It looks like ${[example].flat()[0]}.` : ''}`;
  }

  function showProblems() {
    const told = new Map();
    for (const [path, message] of problems) {
      const place = parents(path).find((each) => fields.has(each));
      if (place !== undefined && !told.has(place)) told.set(place, message);
    }
    for (const [path, field] of fields) {
      const isSaid = isAll || touched.has(path);
      field.say(isSaid ? (faults.get(path) ?? told.get(path) ?? field.ownProblem()) : undefined);
    }
  }

  function addControl(path, part, more = {}) {
    const said = { ...words[path], ...more };
    const kind = said.kind ?? (said.choices ? 'choice' : kindOf(part));
    const choices = said.choices ?? choicesOf(part).map((choice) => [choice, choice]);
    const control = CONTROLS[kind]({ ...said, choices });
    const field = makeField(control.control, {
      label: said.label ?? labelOf(path),
      hint: said.hint ?? part.description,
      example: exampleFor(kind, said.example ?? exampleOf(part)),
      isNeeded: said.isNeeded,
    });
    control.write(getAt(value, path));
    const heard = () => {
      faults.delete(path);
      try {
        change(path, control.read());
      } catch (error) {
        faults.set(path, error.message);
      }
      showProblems();
    };
    control.control.addEventListener('input', heard);
    control.control.addEventListener('change', () => {
      touched.add(path);
      whenReleased(showProblems);
    });
    const safely = (read) => {
      try {
        return read();
      } catch {
        return undefined;
      }
    };
    fields.set(path, {
      ...field,
      write: control.write,
      ownProblem: () => safely(() => ownProblem(path, part, control)),
    });
    return field.element;
  }

  function addRows(path, part) {
    const item = resolve(part.items);
    const rank = ([key]) => (key === 'name' ? 0 : item.required?.includes(key) ? 1 : 2);
    const cells = Object.entries(item.properties).sort((one, other) => rank(one) - rank(other));
    const label = words[path]?.label ?? labelOf(path);
    const rows = makeRows({
      label,
      hint: words[path]?.hint ?? part.description ?? item.description,
      addLabel: `Add to ${label.toLowerCase()}`,
      isEmptyRow: (row) => !Object.values(row).some((cell) => cell !== undefined && cell !== ''),
      onChange(next) {
        change(path, next.length ? next : undefined);
        showProblems();
      },
      makeRow: (row, at, told) =>
        cells.map(([key, cell]) => {
          const inner = resolve(cell);
          const kind = kindOf(inner);
          const choices = choicesOf(inner).map((choice) => [choice, CHOICES.get(choice) ?? choice]);
          const control = CONTROLS[kind]({ choices });
          const place = `${path}[${at}].${key}`;
          const field = makeField(control.control, {
            label: labelOf(place),
            // Side by side there is room for an example alone.
            example: exampleFor(kind, exampleOf(inner)),
            isNeeded: item.required?.includes(key),
          });
          control.write(row[key]);
          control.control.addEventListener('input', () => {
            row[key] = control.read();
            if (row[key] === undefined) delete row[key];
            told();
          });
          control.control.addEventListener('change', () => {
            touched.add(place);
            whenReleased(showProblems);
          });
          fields.set(place, { ...field, ownProblem: () => ownProblem(place, inner, control) });
          return field.element;
        }),
    });
    rows.write(getAt(value, path));
    return rows.element;
  }

  /** One text a language: English and Norwegian always, and what is there already. */
  function addLanguages(path, part) {
    const tags = new Set([...LANGUAGES, ...Object.keys(getAt(value, path) ?? {})]);
    const label = words[path]?.label ?? labelOf(path);
    return make(
      'fieldset',
      { className: 'languages' },
      make('legend', {}, label),
      ...(words[path]?.hint ? [make('p', { className: 'hint' }, words[path].hint)] : []),
      ...[...tags].map((tag) =>
        addControl(`${path}.${tag}`, resolve(part.additionalProperties), {
          label: nameOfLanguage(tag),
          kind: 'sentence',
          hint: '',
        }),
      ),
    );
  }

  /** The control, or group of controls, for a place. */
  function add(path) {
    const part = partAt(schema, path);
    const kind = words[path]?.kind ?? (words[path]?.choices ? 'choice' : kindOf(part));
    // A list of texts in which somebody has written more than texts is edited as it stands.
    const isOdd = kind === 'lines' && getAt(value, path)?.some?.((line) => typeof line !== 'string');
    if (kind === 'rows') return addRows(path, part);
    if (kind === 'languages') return addLanguages(path, part);
    if (kind !== 'group') return addControl(path, part, isOdd ? { kind: 'json' } : {});
    // Lists with several fields first: of a tracker's storage, its cookies.
    const isRows = (key) => kindOf(partAt(schema, `${path}.${key}`)) === 'rows';
    const inner = Object.keys(part.properties).sort((one, other) => isRows(other) - isRows(one));
    return make(
      'fieldset',
      {},
      make('legend', {}, labelOf(path)),
      ...(part.description ? [make('p', { className: 'hint' }, ...withCode(part.description))] : []),
      ...inner.map((key) => add(`${path}.${key}`)),
    );
  }

  return {
    add,
    get value() {
      return value;
    },
    /** Something else than a field has changed the value: the field shows it. */
    write(path, next) {
      value = setAt(value, path, next);
      fields.get(path)?.write(next);
    },
    isTouched: (path) => touched.has(path),
    /** What the check has found, by path; said at once beside what has been touched. */
    tellProblems(found) {
      problems = found;
      showProblems();
    },
    /** Says everything, and goes to the first field with something wrong. Gives whether there was one. */
    goToFirst() {
      isAll = true;
      showProblems();
      const [wrong] = [...fields.values()]
        .filter(({ control }) => control.isConnected && control.getAttribute('aria-invalid'))
        .sort((one, other) => (one.control.compareDocumentPosition(other.control) & 4 ? -1 : 1));
      if (!wrong) return false;
      for (let box = wrong.control.closest('details'); box; box = box.parentElement.closest('details'))
        box.open = true;
      wrong.control.focus();
      return true;
    },
  };
}
