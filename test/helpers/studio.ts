// The demo's studio in a real browser whose every way out is a proxy that notes who was asked for, and lets nobody through.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { findProblem } from '../../src/check/find-problem.js';
import { DETAIL } from '../../src/check/detail.js';
import { resolveConfig, type Config } from '../../src/config.js';
import { mustBeBuilt } from './own-files.js';

interface Demo {
  readonly url: string;
  close(): Promise<void>;
}

/** Notes each host that somebody wants to reach by it. */
class WayOut {
  readonly asked: string[] = [];
  #server: Server | undefined;

  async open(): Promise<string> {
    const note = (address = '') => this.asked.push(address);
    const server = createServer((request, response) => {
      note(request.url);
      response.writeHead(502).end();
    });
    server.on('connect', (request, socket) => {
      note(request.url);
      socket.destroy();
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server?.close();
  }
}

export class Studio {
  constructor(
    readonly page: Page,
    readonly demo: Demo,
    readonly errors: string[],
  ) {}

  get preview(): FrameLocator {
    return this.page.frameLocator('#stage iframe');
  }

  /** The sentence that everyone hears after something was done. */
  said(): Promise<string> {
    return this.page.locator('#said').innerText();
  }

  async open(path = 'studio'): Promise<void> {
    await this.page.goto(this.demo.url + path);
    await this.page.getByText('Kept in this browser as you work').waitFor();
  }

  show(tab: 'Banner' | 'Preferences' | 'Declaration' | 'What it does' | 'Dry run'): Promise<void> {
    return this.page.getByRole('tab', { name: tab }).click();
  }

  /** The field of this label, and the message beside it. */
  async message(label: string): Promise<string> {
    const field = this.page.getByLabel(label);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
    return this.page.locator(`#${ids.at(-1) ?? ''}`).innerText();
  }

  async addFromCatalogue(name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a tracker' }).click();
    await this.page.getByLabel('Search by name, company or host').fill(name);
    await this.page.getByRole('button', { name: `Choose ${name}`, exact: true }).click();
    for (const [label, value] of Object.entries(values)) await this.page.getByLabel(label).fill(value);
    await this.page.getByRole('button', { name: `Add ${name}`, exact: true }).click();
  }

  /** The run's table as text: `[tracker, before, after]` a row. */
  async dryRun(): Promise<string[][]> {
    await this.show('Dry run');
    await this.page.getByRole('button', { name: 'Run it' }).click();
    const table = this.page.getByRole('table', { name: 'What the page asked for' });
    await table.waitFor({ timeout: 30_000 });
    return table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
      );
  }

  async exportedJson(): Promise<Config> {
    const text = await this.page.getByRole('region', { name: 'The JSON', includeHidden: true }).textContent();
    return JSON.parse(text ?? '') as Config;
  }

  async exportedTag(): Promise<string> {
    return (await this.page.getByRole('region', { name: 'The script tag' }).textContent()) ?? '';
  }
}

/** What the library finds wrong with it. */
export const problemIn = (config: Config) => findProblem(config, resolveConfig(config).trackers, DETAIL);

/** `#config=…` as the studio makes it, of any text. */
export async function linkOf(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = Buffer.from(await new Response(packed).arrayBuffer());
  return `studio#config=${bytes.toString('base64url')}`;
}

/**
 * Starts demo and browser for the tests of a file, and returns the function that opens the studio as somebody new. After
 * each test: no page threw, and nobody outside was asked for anything.
 */
export function useStudio() {
  const wayOut = new WayOut();
  let demo: Demo;
  let browser: Browser;
  let opened: Studio[] = [];

  beforeAll(async () => {
    mustBeBuilt();
    const { serve } = (await import('../../demo/serve.mjs')) as {
      serve: (options: object) => Promise<Demo>;
    };
    demo = await serve({ port: 0 });
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--disable-quic', `--proxy-server=${await wayOut.open()}`],
    });
  });

  afterEach(async () => {
    const closing = opened;
    opened = [];
    await Promise.all(closing.map(({ page }) => page.context().close()));
    for (const { errors } of closing) expect(errors, 'thrown in a page and not caught').toEqual([]);
    expect(wayOut.asked.filter(isOfAPage), 'asked for outside this machine').toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await demo.close();
    wayOut.close();
  });

  const openStudio = async (path = 'studio', options: BrowserContextOptions = {}): Promise<Studio> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      ...options,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    context.on('weberror', (event) => errors.push(String(event.error())));
    const studio = new Studio(page, demo, errors);
    opened.push(studio);
    await studio.open(path);
    return studio;
  };
  return { openStudio, wayOut };
}

/** The browser itself asks its maker for this and that. */
const isOfAPage = (address: string) => !/(^|\.|\/\/)(google|googleapis|gvt1|gstatic)\.com\b/.test(address);
