// The README's own examples are right by the schema: whoever copies one into an editor sees no fault.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG, ROOT } from '../examples.js';
import { faultsOf, SCHEMA, type Schema } from './schema.js';

const README = readFileSync(`${ROOT}README.md`, 'utf8');

/** Every JSON of the README, in a block of its own or in a script tag; what is cut short by `…` is none. */
const EXAMPLES = [
  ...README.matchAll(/^```json\n(.*?)^```/gms),
  ...README.matchAll(/<script type="application\/json" id="samtykke-config">(.*?)<\/script>/gs),
]
  .map(([, text = '']) => text)
  .filter((text) => !text.includes('…'))
  .map((text) => JSON.parse(text) as unknown);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && !!value && !Array.isArray(value);

/** An example as a configuration: one already, a part of one, a tracker, or a list of trackers. */
function asConfig(example: unknown): unknown {
  if (Array.isArray(example)) return { ...CONFIG, trackers: example as unknown[] };
  if (isObject(example) && ('use' in example || 'id' in example)) return { ...CONFIG, trackers: [example] };
  return { ...CONFIG, ...(example as object) };
}

/** An option of the schema, or one inside it. */
function optionAt(key: string, inner?: string): Schema | undefined {
  const option = SCHEMA.properties?.[key] as Schema | undefined;
  if (!inner) return option;
  return SCHEMA.definitions[option?.$ref?.split('/').at(-1) ?? '']?.properties?.[inner] as Schema | undefined;
}

describe('README', () => {
  it('has examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(4);
  });

  it.each(EXAMPLES.map((example): [string, unknown] => [JSON.stringify(example).slice(0, 60), example]))(
    'shows what the schema takes: %s',
    (_, example) => {
      expect(faultsOf(asConfig(example))).toEqual([]);
    },
  );

  it('explains every option of its table as the schema does: with the same default', () => {
    const rows = [...README.matchAll(/^\| `([\w.]+)` +\|.*\| +`([^`]*)` +\|$/gm)];
    const told = rows
      .map(([, place = '', value = '']) => [place.split('.'), value] as const)
      .filter(([[key = '']]) => key in (SCHEMA.properties ?? {}));
    expect(told.length).toBeGreaterThan(5);
    for (const [[key = '', inner], value] of told) {
      const byDefault = optionAt(key, inner)?.default;
      if (byDefault !== undefined) expect(JSON.stringify(byDefault).replaceAll('"', ''), key).toBe(value);
    }
  });
});
