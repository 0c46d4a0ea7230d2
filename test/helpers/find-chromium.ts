// Finds a Chromium for the browser tests, or installs one, so that they are never skipped without a word.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installFromDebian, run } from './install-from-debian.js';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
  }),
];

const ADVICE =
  'The browser tests need a Chromium, and none could be found or installed. Install Chromium or Google Chrome, ' +
  'or set CHROMIUM_PATH to the one to use, and run the tests again.';

const WHY = 'No Chromium found.';

/** The path of a Chromium: the one that CHROMIUM_PATH names, one that is there, or one that is now installed. */
export function findChromium(): string {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted && !existsSync(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, and no file is there.`);
  const found = wanted ?? findInstalled() ?? installDebians() ?? installFromPlaywright();
  if (!found) throw new Error(ADVICE);
  return found;
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...inPath, ...USUAL_PLACES, chromium.executablePath()].find(
    (path) => existsSync(path) && starts(path),
  );
}

// Some systems have a `chromium-browser` that only tells how to get one: it must answer with its version.
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 30_000 }),
    );
  } catch {
    return false; // It is there and does not run: look on.
  }
}

function installDebians(): string | undefined {
  return installFromDebian(WHY, ['chromium']) ? findInstalled() : undefined;
}

function installFromPlaywright(): string | undefined {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  return run(WHY, process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'])
    ? findInstalled()
    : undefined;
}
