// A browser and the network that answers it, for the tests of a file.
import { afterAll, beforeAll, inject } from 'vitest';
import { mustBeBuilt } from '../helpers/own-files.js';
import { openNetwork, type Answer, type Asked, type Network } from './network.js';
import { startChromium } from './playwright-browser.js';
import type { RunningBrowser } from './running-browser.js';

/** One visit at a time: whoever visits says what is answered. */
export interface World {
  readonly browser: RunningBrowser;
  readonly network: Network;
  answer: (asked: Asked) => Answer;
}

/** Starts a browser whose every request arrives at the network that it is given. */
export type Start = (network: Network) => Promise<RunningBrowser>;

/** Starts a browser before the tests of a suite, and ends it after them. The first start on a busy machine takes long. */
export function useWorld(
  start: Start = (network) => startChromium(inject('chromium'), network),
): () => World {
  let world: World | undefined;

  beforeAll(async () => {
    mustBeBuilt();
    const network = await openNetwork((asked) => world?.answer(asked) ?? { status: 404 });
    world = { browser: await start(network), network, answer: () => ({ status: 404 }) };
  }, 180_000);

  afterAll(async () => {
    await world?.browser.close();
    await world?.network.close();
  });

  return () => {
    if (!world) throw new Error('The browser has not started.');
    return world;
  };
}
