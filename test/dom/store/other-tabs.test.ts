// Other tabs follow at once.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchOtherTabs } from '../../../src/store/other-tabs.js';
import { settle } from '../page.js';

const channels: BroadcastChannel[] = [];
const openChannel = (name: string) => {
  const channel = new BroadcastChannel(name);
  channels.push(channel);
  return channel;
};

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

describe('watchOtherTabs', () => {
  it('reads again when another tab has written', async () => {
    const reread = vi.fn();
    watchOtherTabs('samtykke', reread);
    openChannel('samtykke').postMessage(0);
    await settle(50);
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it('hears nothing of a consent by another name', async () => {
    const reread = vi.fn();
    watchOtherTabs('samtykke', reread);
    openChannel('other').postMessage(0);
    await settle(50);
    expect(reread).not.toHaveBeenCalled();
  });

  it('reads again when the page comes back into view, or out of the browser’s cache', () => {
    const reread = vi.fn();
    watchOtherTabs('samtykke', reread);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(reread).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('pageshow'));
    expect(reread).toHaveBeenCalledTimes(2);
  });
});
