// Runs once before the tests in Firefox and WebKit: finds or installs them, and tells the test files where they are.
import type { TestProject } from 'vitest/node';
import { findEngines, type Engines } from './find-engines.js';

declare module 'vitest' {
  interface ProvidedContext {
    engines: Engines;
  }
}

export default function setup(project: TestProject): void {
  project.provide('engines', findEngines());
}
