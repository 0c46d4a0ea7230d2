// What holds after somebody's program has refused for them: one helper, since every program must come to the same.
import { expect } from 'vitest';
import { eventually } from './eventually.js';
import type { TestWindow } from './page-api.js';
import type { Site } from './site.js';
import { seeNoBanner, seeNothingOfVendors } from './visitor.js';

interface Answer {
  readonly by: string;
  readonly choices: Readonly<Record<string, boolean>>;
}

/** The visitor's answer as the page knows it; none before there is one. */
export const answerOf = ({ page }: Site): Promise<Answer | undefined> =>
  page.evaluate(() => (window as unknown as TestWindow).samtykke.record as Answer | undefined);

/** The banner is gone, everything that was asked has been denied there, it is kept, and no tracker has run. */
export async function seeRefused(site: Site, by: 'banner' | 'preferences' = 'banner'): Promise<void> {
  await seeNoBanner(site.page);
  const { by: where, choices = {} } = (await answerOf(site)) ?? {};
  expect(where).toBe(by);
  expect(Object.keys(choices).length).toBeGreaterThan(2);
  expect(Object.keys(choices).filter((id) => choices[id])).toEqual([]);
  await eventually(() => site.recordCookie()).toBeDefined();
  await seeNothingOfVendors(site);
}
