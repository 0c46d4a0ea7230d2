// The matrix on a site whose author has marked by hand what can be marked.
import { describe } from 'vitest';
import { describeLevel } from '../matrix/describe-level.js';

describe('Marked by hand', () => {
  describeLevel('marked');
});
