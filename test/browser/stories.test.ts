// The visitor's stories in Chromium; the same in Firefox and WebKit: `engine-*.test.ts`.
import { inject } from 'vitest';
import { startChromium } from '../matrix/playwright-browser.js';
import { useWorld } from '../matrix/world.js';
import { describeVisitorStories } from '../stories/visitor-stories.js';

describeVisitorStories(useWorld((network) => startChromium(inject('chromium'), network, '*')));
