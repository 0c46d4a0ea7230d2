// The matrix with guard and policy together: every way is held in every state.
import { describe } from 'vitest';
import { describeLevel } from '../matrix/describe-level.js';

describe('With guard and policy together', () => {
  describeLevel('both');
});
