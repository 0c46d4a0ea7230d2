// Finds a Firefox and a WebKit for the tests that run in more than one engine, or installs them. A machine that can have
// neither runs the other tests all the same, and says why not these.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './install-from-debian.js';

export interface Missing {
  /** Why the engine cannot be had, in a sentence. */
  readonly missing: string;
}

export interface Firefox {
  readonly browser: string;
}

/** WebKitGTK: its driver, its browser, and the screen that both need. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

export interface Engines {
  readonly firefox: Firefox | Missing;
  readonly webkit: WebKit | Missing;
}

const FIREFOX = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** One of these, found by its path or in the places where commands are. */
function find(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => (/^(\/|\w:)/.test(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => existsSync(path));
}

function findFirefox(): Firefox | undefined {
  const wanted = process.env['FIREFOX_PATH'];
  if (wanted && !existsSync(wanted)) throw new Error(`FIREFOX_PATH is ${wanted}, and no file is there.`);
  const browser = wanted ?? find(...FIREFOX);
  return browser === undefined ? undefined : { browser };
}

/** The browser comes with the library, in a folder that has the machine's kind in its name. */
function findMiniBrowser(): string | undefined {
  const folders = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter((folder) => existsSync(folder));
  const inner = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [...folders, ...inner]
    .flatMap((folder) => ['6.0', '4.1', '4.0'].map((at) => join(folder, `webkit2gtk-${at}`, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

function findWebKit(): WebKit | undefined {
  const driver = find('WebKitWebDriver');
  const screen = find('Xvfb');
  const browser = findMiniBrowser();
  return driver !== undefined && screen !== undefined && browser !== undefined
    ? { driver, screen, browser }
    : undefined;
}

const ADVICE: Readonly<Record<keyof Engines, string>> = {
  firefox: 'no Firefox could be found or installed; install one, or set FIREFOX_PATH',
  webkit: 'no WebKitGTK could be found or installed; it needs WebKitWebDriver, MiniBrowser and Xvfb (Linux)',
};

/** What is there, or is now installed, or why not. */
export function findEngines(): Engines {
  const packages = [
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findWebKit() ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (packages.length) installFromDebian('Not all engines found.', packages, ['--no-install-recommends']);
  const engines = {
    firefox: findFirefox() ?? { missing: ADVICE.firefox },
    webkit: findWebKit() ?? { missing: ADVICE.webkit },
  };
  for (const found of Object.values(engines))
    if ('missing' in found) console.warn(`NOT RUN, the tests in one engine: ${found.missing}.`);
  return engines;
}
