// A decision: the visitor's one act, worked out into an answer for every category and tracker.
import { NECESSARY, type Category } from './category.js';
import type { Choices } from './record.js';

/** What a site asks about. */
export interface Subject {
  /** The categories that need a grant, in the order in which they are shown; `necessary` is not among them. */
  readonly categories: readonly Category[];
  readonly trackers: readonly { readonly id: string; readonly category: Category }[];
}

/** Everything that needs an answer, with the category whose answer is its own too. */
export function questionsOf({ categories, trackers }: Subject): readonly Subject['trackers'][number][] {
  return [
    ...categories.map((id) => ({ id, category: id })),
    ...trackers.filter(({ category }) => category !== NECESSARY),
  ];
}

/** The decision that names every category. */
export function decideAll({ categories }: Subject, granted: boolean): Choices {
  return Object.fromEntries(categories.map((id) => [id, granted]));
}

/**
 * Answers after a decision that names some categories or trackers. A category's answer is its trackers' answer too,
 * unless they are named themselves. What is not named keeps its answer; with no answers at all before, it is denied.
 * Only `true` grants.
 */
export function applyDecision(subject: Subject, before: Choices | undefined, decision: Choices): Choices {
  const answers: Record<string, boolean> = { ...before };
  for (const { id, category } of questionsOf(subject)) {
    const answer = decision[id] ?? decision[category] ?? before?.[id];
    if (answer !== undefined || !before) answers[id] = answer === true;
  }
  return answers;
}
