// What Google is told for each permission: never more than the visitor has granted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Permissions } from '../../../src/consent/permission.js';
import { googleConsentOf } from '../../../src/signals/google-consent-mode.js';

const NONE = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};
const ADS = { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' };
const GOOGLE = [
  { id: 'google-analytics', googleConsent: 'analytics' },
  { id: 'google-ads', googleConsent: 'marketing' },
  { id: 'hotjar' },
] as const;

const granting = (...ids: string[]): Permissions => Object.fromEntries(ids.map((id) => [id, 'granted']));

describe('googleConsentOf', () => {
  it.each<readonly [string, Permissions, Parameters<typeof googleConsentOf>[1], object]>([
    ['denies everything but security before a choice', {}, [], NONE],
    ['does not take what is necessary for more', granting('necessary'), [], NONE],
    [
      'grants measuring with statistics',
      granting('analytics'),
      [],
      { ...NONE, analytics_storage: 'granted' },
    ],
    ['grants all three types of advertising with marketing', granting('marketing'), [], { ...NONE, ...ADS }],
    [
      'grants both types of functions with functions',
      granting('functional'),
      [],
      { ...NONE, functionality_storage: 'granted', personalization_storage: 'granted' },
    ],
    [
      'asks the tracker rather than the category, where one is configured',
      granting('analytics', 'marketing'),
      GOOGLE,
      NONE,
    ],
    [
      'grants measuring with Google Analytics alone',
      granting('google-analytics'),
      GOOGLE,
      { ...NONE, analytics_storage: 'granted' },
    ],
    ['grants advertising with Google Ads alone', granting('google-ads'), GOOGLE, { ...NONE, ...ADS }],
    ['grants nothing to Google with another vendor', granting('hotjar'), GOOGLE, NONE],
    [
      'grants where one of two trackers is granted',
      granting('second'),
      [...GOOGLE, { id: 'second', googleConsent: 'analytics' }],
      { ...NONE, analytics_storage: 'granted' },
    ],
    ['does not take another word for granted', { analytics: 'yes' } as unknown as Permissions, [], NONE],
  ])('%s', (_, permissions, trackers, expected) => {
    expect(googleConsentOf(permissions, trackers)).toEqual(expected);
  });

  it('always tells all seven types, each granted or denied', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('analytics', 'marketing', 'functional', 'google-ads'),
          fc.constantFrom('granted', 'denied'),
        ),
        (permissions) => {
          const told = googleConsentOf(permissions, GOOGLE);
          expect(Object.keys(told).sort()).toEqual(Object.keys(NONE).sort());
          for (const value of Object.values(told)) expect(['granted', 'denied']).toContain(value);
        },
      ),
    );
  });
});
