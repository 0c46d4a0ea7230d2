// The first step: where the site's privacy policy is, in which languages, and everything else that a configuration may say.
import { button, make, newId } from './dom.js';
import { CONTROLS, makeField } from './fields.js';
import { makeForm, nameOfLanguage } from './form.js';
import { labelOf } from './labels.js';
import { CONFIG } from './schema.js';
import { whenReleased } from './when-released.js';
import { work } from './work.js';

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the privacy policy is: one address, or one a language. */
export function makePolicyAddress({ place, languages }) {
  let fields = new Map();
  const address = () => work.config.policy.url;
  const write = (url) =>
    work.change({ ...work.config, policy: { ...work.config.policy, url } }, 'change the policy’s address');

  function addField(key, label, value, onInput, hint) {
    const control = CONTROLS.text();
    control.control.inputMode = 'url';
    control.write(value);
    const field = makeField(control.control, { label, hint, example: hint && '/privacy', isNeeded: true });
    control.control.addEventListener('input', () => onInput(control.read() ?? ''));
    control.control.addEventListener('change', () => {
      field.isTouched = true;
      whenReleased(() => place.dispatchEvent(new Event('studio-check', { bubbles: true })));
    });
    fields.set(key, field);
    return field;
  }

  function drawOne() {
    const hint = 'On your own site, as it stands in the address bar.';
    const { element } = addField('policy.url', 'Address of your privacy policy', address(), write, hint);
    const more = button('One address for each language', () => {
      write({ en: address() || '', nb: '' });
      draw();
      fields.get('policy.url.en').control.focus();
    });
    return [element, more];
  }

  function drawEach() {
    const tags = Object.keys(address());
    const rows = tags.map((tag) => {
      const label = `Policy in ${nameOfLanguage(tag)}`;
      const field = addField(`policy.url.${tag}`, label, address()[tag], (url) =>
        write({ ...address(), [tag]: url }),
      );
      const remove = button('Remove', () => {
        const { [tag]: only, ...rest } = address();
        write(Object.keys(rest).length ? rest : only);
        draw();
        place.querySelector('input').focus();
      });
      remove.setAttribute('aria-label', `Remove the policy in ${nameOfLanguage(tag)}`);
      return make('li', {}, field.element, remove);
    });
    const left = languages.filter((tag) => !tags.includes(tag));
    const control = make(
      'select',
      { id: newId() },
      ...left.map((tag) => make('option', { value: tag }, nameOfLanguage(tag))),
    );
    const add = button('Add', () => {
      const tag = control.value;
      write({ ...address(), [tag]: '' });
      draw();
      fields.get(`policy.url.${tag}`).control.focus();
    });
    const another = make(
      'div',
      { className: 'another' },
      make('label', { for: control.id }, 'Another language'),
      control,
      add,
    );
    return [make('ul', { className: 'rows' }, ...rows), another];
  }

  function draw() {
    fields = new Map();
    place.replaceChildren(...(isFields(address()) ? drawEach() : drawOne()));
  }

  draw();
  return {
    draw,
    /** `isAll` says also what nobody has come to yet. */
    tellProblems(problems, isAll) {
      for (const [path, field] of fields) {
        const message = problems.get(path) ?? (path === 'policy.url' ? problems.get('policy') : undefined);
        field.say(isAll || field.isTouched ? message : undefined);
      }
    },
    focus: () => place.querySelector('input')?.focus(),
  };
}

const LAYOUTS = [
  ['bar', 'Across the bottom'],
  ['box', 'In the corner at the bottom, right'],
  ['box-start', 'In the corner at the bottom, left'],
  ['box-top', 'In the corner at the top, right'],
  ['box-top-start', 'In the corner at the top, left'],
  ['modal', 'In the middle, and the page waits'],
];

const THEMES = [
  ['auto', 'As the visitor’s system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

const GOOGLE_MODES = [
  ['basic', 'Basic: no Google tag before a yes'],
  ['advanced', 'Advanced: Google’s tags load at once (ask your lawyer first)'],
  ['off', 'Off'],
];

const LOOKS = ['layout', 'theme', 'settings'];

/** What has its own place in the studio, or is for the file alone. */
const ELSEWHERE = [...LOOKS, '$schema', 'policy', 'trackers', 'language'];

/** The looks, and behind _More_ the rest of the configuration, made from the schema. */
export function makeLooks({ looksPlace, morePlace, languages }) {
  let form;

  function draw() {
    const { googleConsentMode, policy } = work.config;
    form = makeForm({
      schema: CONFIG,
      value: work.config,
      words: {
        layout: { choices: LAYOUTS, none: 'By default: bottom', hint: '' },
        theme: { choices: THEMES, none: 'By default', hint: '' },
        settings: { hint: 'It opens the preferences.' },
        language: {
          kind: 'choice',
          choices: languages.map((tag) => [tag, nameOfLanguage(tag)]),
          none: 'By default',
          hint: 'By default that of each page.',
        },
        // Each may also be an object: what somebody has written so is edited as it stands.
        ...(!isFields(googleConsentMode) && {
          googleConsentMode: {
            kind: 'choice',
            choices: GOOGLE_MODES,
            none: 'Basic, where there is a Google tag',
          },
        }),
        ...(!isFields(policy.changes) && { 'policy.changes': { kind: 'sentence' } }),
      },
      // Address and trackers have forms of their own, and may be newer there.
      onChange(next, path) {
        const { policy, trackers } = work.config;
        const config = { ...next, policy: { ...next.policy, url: policy.url }, trackers };
        work.change(config, `change “${labelOf(path)}”`);
      },
    });
    looksPlace.replaceChildren(...[...LOOKS, 'language'].map((path) => form.add(path)));
    const open = morePlace.querySelector('details')?.open ?? false;
    const rest = Object.keys(CONFIG.properties).filter((key) => !ELSEWHERE.includes(key));
    morePlace.replaceChildren(
      make(
        'details',
        { open },
        make('summary', {}, 'More settings'),
        ...['policy.version', 'policy.changes', ...rest].map((path) => form.add(path)),
      ),
    );
  }

  draw();
  return { draw, tellProblems: (problems) => form.tellProblems(problems), goToFirst: () => form.goToFirst() };
}
