// Each vendor is told of every change of mind that is about it, and of no other.
import { describe, expect, it, vi } from 'vitest';
import { sendVendorSignals } from '../../../src/signals/vendor-signals.js';
import type { ConfiguredTracker } from '../../../src/trackers/tracker.js';
import { ACME } from '../examples.js';

const PIXEL: ConfiguredTracker = {
  ...ACME,
  id: 'pixel',
  signals: { granted: [['fbq', 'consent', 'grant']], denied: [['fbq', 'consent', 'revoke']] },
};

function told(changed: readonly string[], permission: 'granted' | 'denied' | undefined, tracker = PIXEL) {
  const callVendor = vi.fn();
  sendVendorSignals(
    [tracker],
    { changed, permissions: permission ? { [tracker.id]: permission } : {} },
    callVendor,
  );
  return callVendor.mock.calls;
}

describe('sendVendorSignals', () => {
  it('tells a vendor of a grant', () => {
    expect(told(['pixel'], 'granted')).toEqual([[PIXEL, [['fbq', 'consent', 'grant']]]]);
  });

  it('tells a vendor of a withdrawal', () => {
    expect(told(['pixel'], 'denied')).toEqual([[PIXEL, [['fbq', 'consent', 'revoke']]]]);
  });

  it('tells a vendor of a no where there is no answer any more', () => {
    expect(told(['pixel'], undefined)).toEqual([[PIXEL, [['fbq', 'consent', 'revoke']]]]);
  });

  it('says nothing to a vendor about whom nothing has changed', () => {
    expect(told(['marketing', 'other'], 'granted')).toEqual([]);
  });

  it('has nothing to say to a vendor without calls of consent', () => {
    expect(told(['acme'], 'granted', ACME)).toEqual([[ACME, undefined]]);
  });
});
