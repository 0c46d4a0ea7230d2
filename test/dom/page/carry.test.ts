// Something is carried over a reload in the tab's own history entry, beside what the site keeps there.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { carried, carry } from '../../../src/page/carry.js';

function stubNavigation(state: unknown) {
  const entry = { state };
  vi.stubGlobal('navigation', {
    currentEntry: { getState: () => entry.state },
    updateCurrentEntry: (options: { state: unknown }) => {
      entry.state = options.state;
    },
  });
  return entry;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('carry', () => {
  it('is found again, and what the site keeps stays', () => {
    const entry = stubNavigation({ scroll: 9 });
    carry('told');
    expect(carried()).toBe('told');
    expect(entry.state).toEqual({ scroll: 9, samtykke: 'told' });
  });

  it('is found again where the site keeps nothing', () => {
    stubNavigation(undefined);
    carry('told');
    expect(carried()).toBe('told');
  });

  it.each([['text'], [7], [['a']], [new Map([['a', 1]])]])(
    'leaves %j alone, which is the site’s own',
    (state) => {
      const entry = stubNavigation(state);
      carry('told');
      expect(entry.state).toBe(state);
      expect(carried()).toBeUndefined();
    },
  );

  it('does nothing where the browser has no such entries, or will not take it', () => {
    vi.stubGlobal('navigation', undefined);
    carry('told');
    expect(carried()).toBeUndefined();
    vi.stubGlobal('navigation', { currentEntry: null });
    carry('told');
    expect(carried()).toBeUndefined();
    vi.stubGlobal('navigation', {
      get currentEntry() {
        throw new DOMException('Gone', 'InvalidStateError');
      },
    });
    carry('told');
    expect(carried()).toBeUndefined();
  });
});
