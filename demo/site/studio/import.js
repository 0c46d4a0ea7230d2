// Takes in a configuration that is there already, pasted or from a file. What is wrong in it is told by its line; what is
// worked on now can always be had back.
import { findFirst } from './check.js';
import { button, make } from './dom.js';
import { makeField } from './fields.js';
import { lineOf, LONGEST_TEXT, readJson } from './json.js';

/** `{ value }` where the text is a configuration that the library takes, else `{ fault, line }`. */
export function readConfig(text) {
  const read = readJson(text);
  if (read.fault) return read;
  const problem = findFirst(read.value);
  return problem ? { fault: problem.message, line: lineOf(text, problem.path) } : read;
}

export function makeImport({ dialog, isEmpty, onReplace, onAddTrackers }) {
  function open() {
    const text = make('textarea', { rows: 14, spellcheck: false, className: 'lines' });
    const field = makeField(text, {
      label: 'The configuration',
      hint: 'The JSON of a file, or what stands in your page between <script id="samtykke-config"> and </script>. Comments may stand in it.',
    });
    const file = make('input', { type: 'file', accept: '.json,.jsonc,application/json' });
    const fileField = makeField(file, { label: 'Or choose a file' });

    file.addEventListener('change', async () => {
      const [chosen] = file.files;
      if (!chosen) return;
      const isTooLong = chosen.size > 4 * LONGEST_TEXT;
      fileField.say(isTooLong ? 'This file is larger than any configuration.' : undefined);
      if (!isTooLong) text.value = await chosen.text();
      if (!isTooLong) check();
    });

    /** The configuration, or nothing where something is wrong; then the line is told, and stands selected. */
    function check() {
      const { value, fault, line } = readConfig(text.value);
      field.say(fault && `Line ${line}: ${fault}`);
      if (!fault) return value;
      const lines = text.value.split('\n');
      const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      text.focus();
      text.setSelectionRange(from, from + (lines[line - 1] ?? '').length);
      return undefined;
    }

    const take = (onTake) => () => {
      const config = check();
      if (!config) return;
      dialog.close();
      onTake(config);
    };

    const ways = isEmpty()
      ? [button('Open it', take(onReplace), { className: 'primary' })]
      : [
          button('Put it in the place of what I have', take(onReplace), { className: 'primary' }),
          button('Add its trackers to mine', take(onAddTrackers)),
        ];
    dialog.replaceChildren(
      make(
        'header',
        {},
        make('h2', { id: `${dialog.id}-title` }, 'Import a configuration'),
        button('Close', () => dialog.close(), { className: 'quiet' }),
      ),
      field.element,
      fileField.element,
      ...(isEmpty() ? [] : [make('p', { className: 'hint' }, 'Undo brings back what you have now.')]),
      make('div', { className: 'actions' }, ...ways),
    );
    dialog.showModal();
    text.focus();
  }

  return { open };
}
