// Every problem of a configuration: the library itself stops at the first, since it refuses the whole for it.
import { DETAIL } from '../../check/detail.js';
import { explain } from '../../check/explain.js';
import { findProblem, isFields, type Problem } from '../../check/find-problem.js';
import { nearest } from '../../check/nearest.js';
import { resolveConfig, type Config } from '../../config.js';
import type { CatalogueTracker } from '../catalogue.js';
import { findUnfit } from './find-unfit.js';
import { isDraft } from './is-draft.js';
import { WorkingCopy } from './working-copy.js';

/** Something to say about a place in a configuration. */
export interface Finding {
  /** `trackers[0].siteId`. */
  readonly path: string;
  readonly message: string;
}

type Catalogue = ReadonlyMap<string, CatalogueTracker>;

/** As many as one part is looked through for, and as many as are told. */
const MANY_IN_A_PART = 50;
const MANY = 1000;

/** The library's own check, of all that the library reads. */
function firstProblem(config: Config): Problem | undefined {
  return findProblem(config, [], DETAIL) ?? findProblem(config, resolveConfig(config).trackers, DETAIL);
}

/** What passes for a value that must be there, so that the search for others can go on. */
const STAND_INS: readonly (readonly [place: RegExp, standIn: unknown])[] = [
  [/^policy$/, { url: '/' }],
  [/^policy\.url$/, '/'],
  [/^trackers\[\]\.id$/, 'stand-in'],
  [/^trackers\[\]\.category$/, 'necessary'],
  [/^trackers\[\]\.load$/, { scripts: [] }],
  [/\.load\.scripts$/, []],
  [/\.src$/, '/stand-in.js'],
  [/\.attributes$/, {}],
  [/\.(name|pattern|example)$/, 'standIn'],
];

function standInFor(place: string, entry: unknown, catalogue: Catalogue): unknown {
  const name = /^trackers\[\]\.(\w+)$/.exec(place)?.[1] ?? '';
  if (isFields(entry)) {
    const known = catalogue.get(String(entry['use']))?.parameters;
    if (known && Object.hasOwn(known, name)) return known[name]?.example;
    const own = entry['parameters'];
    if (isFields(own) && Object.hasOwn(own, name)) return '1';
  }
  return STAND_INS.find(([where]) => where.test(place))?.[1];
}

/** What may only look wrong because something else is: a call to a stub that was taken out, a value without its parameter. */
function mayFollow({ path, kind }: Problem, before: readonly string[]): boolean {
  const has = (pattern: RegExp) => before.some((earlier) => pattern.test(earlier));
  if (/\.(first|calls|granted|denied)\[\d+\]$|\.stubs\[\d+\]\.global$/.test(path))
    return has(/\.load(\.(globals|stubs)|$)/);
  return kind === 'unknown' && has(/\.parameters(\.|$)/);
}

/** Looks, takes out what was found, and looks again. */
function problemsIn(copy: WorkingCopy): readonly Problem[] {
  const found = new Map<string, Problem>();
  const paths: string[] = [];
  while (found.size < MANY_IN_A_PART) {
    const problem = firstProblem(copy.root as unknown as Config);
    if (!problem || mayFollow(problem, paths)) break;
    const path = copy.original(problem.path);
    if (found.has(path)) break;
    found.set(path, { ...problem, path });
    paths.push(problem.path);
    // Without its `use` an entry would be read as a whole definition.
    if (/^trackers\[0\]\.use$/.test(problem.path) || !copy.mend(problem)) break;
  }
  return [...found.values()];
}

/** Ids that an earlier tracker has; a draft is none yet. */
function repeatedIds(entries: readonly unknown[]): readonly Problem[] {
  const seen = new Set<unknown>();
  return entries.flatMap((entry, at): Problem[] => {
    const id = isFields(entry) ? (entry['use'] ?? entry['id']) : undefined;
    const isNew = id === undefined || isDraft(entry) || !seen.has(id);
    if (!isDraft(entry)) seen.add(id);
    return isNew ? [] : [{ path: `trackers[${at}].id`, kind: 'wrong', found: id }];
  });
}

/** In our own words where we know more than the library: it has the core's trackers alone. */
function wordsFor(problem: Problem, config: Config, catalogue: Catalogue): string {
  const { path, found } = problem;
  if (/^trackers\[\d+\]\.use$/.test(path) && typeof found === 'string') {
    const id = catalogue.has(found) ? found : nearest(found, [...catalogue.keys()]);
    const byDefinition =
      id !== undefined && !explain(problem, config).message.includes(`Did you mean ${id}?`);
    if (byDefinition)
      return (
        `found ${JSON.stringify(found)} at ${path}. ${id} is in the catalogue, but comes by its whole definition. ` +
        `Put that here: "samtykke add ${id}".`
      );
  }
  return explain(problem, config)
    .message.replace(/^Samtykke: /, '')
    .replace(/ Until then nothing is released\.$/, '');
}

/** `raw` is what the file says. In the order in which things stand there: the whole, then tracker by tracker. */
export function findProblems(raw: unknown, catalogue: Catalogue): readonly Finding[] {
  const config = raw as Config;
  const entries: readonly unknown[] =
    isFields(config) && Array.isArray(config.trackers) ? (config.trackers as readonly unknown[]) : [];
  const unfit = findUnfit(entries, (entry) => !isDraft(entry));
  const first = firstProblem(config);
  if (!first) return unfit;

  const problems: Problem[] = [];
  if (isFields(config)) {
    const whole = new WorkingCopy(
      { ...config, ...(Array.isArray(config.trackers) && { trackers: [] }) },
      (place) => standInFor(place, undefined, catalogue),
    );
    problems.push(...problemsIn(whole));
    const { categories, cookie } = whole.root;
    for (const [at, entry] of entries.entries()) {
      if (problems.length > MANY) break;
      const copy = new WorkingCopy(
        {
          policy: { url: '/' },
          ...(categories !== undefined && { categories }),
          ...(cookie !== undefined && { cookie }),
          trackers: [entry],
        },
        (place) => standInFor(place, entry, catalogue),
      );
      for (const problem of problemsIn(copy))
        problems.push({ ...problem, path: problem.path.replace(/^trackers\[0\]/, `trackers[${at}]`) });
    }
    problems.push(...repeatedIds(entries));
  }
  const told = problems.length ? problems : [first];
  return [
    ...told
      .slice(0, MANY)
      .map((problem) => ({ path: problem.path, message: wordsFor(problem, config, catalogue) })),
    ...unfit,
  ];
}
