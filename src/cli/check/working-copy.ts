// A copy of a part of a configuration, from which what is wrong is taken out, so that the next look finds the next problem.
// Places are told as they are in the original.
import type { Problem } from '../../check/find-problem.js';

type Holder = Record<string, unknown> | unknown[];

interface Step {
  readonly holder: Holder;
  readonly key: string | number;
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && !!value;

export class WorkingCopy {
  readonly root: Record<string, unknown>;
  /** Where the entries of a list stood, once one has been taken out of it. */
  readonly #places = new Map<unknown[], number[]>();

  /** `values` are put in where something is wrong that must be there, by the end of its path. */
  constructor(
    root: object,
    readonly standIns: (path: string) => unknown,
  ) {
    this.root = JSON.parse(JSON.stringify(root)) as Record<string, unknown>;
  }

  /** The way to a path; a key may have a dot in it. None where it leads nowhere. */
  #stepsTo(path: string): readonly Step[] | undefined {
    const steps: Step[] = [];
    let [value, rest]: [unknown, string] = [this.root, path];
    while (rest) {
      if (Array.isArray(value)) {
        const [whole, index] = /^\[(\d+)\]\.?/.exec(rest) ?? [];
        if (whole === undefined || index === undefined) return undefined;
        steps.push({ holder: value, key: Number(index) });
        value = (value as unknown[])[Number(index)];
        rest = rest.slice(whole.length);
      } else if (isHolder(value)) {
        const holder = value as Record<string, unknown>;
        const text = rest;
        const [key = /^[^.[]+$/.exec(text)?.[0]] = Object.keys(holder)
          .filter(
            (name) => text === name || (text.startsWith(name) && '.['.includes(text[name.length] ?? '')),
          )
          .sort((a, b) => b.length - a.length);
        if (key === undefined) return undefined;
        steps.push({ holder, key });
        value = holder[key];
        rest = rest.slice(key.length).replace(/^\./, '');
      } else return undefined;
    }
    return steps;
  }

  /** A path as it is in the original. */
  original(path: string): string {
    return (
      (this.#stepsTo(path) ?? [])
        .map(({ holder, key }) =>
          typeof key === 'number' ? `[${this.#places.get(holder as unknown[])?.[key] ?? key}]` : `.${key}`,
        )
        .join('')
        .replace(/^\./, '') || path
    );
  }

  /** Takes out what is wrong, or puts in what stands for it. False where there is no way to go on. */
  mend({ path, kind }: Problem): boolean {
    const { holder, key } = this.#stepsTo(path)?.at(-1) ?? {};
    if (!holder || key === undefined) return false;
    if (Array.isArray(holder)) {
      const places = this.#places.get(holder) ?? holder.map((_, at) => at);
      this.#places.set(holder, places);
      holder.splice(Number(key), 1);
      places.splice(Number(key), 1);
      return true;
    }
    const standIn = kind === 'unknown' ? undefined : this.standIns(path.replace(/\[\d+\]/g, '[]'));
    if (standIn !== undefined) holder[key] = standIn;
    else if (kind !== 'missing') Reflect.deleteProperty(holder, key);
    else return false;
    return true;
  }
}
