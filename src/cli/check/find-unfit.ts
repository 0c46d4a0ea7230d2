// What the library leaves to the site: that a value of a site's own definition has the form that this definition asks, and that
// each place in its texts has a parameter that fills it.
import { isFields, type Fields } from '../../check/find-problem.js';
import type { Finding } from './find-problems.js';
import { fitsPattern } from './fits-pattern.js';

/** The fields of a definition in whose texts a place is filled. */
const FILLED = ['load', 'signals', 'hosts', 'storage'];

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Every text in a value, keys among them, with its path. */
function* textsIn(value: unknown, path: string): Generator<Text> {
  const waiting: [unknown, string][] = [[value, path]];
  for (const [item, at] of waiting) {
    if (typeof item === 'string') yield { path: at, text: item };
    else if (Array.isArray(item)) item.forEach((inner, index) => waiting.push([inner, `${at}[${index}]`]));
    else if (isFields(item))
      for (const [key, inner] of Object.entries(item)) {
        yield { path: `${at}.${key}`, text: key };
        waiting.push([inner, `${at}.${key}`]);
      }
  }
}

function valuesOf(entry: Fields, path: string): readonly Finding[] {
  const parameters = isFields(entry['parameters']) ? entry['parameters'] : {};
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const { pattern, example } = isFields(parameter) ? parameter : {};
    if (typeof pattern !== 'string') return [];
    const at = `${path}.parameters.${name}`;
    const given: [string, unknown][] = [
      [`${path}.${name}`, entry[name]],
      [`${at}.example`, example],
    ];
    return given.flatMap(([where, value]): Finding[] => {
      if (typeof value !== 'string') return [];
      const fits = fitsPattern(pattern, value);
      if (fits === true) return [];
      if (fits)
        return where.endsWith('.example')
          ? []
          : [
              {
                path: `${at}.pattern`,
                message: `found a pattern at ${at}.pattern that is ${fits}. Expected one like ^\\d{3,8}$. Correct it.`,
              },
            ];
      return [
        {
          path: where,
          message:
            `found ${JSON.stringify(value.slice(0, 80))} at ${where}. Expected a value of the form ${pattern}, as this ` +
            'definition says. Correct it: the library passes it on unseen.',
        },
      ];
    });
  });
}

function placesOf(entry: Fields, path: string): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const field of FILLED) {
    for (const { path: at, text } of textsIn(entry[field], `${path}.${field}`)) {
      if (text === '{now}') continue;
      for (const [place, name = ''] of text.matchAll(/\{(\w+)\}/g)) {
        if (Object.hasOwn(entry, name) || found.has(place)) continue;
        found.set(place, {
          path: at,
          message:
            `found the place ${place} at ${at}, which no parameter fills. Expected a parameter of this name: ` +
            `"${name}" among "parameters", and its value beside them. Add it, or correct the place.`,
        });
      }
    }
  }
  return [...found.values()];
}

/** Of those entries of a configuration that are meant, as they stand there. */
export function findUnfit(
  entries: readonly unknown[],
  isMeant: (entry: unknown) => boolean,
): readonly Finding[] {
  return entries.flatMap((entry, at) =>
    isMeant(entry) && isFields(entry) && entry['use'] === undefined
      ? [...valuesOf(entry, `trackers[${at}]`), ...placesOf(entry, `trackers[${at}]`)]
      : [],
  );
}
