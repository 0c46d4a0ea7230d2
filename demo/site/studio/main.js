// The studio: what is worked on at the left, what comes of it at the right. Each part is a module; here they are told of each
// other.
import { describeTracker } from './catalogue-data.js';
import { makeCatalogue } from './catalogue.js';
import { findAll, findFirst, forFrames } from './check.js';
import { idFrom, makeDefinitionForm } from './definition-form.js';
import { button, make } from './dom.js';
import { makeDryRun } from './dry-run.js';
import { makeExport } from './export.js';
import { makeAllFacts } from './facts.js';
import { nameOfLanguage } from './form.js';
import { makeImport } from './import.js';
import { showLinked } from './linked.js';
import { makePreview } from './preview.js';
import { makeLooks, makePolicyAddress } from './site-form.js';
import { makeTabs } from './tabs.js';
import { makeTrackerList } from './tracker-list.js';
import { work } from './work.js';

/** After the last key, so that the preview does not blink at every letter. */
const PAUSE = 300;

const at = (id) => document.getElementById(id);
const languages = (await (await fetch('/gallery/languages.json')).json()).sort((one, other) =>
  nameOfLanguage(one).localeCompare(nameOfLanguage(other), 'en'),
);

function say(words) {
  // The same words again are said again.
  at('said').replaceChildren(make('span', {}, words));
}

/* What is worked on */

const policyAddress = makePolicyAddress({ place: at('policy-address'), languages });
const looks = makeLooks({ looksPlace: at('looks'), morePlace: at('more'), languages });

const takenIds = (except) =>
  new Set(work.trackers.filter((_, place) => place !== except).map((tracker) => describeTracker(tracker).id));

const definitionForm = makeDefinitionForm({
  dialog: at('definition-dialog'),
  categories: () => work.config.categories,
  takenIds,
  onDraft: (editing) => work.edit(editing),
  onSave(tracker, place) {
    work.edit(undefined);
    const isNew = place === undefined || !work.trackers[place];
    work.changeTrackers(
      isNew ? [...work.trackers, tracker] : work.trackers.with(place, tracker),
      `${isNew ? 'add' : 'edit'} ${tracker.name}`,
    );
  },
});

const catalogue = makeCatalogue({
  dialog: at('catalogue-dialog'),
  has: (id) => takenIds().has(id),
  onAdd: (entry, name) => work.changeTrackers([...work.trackers, entry], `add ${name}`),
  onDescribe: (name) => describe(name),
});

function describe(name) {
  const value = name ? { name, id: idFrom(name) || undefined } : {};
  definitionForm.open({ value: work.editing && work.editing.at === undefined ? work.editing.value : value });
}

function editTracker(place) {
  const tracker = work.trackers[place];
  const { known } = describeTracker(tracker);
  const editWhole = () => definitionForm.open({ value: tracker, at: place });
  if (!known) return editWhole();
  const save = (next) => work.changeTrackers(work.trackers.with(place, next), `edit ${known.name}`);
  return catalogue.edit(tracker, save, editWhole);
}

const trackerList = makeTrackerList({ place: at('trackers'), onEdit: editTracker });

/** A description that was closed before it was added waits here. */
function drawUnfinished() {
  const { editing } = work;
  const isOpen = at('definition-dialog').open;
  const isThere = editing !== undefined && !isOpen && Object.keys(editing.value).length > 0;
  at('unfinished').hidden = !isThere;
  if (!isThere) return;
  const name = editing.value.name ? `“${editing.value.name}”` : 'a tracker';
  at('unfinished').replaceChildren(
    make('p', {}, `You were describing ${name}.`),
    make(
      'div',
      { className: 'actions' },
      button('Go on', () => definitionForm.open(editing), { className: 'primary' }),
      button('Leave it', () => {
        work.edit(undefined);
        drawUnfinished();
        at('describe').focus();
      }),
    ),
  );
}
at('definition-dialog').addEventListener('close', drawUnfinished);

/* What comes of it */

/** What keeps the frames from running it. */
const problemForFrames = () => findFirst(forFrames(work.config))?.message;

const preview = makePreview({ place: at('stage'), wishes: at('wishes'), say });
const dryRun = makeDryRun({
  place: at('run'),
  getConfig: () => work.config,
  getProblem: problemForFrames,
  say,
});
const exporting = makeExport({ place: at('export'), getConfig: () => work.config, say, goToProblem });

at('wishes').elements.language.append(
  make('option', { value: '' }, 'As set'),
  ...languages.map((tag) => make('option', { value: tag }, nameOfLanguage(tag))),
);

