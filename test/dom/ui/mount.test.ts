// The door to the user interface: a configuration is checked before anything is released or shown.
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { Config } from '../../../src/config.js';
import { clearPage } from '../page.js';
import { makeContext, SHOP } from './context.js';
import { eventually } from '../../helpers/eventually.js';

let error: MockInstance<typeof console.error>;
let mount: typeof import('../../../src/ui/mount.js');

beforeEach(async () => {
  clearPage();
  error = vi.spyOn(console, 'error').mockReturnValue();
  error.mockClear();
  vi.resetModules();
  mount = await import('../../../src/ui/mount.js');
});

const wrong = { ...SHOP, polcy: {} } as Config;

describe('open', () => {
  it('releases what is granted, once, under a configuration that is right', async () => {
    const { applyGate, ...consent } = makeContext();
    const confirm = vi.spyOn(consent.store, 'confirm');
    expect(await mount.open({ ...consent, applyGate })).toBe(true);
    expect(await mount.open({ ...consent, applyGate })).toBe(true);
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(applyGate).toHaveBeenCalledTimes(1);
    expect(error).not.toHaveBeenCalled();
  });

  it('releases and shows nothing under one that is wrong, and explains it once', async () => {
    const consent = makeContext({ config: wrong });
    expect(await mount.open(consent, 'showBanner')).toBe(false);
    expect(await mount.open(consent, 'showBanner')).toBe(false);
    expect(consent.applyGate).not.toHaveBeenCalled();
    expect(consent.store.isChecked).toBe(false);
    expect(document.body.children).toHaveLength(0);
    expect(error.mock.calls).toEqual([
      [expect.stringMatching(/^ConfigError: Samtykke: found the key polcy,/)],
    ]);
  });

  it('shows the banner', async () => {
    await mount.open(makeContext(), 'showBanner');
    expect(document.body.firstElementChild?.localName).toBe('samtykke-banner');
    expect(document.querySelector('samtykke-banner button[data-action="reject"]')).not.toBeNull();
  });

  it('shows nothing where nothing is asked for', async () => {
    await mount.open(makeContext());
    expect(document.body.children).toHaveLength(0);
  });

  it('opens the preferences', async () => {
    await mount.open(makeContext(), 'openPreferences');
    await eventually(
      () => document.querySelector('samtykke-preferences')?.shadowRoot?.querySelector('dialog')?.open,
    ).toBe(true);
  });

  it('explains JSON that cannot be read', async () => {
    expect(await mount.open(undefined, undefined, undefined, new SyntaxError('Unexpected token'))).toBe(
      false,
    );
    expect(error.mock.calls).toEqual([
      [expect.stringMatching(/found no JSON that can be read in .*Unexpected token/)],
    ]);
  });

  it('explains a configuration of which nothing could be made', async () => {
    const config = { policy: { url: '/p' }, trackers: {} } as unknown as Config;
    expect(await mount.open(undefined, undefined, config, new TypeError('x'))).toBe(false);
    expect(error.mock.calls).toEqual([[expect.stringContaining('found {} at trackers')]]);
  });

  it('says nothing where there is neither a consent nor a fault', async () => {
    expect(await mount.open(undefined, 'showBanner')).toBe(false);
    expect(error).not.toHaveBeenCalled();
  });
});
