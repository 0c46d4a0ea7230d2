// The event that tells a page of a change.
import { describe, expect, it } from 'vitest';
import { makeConsentChangeEvent } from '../../../src/store/consent-change-event.js';
import { recordOf } from '../page.js';

describe('makeConsentChangeEvent', () => {
  it('tells permissions, what has changed, and the record', () => {
    const change = {
      permissions: { analytics: 'granted' },
      changed: ['analytics'],
      record: recordOf({ analytics: true }),
    } as const;
    const event = makeConsentChangeEvent(change);
    expect(event).toBeInstanceOf(Event);
    expect(event.type).toBe('samtykke-change');
    expect({ permissions: event.permissions, changed: event.changed, record: event.record }).toEqual(change);
  });

  it('cannot be stopped by the page', () => {
    const event = makeConsentChangeEvent({ permissions: {}, changed: [], record: undefined });
    event.preventDefault();
    expect(event.defaultPrevented).toBe(false);
    expect(event.bubbles).toBe(false);
  });
});
