// Google is told of everything denied before anything of it runs, and of each change.
import { beforeEach, describe, expect, it } from 'vitest';
import { startGoogleConsentMode } from '../../../src/signals/google-consent-mode.js';

const page = window as unknown as { dataLayer?: ArrayLike<unknown>[] };

beforeEach(() => {
  delete page.dataLayer;
});

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};

describe('startGoogleConsentMode', () => {
  it('says at once, as an arguments object, that everything is denied', () => {
    startGoogleConsentMode([]);
    expect(page.dataLayer).toHaveLength(1);
    expect(Object.prototype.toString.call(page.dataLayer?.[0])).toBe('[object Arguments]');
    expect(Array.from(page.dataLayer![0]!)).toEqual(['consent', 'default', DENIED]);
  });

  it('tells a change as an update', () => {
    const update = startGoogleConsentMode([{ id: 'google-analytics', googleConsent: 'analytics' }]);
    update({ 'google-analytics': 'granted' });
    update({ 'google-analytics': 'denied' });
    expect(page.dataLayer?.slice(1).map((entry) => Array.from(entry))).toEqual([
      ['consent', 'update', { ...DENIED, analytics_storage: 'granted' }],
      ['consent', 'update', DENIED],
    ]);
  });

  it('keeps what the page has put into Google’s list', () => {
    const own = (page.dataLayer = [['event']]);
    startGoogleConsentMode([]);
    expect(page.dataLayer).toBe(own);
    expect(own).toHaveLength(2);
  });
});
