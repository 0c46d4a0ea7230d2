// The globals and stubs of a vendor's snippet: made here, and called only where they were made here or belong to a
// definition of the catalogue. A definition is data: it reaches nothing else of the page by naming it.
import type { Call, ConfiguredTracker, Stub } from '../trackers/tracker.js';

type Callable = (...args: unknown[]) => unknown;
type Callables = Record<string, Callable | undefined>;

const page = globalThis as unknown as Record<string, unknown>;

/** Names on `window` that we have made. */
const made = new Set<string>();

function keepOrMake(name: string | undefined, value: unknown): void {
  if (!name || name in page) return;
  page[name] = value;
  made.add(name);
}

function makeStub({ queue = 'q', global, call = '', array, methods, self, properties }: Stub): object {
  const waiting: unknown[] = [];
  const stub = function () {
    const method = (stub as unknown as Callables)[call];
    if (method) method.apply(stub, arguments as unknown as unknown[]);
    else (global ? (page[global] as unknown[]) : waiting).push(array ? [...arguments] : arguments);
  };
  if (!methods)
    return Object.assign(stub, !global && { [queue]: waiting }, self && { [self]: stub }, properties);
  for (const name of methods) {
    (waiting as unknown as Callables)[name] = (...args) => waiting.push([name, ...args]);
  }
  return Object.assign(waiting, properties);
}

/** Sets the globals and stubs that are not there yet. */
export function makeGlobals({ load: { globals = {}, stubs = [] } }: ConfiguredTracker): void {
  for (const [name, value] of Object.entries(globals)) keepOrMake(name, value);
  for (const stub of stubs) {
    // The alias is of our own function: of one that the page has, it would be a way to call that under another name.
    const own = makeStub(stub);
    keepOrMake(stub.alias, own);
    keepOrMake(stub.name, own);
  }
}

/**
 * Makes calls, each on its own: one that fails is shown and stops no other. To a vendor who is not there, none. A flag
 * that we have made is set.
 */
export function callVendor({ known }: ConfiguredTracker, calls: readonly Call[] = []): void {
  for (const [target, ...args] of calls) {
    const [name = '', method] = target.split('.');
    const values = args.map((argument) => (argument === '{now}' ? new Date() : argument));
    if (known || made.has(name)) {
      try {
        const owner = page[name] as (Callable & Callables) | undefined;
        if (method) owner?.[method]?.(...values);
        else if (owner?.call) owner(...values);
        else if (made.has(name)) page[name] = values[0];
      } catch (error) {
        console.error(error);
      }
    }
  }
}
