// The matrix under a Content-Security-Policy for the visitor's consent, and no guard.
import { describe } from 'vitest';
import { describeLevel } from '../matrix/describe-level.js';

describe('Under a Content-Security-Policy', () => {
  describeLevel('policy');
});
