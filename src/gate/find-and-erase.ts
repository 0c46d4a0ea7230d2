// One look for what denied trackers have left: erases it, and reads back whether it is gone.
import type { ConsentState, TraceKind } from '../consent/erase-report.js';
import { isNamed, ownersOf } from '../trackers/names.js';
import type { ConfiguredTracker, TrackerCookie, TrackerFacts } from '../trackers/tracker.js';
import { eraseCookie, eraseCookies } from './erase-cookies.js';
import { eraseCaches, eraseDatabases } from './erase-databases.js';
import type { Finding } from './erase-ledger.js';
import { namesInSight } from './leftovers.js';

/** What a page can see at once, in the order of `namesInSight`; for the others it has to wait. */
export const IN_SIGHT = ['cookie', 'localStorage', 'sessionStorage'] as const;
export const BEHIND = ['indexedDB', 'cache'] as const satisfies readonly TraceKind[];

/** The trackers, what holds now for them, and which of them have run in this page. */
export interface Scene {
  readonly trackers: readonly ConfiguredTracker[];
  readonly consent: ConsentState;
  readonly ran: ReadonlySet<string>;
}

export const isDenied = ({ consent }: Scene, { id }: TrackerFacts): boolean =>
  consent.permissions[id] !== 'granted';

/** Cookies of a definition about which there is more to know than the name. */
export const specialCookies = ({ storage }: TrackerFacts): TrackerCookie[] =>
  (storage?.cookies ?? []).filter((cookie) => typeof cookie === 'object');

/** These trackers' ids, or none where one of them is granted: what it uses too is left. */
const unlessGranted = (scene: Scene, owners: readonly TrackerFacts[]): readonly string[] =>
  owners.every((owner) => isDenied(scene, owner)) ? owners.map(({ id }) => id) : [];

function findInSight(scene: Scene): Finding[] {
  return namesInSight().flatMap((names, at) =>
    [...new Set(names)].flatMap((name) => {
      const ids = unlessGranted(scene, ownersOf(name, scene.trackers));
      return ids.length ? { kind: IN_SIGHT[at] ?? 'cookie', name, ids } : [];
    }),
  );
}

/** Cookies that a definition puts on a path of their own cannot be seen from elsewhere, but erased by their names. */
function eraseUnseen(scene: Scene): void {
  for (const tracker of scene.trackers) {
    for (const { name, path = '', refusal } of specialCookies(tracker)) {
      const isOurs = unlessGranted(scene, ownersOf(name, scene.trackers)).length;
      if (path && isOurs && !name.includes('*') && !(refusal && scene.ran.has(tracker.id)))
        eraseCookie(name, [path]);
    }
  }
}

/** The trackers that have set a cookie as their own mark of a refusal. */
const markers = ({ trackers }: Scene, { kind, name, ids }: Finding) =>
  trackers.filter(
    (tracker) =>
      kind === 'cookie' &&
      ids.includes(tracker.id) &&
      specialCookies(tracker).some((cookie) => cookie.refusal && isNamed(cookie.name, name)),
  );

/** Erases cookies and keys at once, so that it can be done while a page goes. */
export function eraseInSight(scene: Scene): Finding[] {
  const found = findInSight(scene).map((finding) => ({
    ...finding,
    isMark: markers(scene, finding).length > 0,
  }));
  // Left while the vendor's code, which reads it, is in the page.
  const kept = found.filter((finding) => markers(scene, finding).some(({ id }) => scene.ran.has(id)));
  const wanted = found.filter((finding) => !kept.includes(finding));
  eraseUnseen(scene);
  eraseCookies(wanted.filter(({ kind }) => kind === 'cookie').map(({ name }) => name));
  for (const { kind, name } of wanted) if (kind !== 'cookie') window[kind as 'localStorage'].removeItem(name);

  const left = findInSight(scene);
  return found.map((finding) => {
    if (kept.includes(finding)) return { ...finding, reason: 'refusal' };
    const isLeft = left.some(({ kind, name }) => kind === finding.kind && name === finding.name);
    return isLeft ? { ...finding, reason: finding.kind === 'cookie' ? 'path' : 'in-use' } : finding;
  });
}

/** Erases databases and caches, where a definition of a denied tracker names any. */
export async function eraseBehind(scene: Scene): Promise<Finding[]> {
  const look = async (kind: (typeof BEHIND)[number]): Promise<Finding[]> => {
    const namesOf = ({ storage }: TrackerFacts) => storage?.[kind === 'cache' ? 'caches' : kind] ?? [];
    const idsOf = (name: string) =>
      unlessGranted(
        scene,
        scene.trackers.filter((tracker) => namesOf(tracker).some((pattern) => isNamed(pattern, name))),
      );
    const names = scene.trackers.filter((tracker) => isDenied(scene, tracker)).flatMap(namesOf);
    if (!names.length) return [];
    const isTheirs = (name: string) => idsOf(name).length > 0;
    const exact = names.filter((name) => !name.includes('*') && isTheirs(name));
    const erased = await (kind === 'cache' ? eraseCaches(isTheirs) : eraseDatabases(isTheirs, exact));
    return erased.map(([name, isGone]) => ({
      kind,
      name,
      ids: idsOf(name),
      reason: isGone ? undefined : 'in-use',
    }));
  };
  return (await Promise.all(BEHIND.map(look))).flat();
}
