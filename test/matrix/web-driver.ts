// As much of the WebDriver protocol as a visitor of the matrix needs.

/** What the driver answers where something is wrong: its short name (`element not interactable`) comes first. */
export class WebDriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** How long a command may take: a page that loads, on a busy machine. */
const TIMEOUT = 30_000;

/** The name that the protocol gives to a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Sends a command. */
export async function command(method: string, url: string, body?: object): Promise<unknown> {
  const text = body && JSON.stringify(body);
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(TIMEOUT),
    ...(text !== undefined && { body: text, headers: { 'content-type': 'application/json' } }),
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${method} ${url} ${text ?? ''}`);
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, message);
}

/** The characters that stand for keys in the protocol. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
};

/** A browser with one window, nothing kept from before and nothing left after it. */
export class Session {
  private constructor(readonly url: string) {}

  static async start(driver: string, capabilities: object): Promise<Session> {
    const value = await command('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new Session(`${driver}/session/${(value as { sessionId: string }).sessionId}`);
  }

  async goto(url: string): Promise<void> {
    await command('POST', `${this.url}/url`, { url });
  }

  async cookies(): Promise<{ name: string; value: string }[]> {
    return (await command('GET', `${this.url}/cookie`)) as { name: string; value: string }[];
  }

  /** Runs a function in the page, and waits for what it promises. */
  async run(code: string, given: unknown): Promise<unknown> {
    const script = `const [given, done] = arguments;
      Promise.resolve().then(() => (${code})(given)).then(
        (value) => done({ value }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await command('POST', `${this.url}/execute/async`, { script, args: [given ?? null] });
    const { value, error } = answer as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** Clicks the first element of that selector, in the shadow root of `host` where that is named. */
  async press(selector: string, host = ''): Promise<void> {
    const script = `const [selector, host] = arguments;
      const root = host ? document.querySelector(host)?.shadowRoot : document;
      return root?.querySelector(selector) ?? null;`;
    const found = await command('POST', `${this.url}/execute/sync`, { script, args: [selector, host] });
    const id = (found as Record<string, string> | null)?.[ELEMENT];
    if (id === undefined) throw new WebDriverError('no such element', selector);
    await command('POST', `${this.url}/element/${id}/click`, {});
  }

  /** Presses the keys of a name such as `Shift+Tab` and lets go of them again. */
  async key(name: string): Promise<void> {
    const values = name.split('+').map((part) => {
      const value = KEYS[part];
      if (value === undefined) throw new Error(`There is no key ${part} here.`);
      return value;
    });
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await command('POST', `${this.url}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async close(): Promise<void> {
    await command('DELETE', this.url);
  }
}
