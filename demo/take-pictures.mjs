// Takes the README's pictures from the real elements, as the gallery shows them: `npm run pictures`. Chromium is found at
// CHROMIUM_PATH, else where systems have it.
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const FOLDER = fileURLToPath(new URL('./pictures/', import.meta.url));

const DESKTOP = { width: 1080, height: 640 };
const PHONE = { width: 380, height: 720 };

const PICTURES = [
  { name: 'banner-light', wishes: { theme: 'light' }, viewport: DESKTOP },
  { name: 'banner-dark', wishes: { theme: 'dark' }, viewport: DESKTOP },
  { name: 'preferences-light', wishes: { part: 'preferences', theme: 'light' }, viewport: DESKTOP },
  { name: 'preferences-dark', wishes: { part: 'preferences', theme: 'dark' }, viewport: DESKTOP },
  { name: 'banner-phone', wishes: { theme: 'light' }, viewport: PHONE },
  { name: 'preferences-phone', wishes: { part: 'preferences', theme: 'dark' }, viewport: PHONE },
];

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = PLACES.find((path) => path && existsSync(path));
if (!executablePath) throw new Error('No Chromium found. Set CHROMIUM_PATH to the one to use.');

mkdirSync(FOLDER, { recursive: true });
const { url, close } = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
for (const { name, wishes, viewport } of PICTURES) {
  // Sharp on every screen, and the same wherever it is taken.
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1.5, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${url}gallery/one?${new URLSearchParams({ language: 'en', ...wishes })}`);
  const part = wishes.part === 'preferences' ? 'samtykke-preferences dialog' : 'samtykke-banner';
  await page.locator(part).waitFor();
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled' });
  console.log(`${name}.png`);
  await context.close();
}
await browser.close();
await close();
