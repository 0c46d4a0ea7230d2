// The main ways of the matrix, and the main story, in Firefox.
import { describe, inject } from 'vitest';
import { describeEngine } from '../matrix/describe-engine.js';
import { startFirefox } from '../matrix/playwright-browser.js';

describe('In Firefox', () => {
  describeEngine('firefox', inject('engines').firefox, ({ browser }, network) =>
    startFirefox(browser, network),
  );
});
