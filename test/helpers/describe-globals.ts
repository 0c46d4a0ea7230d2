// What a snippet leaves on `window`, as data that can be compared: a list that is a function's too, arguments, the time.
import type { Page } from 'playwright-core';

/** What JSON can hold; `(function)`, `(arguments)`, `(list)` and `(time)` stand for what it cannot. */
export type Described = unknown;

/** Calls every global of these names that is a function, so that it shows where it keeps what it is told. */
export function tryFunctions(page: Page, names: readonly string[]): Promise<void> {
  return page.evaluate((tried) => {
    const globals = window as unknown as Record<string, unknown>;
    for (const name of tried) {
      const value = globals[name];
      if (typeof value === 'function') (value as (...told: unknown[]) => void)('tried', 1);
    }
  }, names);
}

/** The globals of these names, those that are not there left out. An empty queue of a function is left out too. */
export function describeGlobals(page: Page, names: readonly string[]): Promise<Record<string, Described>> {
  return page.evaluate((wanted) => {
    const isEmpty = (value: unknown) => Array.isArray(value) && !value.length;
    const describe = (value: unknown, owners: readonly unknown[]): unknown => {
      if (typeof value === 'number' && value > 1e12) return '(time)';
      if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return value;
      if (owners.includes(value)) return '(itself)';
      const inner = [...owners, value];
      const part = (keys: readonly string[]) =>
        Object.fromEntries(
          keys.map((key) => [key, describe((value as Record<string, unknown>)[key], inner)]),
        );
      const keys = Object.keys(value);
      const items = (list: ArrayLike<unknown>) => Array.from(list, (item) => describe(item, inner));
      if (typeof value === 'function') {
        const own = part(keys.filter((key) => !isEmpty((value as unknown as Record<string, unknown>)[key])));
        return Object.keys(own).length ? { '(function)': own } : '(function)';
      }
      if (Array.isArray(value)) {
        const beside = part(keys.filter((key) => !/^\d+$/.test(key)));
        return Object.keys(beside).length ? { '(list)': items(value), ...beside } : items(value);
      }
      const kind = Object.prototype.toString.call(value).slice(8, -1);
      if (kind === 'Date') return '(time)';
      if (kind === 'Arguments') return { '(arguments)': items(value as unknown as ArrayLike<unknown>) };
      return kind === 'Object' ? part(keys) : `(${kind})`;
    };
    const globals = window as unknown as Record<string, unknown>;
    return Object.fromEntries(
      wanted.filter((name) => name in globals).map((name) => [name, describe(globals[name], [])]),
    );
  }, names);
}

/** Where two descriptions differ, as paths: `clarity.(function).q`. */
export function differencesOf(one: Described, other: Described, path = ''): readonly string[] {
  const areBoth = (test: (value: unknown) => boolean) => test(one) && test(other);
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  if (areBoth(isObject) && Array.isArray(one) === Array.isArray(other)) {
    const [a, b] = [one, other] as readonly Record<string, unknown>[];
    return [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].flatMap((key) =>
      differencesOf(a?.[key], b?.[key], path ? `${path}.${key}` : key),
    );
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [path];
}
