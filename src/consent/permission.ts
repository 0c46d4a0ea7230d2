// What holds now for each category and tracker: the record's answers, or denied.
import { NECESSARY } from './category.js';
import { questionsOf, type Subject } from './decision.js';
import type { ConsentRecord } from './record.js';

export type Permission = 'granted' | 'denied';

/** By category and tracker id; frozen, without prototype. What is not in it is denied. */
export type Permissions = Readonly<Record<string, Permission>>;

/** The permissions under a current record, or under none. */
export function resolvePermissions(subject: Subject, record?: ConsentRecord): Permissions {
  const permissions = { __proto__: null, [NECESSARY]: 'granted' } as unknown as Record<string, Permission>;
  for (const { id, category } of [...subject.trackers, ...questionsOf(subject)])
    permissions[id] = category === NECESSARY || record?.choices[id] === true ? 'granted' : 'denied';
  return Object.freeze(permissions);
}

/** What the visitor has not been asked about yet: everything without a record, else what came later. */
export function findUnanswered(subject: Subject, record?: ConsentRecord): string[] {
  return questionsOf(subject)
    .map(({ id }) => id)
    .filter((id) => record?.choices[id] === undefined);
}
