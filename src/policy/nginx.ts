// The policy for nginx, which has no code of ours: `map` blocks that read the consent cookie by regular expressions.
import type { Settings } from '../config.js';
import { OPEN_TO_TRACKERS } from './directives.js';
import { reportDirectives, type HeaderOptions } from './header.js';
import type { Plan } from './plan.js';

export type NginxOptions = Omit<HeaderOptions, 'nonce' | 'reportOnly'>;

/** What js-cookie leaves as it is where `encodeURIComponent` does not. */
const LEFT_BY_JS_COOKIE = /[#$&+/:<=>?@[\]^`{|}]/;

/** A text as a regular expression that means it and nothing else, in JavaScript and in PCRE. */
const literal = (text: string) =>
  text.replace(/[^\w-]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** A text as it stands in a cookie, by either way to write it. */
const inCookie = (text: string) =>
  Array.from(text)
    .map((sign) => {
      const code = encodeURIComponent(sign);
      if (code === sign) return literal(sign);
      return LEFT_BY_JS_COOKIE.test(sign) ? `(?:${literal(sign)}|${code})` : code;
    })
    .join('');

/**
 * The cookie header in which the consent cookie stands once, and holds a record under this policy version:
 * see `encode-record.ts`. The two lists of ids are kept, with the dot between them.
 */
function recordPattern({ cookie, policyVersion }: Settings): string {
  const name = literal(cookie.name);
  const others = `(?![ \\t]*${name}=)[^;]*`;
  const record = `1\\.\\w+\\.\\w+\\.[a-z]+\\.\\w*\\.(?<samtykke_ids>[\\w-]*\\.[\\w-]*)\\.${inCookie(policyVersion)}`;
  // A longer one than a browser keeps was written by nobody.
  return `^(?:${others};)* *${name}=(?![^;]{4096})${record}(?:;${others})*$`;
}

/** An id that is among those granted (before the dot) and not among those denied (behind it). */
const idPattern = (id: string) =>
  `^(?:[^.]*_)?${literal(id)}(?:_[^.]*)?\\.(?!(?:[^.]*_)?${literal(id)}(?:_|$))`;

const map = (from: string, to: string, lines: readonly string[]) =>
  [`map ${from} ${to} {`, ...lines.map((line) => `    ${line};`), '}'].join('\n');

/** `map` blocks that end in the variable `$samtykke_policy`. */
export function makeNginxMaps(settings: Settings, plan: Plan, options: NginxOptions): string {
  const blocks = [
    map('$http_cookie', '$samtykke_answers', ['default ""', `"~${recordPattern(settings)}" $samtykke_ids`]),
  ];
  const variables = new Map<string, string[]>();
  const addMap = (id: string, sources: readonly string[], directives: readonly string[]) => {
    if (!sources.length) return;
    const variable = `$samtykke_${blocks.length}`;
    blocks.push(
      map('$samtykke_answers', variable, ['default ""', `"~${idPattern(id)}" " ${sources.join(' ')}"`]),
    );
    for (const directive of directives)
      variables.set(directive, [...(variables.get(directive) ?? []), variable]);
  };
  for (const { id, everywhere, more } of plan.grants) {
    addMap(id, everywhere, OPEN_TO_TRACKERS);
    for (const [directive, sources] of Object.entries(more)) addMap(id, sources, [directive]);
  }
  const lines = [
    ...plan.written.map(
      (directive) =>
        [directive, ...plan.base[directive]].join(' ') + (variables.get(directive) ?? []).join(''),
    ),
    ...Object.entries(reportDirectives(options)).map(([name, values]) => [name, ...values].join(' ')),
  ];
  // A variable for each directive, since nginx reads no text of more than 4,096 bytes.
  const names = lines.map((line) => `$samtykke_${(line.split(' ')[0] ?? '').replaceAll('-', '_')}`);
  lines.forEach((line, at) => blocks.push(map('$host', names[at] ?? '', [`default "${line}"`])));
  blocks.push(map('$host', '$samtykke_policy', [`default "${names.join('; ')}"`]));
  return `# Made by nginxPolicy of samtykke/server.\n${blocks.join('\n\n')}\n`;
}
