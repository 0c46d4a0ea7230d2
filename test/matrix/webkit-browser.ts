// WebKit as GTK has it, driven by its own driver on a screen that nobody sees.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { WebKit } from '../helpers/find-engines.js';
import type { Network } from './network.js';
import type { RunningBrowser, Tab, Visitor } from './running-browser.js';
import { command, Session, WebDriverError } from './web-driver.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends what was started here, with all that it has started itself. */
function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Each in a group of its own, so that whatever it starts ends with it; at the latest when this process does. */
function start(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const started = spawn(path, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const endWithUs = () => {
    end(started);
  };
  process.once('exit', endWithUs);
  started.once('exit', () => process.off('exit', endWithUs));
  return started;
}

/** Resolves with the screen's number, which the server chooses and says when it is ready. */
function screenOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    (server.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.endsWith('\n')) resolve(`:${said.trim()}`);
    });
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error('Xvfb has ended before it was ready.'));
    });
  });
}

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when `act` no longer throws one of these errors, or a half minute is over. */
async function insist(codes: readonly string[], act: () => Promise<void>): Promise<void> {
  for (const last = Date.now() + 30_000; ; await pause(200)) {
    try {
      await act();
      return;
    } catch (error) {
      const isKnown = error instanceof WebDriverError && codes.includes(error.code);
      if (!isKnown || Date.now() > last) throw error;
    }
  }
}

/** Starts a driver of its own for each visitor: one that has just ended a session may not start another. */
async function startVisitor(driver: string, display: string, capabilities: object): Promise<Visitor> {
  const port = await freePort();
  const driving = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    // No settings of whoever runs the tests.
    GSETTINGS_BACKEND: 'memory',
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    const isReady = () =>
      command('GET', `${url}/status`).then(
        () => true,
        () => false,
      );
    for (const last = Date.now() + 30_000; !(await isReady()); await pause(100))
      if (Date.now() > last || driving.exitCode !== null) throw new Error('WebKitWebDriver did not answer.');
    const session = await Session.start(url, capabilities);
    return visitorOf(session, () => {
      end(driving);
    });
  } catch (error) {
    end(driving);
    throw error;
  }
}

/** Starts a WebKit that asks the network's proxy for everything. */
export async function startWebKit(
  { driver, browser, screen }: WebKit,
  network: Network,
): Promise<RunningBrowser> {
  const server = start(screen, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const display = await screenOf(server);
  const capabilities = {
    browserName: 'MiniBrowser',
    acceptInsecureCerts: true,
    // A script that is sent while a page is still coming may never be answered.
    pageLoadStrategy: 'normal',
    timeouts: { pageLoad: 20_000, script: 20_000 },
    'webkitgtk:browserOptions': {
      binary: browser,
      args: ['--automation', `--proxy=${network.proxy}`, '--ignore-tls-errors'],
    },
  };
  return {
    // A browser that does not come has shown nothing yet: once more.
    newVisitor: () =>
      startVisitor(driver, display, capabilities).catch(() => startVisitor(driver, display, capabilities)),
    close() {
      end(server);
      return Promise.resolve();
    },
  };
}

function visitorOf(session: Session, endDriver: () => void): Visitor {
  let hasTab = false;
  return {
    newTab() {
      if (hasTab) throw new Error('A visitor in WebKit has one tab here.');
      hasTab = true;
      return Promise.resolve(tabOf(session));
    },
    cookies: () => session.cookies(),
    async close() {
      await session.close().catch(() => undefined);
      endDriver();
    },
  };
}

function tabOf(session: Session): Tab {
  return {
    async goto(url) {
      await session.goto(url).catch((error: unknown) => {
        // The page has not finished loading: that is for `hasLoaded` to say.
        if (!(error instanceof WebDriverError && error.code === 'timeout')) throw error;
      });
    },
    async hasLoaded() {
      return (await session.run('() => document.readyState', null)) === 'complete';
    },
    run: (code, given) => session.run(code.toString(), given) as never,
    // It is not there yet, or still on its way to its place.
    press: (selector, host) =>
      insist(['no such element', 'element not interactable'], () => session.press(selector, host)),
    key: (name) => session.key(name),
    toFront: () => Promise.resolve(),
  };
}
