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

const DENIED_IN_ORDER = {
  security_storage: 'granted',
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
};

const ANALYTICS = { id: 'google-analytics', googleConsent: 'analytics' } as const;

/** What Google's list holds: commands as plain lists, and events as they are. */
const told = (layer = page.dataLayer) =>
  (layer ?? []).map((entry) => ('length' in entry ? Array.from(entry) : entry));

describe('startGoogleConsentMode', () => {
  it('says at once, as an arguments object, that everything is denied', () => {
    startGoogleConsentMode([], {}, false);
    expect(page.dataLayer).toHaveLength(1);
    expect(Object.prototype.toString.call(page.dataLayer?.[0])).toBe('[object Arguments]');
    expect(Array.from(page.dataLayer![0]!)).toEqual(['consent', 'default', DENIED]);
  });

  it('tells a change as an update', () => {
    const update = startGoogleConsentMode([ANALYTICS], {}, false);
    update({ 'google-analytics': 'granted' });
    update({ 'google-analytics': 'denied' });
    expect(told().slice(1)).toEqual([
      ['consent', 'update', { ...DENIED, analytics_storage: 'granted' }],
      { event: 'samtykke-change' },
      ['consent', 'update', DENIED],
      { event: 'samtykke-change' },
    ]);
  });

  it('says nothing of itself beyond the default before there is an answer: no event, no setting', () => {
    startGoogleConsentMode([ANALYTICS], {}, false);
    expect(told()).toEqual([['consent', 'default', DENIED]]);
    expect(Object.keys((told()[0] as object[])[2]!)).toEqual(Object.keys(DENIED_IN_ORDER));
  });

  it('lays what the site says of a default over everything denied, one default a region', () => {
    const defaults = [
      { wait_for_update: 500 },
      { region: ['US', 'NO-03'], ad_storage: 'granted', wait_for_update: 100 },
    ] as const;
    startGoogleConsentMode([], { defaults }, false);
    expect(told()).toEqual([
      ['consent', 'default', { ...DENIED, wait_for_update: 500 }],
      [
        'consent',
        'default',
        { ...DENIED, region: ['US', 'NO-03'], ad_storage: 'granted', wait_for_update: 100 },
      ],
    ]);
  });

  it('has one default for everywhere, denied, where the browser says no for the visitor', () => {
    const defaults = [{}, { region: ['US'], ad_storage: 'granted' }] as const;
    startGoogleConsentMode([], { defaults }, true);
    expect(told()).toEqual([['consent', 'default', DENIED]]);
  });

  it('redacts and passes through only where the site asks for it, after the default and before any tag', () => {
    const set = { ads_data_redaction: true, url_passthrough: true };
    startGoogleConsentMode([], { set }, false);
    expect(told()).toEqual([
      ['consent', 'default', DENIED],
      ['set', set],
    ]);
    expect(Object.prototype.toString.call(page.dataLayer?.[1])).toBe('[object Arguments]');
  });

  it('speaks to a list of another name, the event too', () => {
    const named = window as unknown as { siteLayer?: ArrayLike<unknown>[] };
    startGoogleConsentMode([], { dataLayer: 'siteLayer' }, false)({});
    expect(page.dataLayer).toBeUndefined();
    expect(told(named.siteLayer).slice(1)).toEqual([
      ['consent', 'update', DENIED],
      { event: 'samtykke-change' },
    ]);
    delete named.siteLayer;
  });

  it('keeps what the page has put into Google’s list', () => {
    const own = (page.dataLayer = [['event']]);
    startGoogleConsentMode([], {}, false);
    expect(page.dataLayer).toBe(own);
    expect(own).toHaveLength(2);
  });
});
