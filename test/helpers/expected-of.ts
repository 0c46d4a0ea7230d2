// What a definition says that a page has once it has loaded, told from the definition alone: held against a real page.
import type { Call, Json, Script, Tracker } from '../../src/trackers/tracker.js';

type Leaves = Record<string, unknown>;

const timed = (args: readonly Json[]): unknown[] =>
  args.map((value) => (value === '{now}' ? '(time)' : value));

/** The globals as `describeGlobals` tells them, of a definition whose parameters are filled in. */
export function leavesOf({ load, signals }: Tracker): Leaves {
  const { globals = {}, stubs = [], first = [], calls = [] } = load;
  const leaves = structuredClone(globals) as Leaves;
  const queues = new Map(stubs.map(({ name }) => [name, [] as unknown[]]));
  const told: readonly Call[] = [...(signals?.granted ?? []), ...first, ...calls];
  for (const [target, ...args] of told) {
    const [name = '', method] = target.split('.');
    const stub = stubs.find((one) => [one.name, one.alias].includes(name));
    const list = leaves[stub?.global ?? name];
    if (stub && method) queues.get(stub.name)?.push([method, ...timed(args)]);
    else if (stub) {
      const entry = stub.array ? timed(args) : { '(arguments)': timed(args) };
      (stub.global ? (list as unknown[]) : queues.get(stub.name))?.push(entry);
    } else if (method === 'push') (list as unknown[]).push(...timed(args));
    else if (!method) leaves[name] = args[0];
  }
  for (const { name, alias, queue = 'q', global, self, methods, properties = {} } of stubs) {
    const waiting = queues.get(name) ?? [];
    const own = {
      ...(!methods && !global && waiting.length && { [queue]: waiting }),
      ...(self && { [self]: '(itself)' }),
      ...Object.fromEntries((methods ?? []).map((method) => [method, '(function)'])),
      ...properties,
    };
    const bare = Object.keys(own).length === 0;
    if (methods) leaves[name] = bare ? waiting : { '(list)': waiting, ...own };
    else leaves[name] = bare ? '(function)' : { '(function)': own };
    if (alias) leaves[alias] = leaves[name];
  }
  return leaves;
}

/** The addresses of its scripts, as a page at `base` asks for them. */
export function scriptsOf({ load }: Tracker, base: string): readonly string[] {
  const addressOf = (script: Script) => (typeof script === 'string' ? script : script.src);
  return load.scripts.map((script) => new URL(addressOf(script), base).href);
}

/** Names under which it may leave something, an `x` in the place of each `*`. */
export function namesOf({ storage = {} }: Tracker) {
  const plain = (names: readonly string[] = []) => names.map((name) => name.replace('*', 'x'));
  return {
    cookies: plain((storage.cookies ?? []).map(({ name }) => name)),
    local: plain(storage.localStorage),
    session: plain(storage.sessionStorage),
    databases: plain(storage.indexedDB),
  };
}

/** Those who would disturb each other on one page: they share a global, a loader, or an address. */
export function groupsOf(trackers: readonly Tracker[]): readonly (readonly Tracker[])[] {
  const marksOf = ({ load }: Tracker) => [
    ...Object.keys(load.globals ?? {}),
    ...(load.stubs ?? []).flatMap(({ name, alias = name, global = name }) => [name, alias, global]),
    ...(load.shared ? [load.shared] : []),
  ];
  const groups: Tracker[][] = [];
  for (const tracker of trackers) {
    const marks = marksOf(tracker);
    const free = groups.find(
      (group) =>
        !group.flatMap(marksOf).some((mark) => marks.includes(mark)) &&
        // A browser keeps so and so many cookies of a site, and lets go of the oldest.
        [...group, tracker].flatMap((one) => namesOf(one).cookies).length < 80,
    );
    if (free) free.push(tracker);
    else groups.push([tracker]);
  }
  return groups;
}

/** Whether a description holds nothing but what a `differs` of a snippet names, each of which must be there. */
export function unexplained(paths: readonly string[], differs: Readonly<Record<string, string>>) {
  const isUnder = (path: string, key: string) => path === key || path.startsWith(`${key}.`);
  const keys = Object.keys(differs);
  return {
    missing: paths.filter((path) => !keys.some((key) => isUnder(path, key))),
    needless: keys.filter((key) => !paths.some((path) => isUnder(path, key))),
  };
}
