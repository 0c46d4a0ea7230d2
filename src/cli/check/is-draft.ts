// What is known to the studio and to this check alone, until it is published.
import { isFields } from '../../check/find-problem.js';

export const isDraft = (entry: unknown): boolean => isFields(entry) && entry['status'] === 'draft';