const PREVIEWS = ['banner', 'preferences', 'declaration'];

makeTabs(document.querySelector('[role="tablist"]'), (name) => {
  const isPreview = PREVIEWS.includes(name);
  at('preview').hidden = !isPreview;
  at('facts').hidden = name !== 'facts';
  at('run').hidden = name !== 'run';
  if (!isPreview) return preview.hide();
  at('preview').setAttribute('aria-labelledby', `tab-${name}`);
  preview.show(work.config, problemForFrames());
  return preview.showPart(name);
}).start();

function goToProblem(path) {
  const [, place] = /^trackers\[(\d+)\]/.exec(path) ?? [];
  if (place !== undefined && work.trackers[Number(place)]) return editTracker(Number(place));
  if (!path.startsWith('policy') || path.startsWith('policy.v') || path.startsWith('policy.c'))
    if (looks.goToFirst()) return undefined;
  policyAddress.tellProblems(findAll(work.config), true);
  return policyAddress.focus();
}

/* All of it together */

/** A step as something done: `add Hotjar` is `Added Hotjar`. */
const DONE = new Map(
  Object.entries({
    add: 'Added',
    edit: 'Saved',
    remove: 'Removed',
    move: 'Moved',
    make: 'Made',
    publish: 'Published',
    import: 'Imported',
    open: 'Opened',
    start: 'Started',
  }),
);

const asDone = (said) => said.replace(/^\w+/, (verb) => DONE.get(verb) ?? verb);

/** What has been drawn, by part: the same is not drawn again, so that nothing is taken away from under a pointer. */
const drawn = new Map();

function drawAnew(part, about, drawIt) {
  const text = JSON.stringify(about);
  if (drawn.get(part) === text) return;
  drawn.set(part, text);
  drawIt();
}

function draw() {
  const problems = findAll(work.config);
  const { config, trackers } = work;
  policyAddress.tellProblems(problems);
  looks.tellProblems(problems);
  drawAnew('trackers', [trackers, [...problems]], () => trackerList.tellProblems(problems));
  drawAnew('export', [config, [...problems]], () => exporting.draw(problems));
  drawAnew('facts', trackers, () =>
    at('facts').replaceChildren(make('h2', {}, 'What it does'), makeAllFacts(trackers)),
  );
  drawUnfinished();
  at('undo').disabled = work.lastStep === undefined;
  at('undo').title = work.lastStep ? `Take back: ${work.lastStep}` : '';
  at('anew').disabled = work.isEmpty;
  at('link').disabled = work.isEmpty;
  at('kept').textContent = work.isKept
    ? 'Kept in this browser as you work'
    : 'This browser keeps nothing here: export your work before you leave';
}

let pause;
work.onChange(({ said, isUndone }) => {
  draw();
  dryRun.forget();
  clearTimeout(pause);
  pause = setTimeout(() => preview.show(work.config, problemForFrames()), PAUSE);
  // Typing speaks for itself.
  if (!said.startsWith('change ') || isUndone) say(isUndone ? `Taken back: ${said}.` : `${asDone(said)}.`);
  if (isUndone || /^(import|open|start)/.test(said)) {
    policyAddress.draw();
    looks.draw();
    draw();
  }
});
document.addEventListener('studio-check', draw);

const importing = makeImport({
  dialog: at('import-dialog'),
  isEmpty: () => work.isEmpty,
  onReplace: (config) => work.change(config, 'import a configuration'),
  onAddTrackers({ trackers = [] }) {
    const taken = takenIds();
    const added = trackers.filter((tracker) => !taken.has(describeTracker(tracker).id));
    work.changeTrackers([...work.trackers, ...added], `import ${added.length} trackers`);
    if (added.length < trackers.length)
      say(`${added.length} of ${trackers.length} added: the others are here already.`);
  },
});

at('add').addEventListener('click', () => catalogue.open());
at('describe').addEventListener('click', () => describe());
at('import').addEventListener('click', () => importing.open());
at('link').addEventListener('click', () => exporting.copyLink());
at('undo').addEventListener('click', () => {
  work.undo();
  if (at('undo').disabled) at('import').focus();
});
at('anew').addEventListener('click', () => {
  work.startAnew();
  at('undo').focus();
});

const offerLinked = () =>
  showLinked({
    place: at('linked'),
    isEmpty: () => work.isEmpty,
    onOpen: (config) => work.change(config, 'open the link’s configuration'),
    say,
  });
addEventListener('hashchange', offerLinked);

draw();
await offerLinked();
