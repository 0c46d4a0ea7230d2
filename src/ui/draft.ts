// The visitor's unsaved choices while the preferences are open: pure, and gone when they close.
import type { Subject } from '../consent/decision.js';
import type { Choices } from '../consent/record.js';

/** Sets one switch. A category takes its trackers along; all of a category's trackers alike take the category along. */
export function setSwitch(
  { categories, trackers }: Subject,
  draft: Choices,
  id: string,
  on: boolean,
): Choices {
  if (categories.includes(id)) {
    const own = trackers.filter(({ category }) => category === id);
    return { ...draft, [id]: on, ...Object.fromEntries(own.map((tracker) => [tracker.id, on])) };
  }
  const next: Record<string, boolean> = { ...draft, [id]: on };
  const category = trackers.find((tracker) => tracker.id === id)?.category ?? '';
  const others = trackers.filter((tracker) => tracker.category === category);
  if (others.every((tracker) => next[tracker.id] === on)) next[category] = on;
  return next;
}

/** Whether some of a category's trackers are on and some off. */
export function isMixed({ trackers }: Subject, draft: Choices, category: string): boolean {
  const own = trackers.filter((tracker) => tracker.category === category);
  return new Set(own.map(({ id }) => draft[id] === true)).size > 1;
}
