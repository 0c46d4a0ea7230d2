// The studio for everybody: by keyboard alone, and as axe-core looks at it, in light, dark and on a phone.
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoViolations } from '../helpers/axe.js';
import { eventually } from '../helpers/eventually.js';
import { useStudio, type Studio } from '../helpers/studio.js';

const { openStudio } = useStudio();

/** Goes on by Tab until the focus is on what has this name. */
async function tabTo({ page }: Studio, name: string | RegExp, key = 'Tab'): Promise<void> {
  const target = page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name, exact: true }));
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const isThere = await target.evaluateAll((all) => all.includes(document.activeElement as never));
    if (isThere) return;
  }
  throw new Error(`The focus never came to ${String(name)}.`);
}

describe('By keyboard alone', { timeout: 120_000 }, () => {
  it('a tracker is added, looked at in every tab, run dry, ordered and removed', async () => {
    const studio = await openStudio();
    const { page } = studio;
    const { keyboard } = page;
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('work');
    await tabTo(studio, 'Address of your privacy policy needed');
    await keyboard.type('/privacy');
    await tabTo(studio, 'Add a tracker');
    await keyboard.press('Enter');
    await keyboard.type('hotjar');
    await tabTo(studio, 'Choose Hotjar');
    await keyboard.press('Enter');
    // The first field has the focus; Enter sends the form.
    await keyboard.type('12');
    await keyboard.press('Enter');
    expect(await studio.message('Site ID')).toContain('“12” has another form');
    await keyboard.type('34567');
    await keyboard.press('Enter');
    await eventually(() => studio.said()).toBe('Added Hotjar.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('add');

    await keyboard.press('Enter');
    await keyboard.type('hubspot');
    await tabTo(studio, 'Choose HubSpot');
    await keyboard.press('Enter');
    await keyboard.type('1234567');
    await keyboard.press('Enter');
    await tabTo(studio, 'Up: HubSpot', 'Shift+Tab');
    await keyboard.press('Enter');
    await eventually(() => studio.said()).toBe('Moved HubSpot up.');
    // It is the first now and can go no further: the focus stays with it all the same.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Edit HubSpot',
    );

    const tab = page.getByRole('tab', { selected: true });
    await page.getByRole('tab', { name: 'Banner' }).focus();
    for (const name of ['Preferences', 'Declaration', 'What it does', 'Dry run', 'Banner']) {
      await keyboard.press('ArrowRight');
      expect(await tab.innerText()).toBe(name);
      expect(await tab.evaluate((each) => each === document.activeElement)).toBe(true);
    }
    await keyboard.press('End');
    await tabTo(studio, 'Run it');
    await keyboard.press('Enter');
    await page.locator('table.run').waitFor({ timeout: 30_000 });
    await tabTo(studio, 'Remove Hotjar', 'Shift+Tab');
    await keyboard.press('Enter');
    expect((await studio.exportedJson()).trackers).toEqual([{ use: 'hubspot', portalId: '1234567' }]);
  });

  it('a dialog is left by Escape, and the focus goes back to where it was opened', async () => {
    const studio = await openStudio();
    for (const [name, dialog] of [
      ['Add a tracker', 'Add a tracker'],
      ['Describe one that is not in the catalogue', 'A tracker that is not here'],
      ['Import', 'Import a configuration'],
    ] as const) {
      const opener = studio.page.getByRole('button', { name, exact: true });
      await opener.focus();
      await studio.page.keyboard.press('Enter');
      await studio.page.getByRole('dialog', { name: dialog }).waitFor();
      await studio.page.keyboard.press('Escape');
      await eventually(() => studio.page.getByRole('dialog').count()).toBe(0);
      expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true);
    }
  });
});

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
];

describe.each(LOOKS)('As axe-core looks at it, %s', { timeout: 120_000 }, (label, options) => {
  it('has no violation: empty, with work in it, in every tab and every dialog', async () => {
    const studio = await openStudio('studio', options);
    const { page } = studio;
    const look = (what: string) => expectNoViolations(page, { label: `${label}: ${what}` });
    await look('empty');
    await page.getByRole('button', { name: 'Add a tracker' }).click();
    await look('the catalogue');
    await page.getByLabel('Search by name, company or host').fill('snapchat');
    await page.getByRole('button', { name: 'Choose Snapchat Pixel' }).click();
    await page.getByRole('button', { name: 'Add Snapchat Pixel' }).click();
    await look('a missing id');
    await page.getByLabel('Pixel ID').fill('01234567-89ab-4cde-8f01-23456789abcd');
    await page.getByRole('button', { name: 'Add Snapchat Pixel' }).click();
    await studio.addFromCatalogue('Hotjar', { 'Site ID': '1234567' });
    await page.getByRole('button', { name: 'Make a draft of Hotjar' }).click();
    await page.getByText('More settings').click();
    await look('with work in it, not ready');
    await page.getByLabel('Address of your privacy policy').fill('/privacy');
    await page.getByRole('button', { name: 'One address for each language' }).click();
    for (const tab of ['Declaration', 'What it does'] as const) {
      await studio.show(tab);
      await look(tab);
    }
    await studio.dryRun();
    await look('Dry run');
    await page.getByRole('button', { name: 'Describe one' }).click();
    await page.getByText('More: what it stores').click();
    await page.getByRole('button', { name: 'Add to cookies' }).click();
    await page.getByRole('button', { name: 'Add it' }).click();
    await look('the form');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await look('the import');
    // No sideways scrolling, however narrow.
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
