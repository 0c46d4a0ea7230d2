// A site with three trackers, and the cookie of a visitor who has decided about them.
import type { Config } from '../../../src/config.js';
import { encodeRecord } from '../../../src/consent/encode-record.js';
import type { Choices, ConsentRecord } from '../../../src/consent/record.js';
import { ACME, NOON } from '../examples.js';

export const SITE: Config = {
  policy: { url: '/p', version: '2026-11-01' },
  trackers: [
    { use: 'hotjar', siteId: '1234567' },
    { use: 'facebook-pixel', pixelId: '123456789012345' },
    ACME,
  ],
};

export const ALL = ['analytics', 'marketing', 'hotjar', 'facebook-pixel', 'acme'];

/** Answers about everything: yes to these, no to the rest. */
export const choicesOf = (granted: readonly string[]): Choices =>
  Object.fromEntries(ALL.map((id) => [id, granted.includes(id)]));

export function lineOf(granted: readonly string[], more: Partial<ConsentRecord> = {}): string {
  const policyVersion = SITE.policy.version ?? '';
  return encodeRecord({
    time: NOON,
    by: 'banner',
    configuration: 'x1',
    policyVersion,
    choices: choicesOf(granted),
    ...more,
  });
}

export const cookieOf = (granted: readonly string[], more?: Partial<ConsentRecord>): string =>
  `samtykke=${encodeURIComponent(lineOf(granted, more))}`;

/** A policy's text as sources by directive. */
export function parsePolicy(text: string): Record<string, string[]> {
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

/** The same with each list in order and without its doubles: what it means. */
export const meaningOf = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(parsePolicy(text)).map(([name, sources]) => [name, [...new Set(sources)].sort()]),
  );
