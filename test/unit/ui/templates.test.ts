// The build leaves out of lit-html what no template here needs: none may come to need it unseen.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOT } from '../examples.js';

const FILES = readdirSync(`${ROOT}src/ui`).map((file): [string, string] => [
  file,
  readFileSync(`${ROOT}src/ui/${file}`, 'utf8'),
]);

/** What stays: elements, and bindings of texts, attributes, properties and listeners. */
const LEFT = ['html', 'live', 'nothing', 'render', 'type TemplateResult'];

it.each(FILES)('%s takes from Lit only what is left of it', (_, code) => {
  const taken = [...code.matchAll(/import \{([^}]*)\} from 'lit[/']/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
  for (const name of taken) expect(LEFT).toContain(name);
});

it.each(FILES)(
  '%s binds nothing in a comment, in the text of a field or style, or to a whole element',
  (_, code) => {
    expect(code).not.toMatch(/<!--[^>]*\$\{/);
    expect(code).not.toMatch(/<(textarea|title|style|script)\b(?:[^>`]|=>)*>[^<`]*\$\{/);
    expect(code).not.toMatch(/<[a-z-]+(?:\s+[\w.?@-]+(?:=(?:"[^"]*"|\$\{[^}]*\}))?)*\s+\$\{/);
  },
);
