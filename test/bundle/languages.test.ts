// A built language is a list of texts without names: each must stand where the interface looks for it.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/locales/messages.js';
import { KEYS } from '../../src/ui/keys.js';
import { MORE_KEYS } from '../../src/ui/more-keys.js';
import { read, ROOT } from './dist.js';

const TAGS = readdirSync(`${ROOT}dist/locales`).map((file) => file.replace('.js', ''));

const load = (path: string) => import(`${ROOT}${path}`) as Promise<Readonly<Record<string, unknown>>>;

describe.each(TAGS)('the built language %s', (tag) => {
  it('has every text at the place of its key', async () => {
    const built = await load(`dist/locales/${tag}.js`);
    const { messages } = (await load(`src/locales/${tag}.ts`)) as {
      messages: Readonly<Record<string, Text>>;
    };
    const [name = ''] = Object.keys(built);
    expect(built[name]).toEqual([...KEYS, ...MORE_KEYS].map((key) => messages[key]));
    // By this name the interface looks for it.
    expect(read('dist/samtykke-ui.js')).toContain(`{${name}:`);
  });
});
