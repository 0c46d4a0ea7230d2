// No file that a site serves is named as blockers' lists name a consent manager's.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCKED, isBlocked, WORDS } from '../helpers/filter-lists.js';
import { ROOT } from './dist.js';

const FILES = readdirSync(`${ROOT}dist`, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);

/** Where a site may put a file: at its root, in a folder, on a CDN, with a version after it. */
const addressesOf = (file: string) => [
  `https://www.shop.example/${file}`,
  `https://www.shop.example/assets/js/${file}?v=1`,
  `https://cdn.example/npm/samtykke@0.1.0/dist/${file}`,
];

describe('The names of our files', () => {
  it('are blocked by no rule of the lists', () => {
    expect(FILES).toEqual(expect.arrayContaining(['samtykke.js', 'samtykke-ui.js', 'locales/en.js']));
    const blocked = FILES.flatMap(addressesOf).flatMap((address) =>
      BLOCKED.filter((rule) => isBlocked(address, rule)).map((rule) => `${rule} blocks ${address}`),
    );
    expect(blocked).toEqual([]);
  });

  it('have no word that the lists go by, as far as a script tag loads them', () => {
    const served = FILES.filter((file) => file.endsWith('.js') && !file.startsWith('esm/'));
    expect(served.length).toBeGreaterThan(5);
    expect(served.filter((file) => WORDS.some((word) => file.includes(word)))).toEqual([]);
  });

  it('would be found to be blocked, were they named so', () => {
    const address = 'https://www.shop.example/assets/Cookie-Consent.min.js?v=1';
    expect(BLOCKED.filter((rule) => isBlocked(address, rule))).toEqual(['/cookie-consent.']);
    expect(isBlocked('https://a.example/cookies/eu/policy_2.js', '/cookies/*/policy_')).toBe(true);
    expect(isBlocked('https://a.example/policy_2/cookies/', '/cookies/*/policy_')).toBe(false);
  });
});
