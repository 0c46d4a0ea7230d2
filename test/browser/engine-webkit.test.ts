// The main ways of the matrix, and the main story, in WebKit.
import { describe, inject } from 'vitest';
import { describeEngine } from '../matrix/describe-engine.js';
import { startWebKit } from '../matrix/webkit-browser.js';

describe('In WebKit', () => {
  describeEngine('webkit', inject('engines').webkit, startWebKit);
});
