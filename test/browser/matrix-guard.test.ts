// The matrix with the guard alone: what script can hold, it holds, and releases in the same page.
import { describe } from 'vitest';
import { describeLevel } from '../matrix/describe-level.js';

describe('With the guard', () => {
  describeLevel('guard');
});
