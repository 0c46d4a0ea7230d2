// Runs once before the browser tests: finds or installs a Chromium, and tells every test file where it is.
import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.js';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

export default function setup(project: TestProject): void {
  project.provide('chromium', findChromium());
}
