// Consent-O-Matic, the browser extension of Aarhus University that answers for its user, purpose by purpose. It is on no
// registry, and its code is not ours to copy. So this is not it, but a small reading of its rules after its own
// documentation (github.com/cavi-au/Consent-O-Matic) and what its engine was seen to do: the kinds of matcher and action
// that our rule uses, and no others. What it does not know it refuses, so that our rule cannot come to need more unseen.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Selection {
  readonly selector: string;
  readonly displayFilter?: boolean;
}

interface Search {
  readonly type: string;
  /** Where to search: in its shadow root, where it has one, and then nowhere else in it. */
  readonly parent?: Selection;
  readonly target: Selection;
}

interface Purpose {
  readonly type: Purposes;
  readonly matcher: Search;
  readonly toggleAction: Action;
}

type Action = Search & {
  readonly actions?: readonly Action[];
  readonly action?: Action;
  readonly consents?: readonly Purpose[];
  readonly retries?: number;
  readonly waitTime?: number;
};

interface Rule {
  readonly detectors: readonly {
    readonly presentMatcher: readonly Search[];
    readonly showingMatcher: readonly Search[];
  }[];
  readonly methods: readonly { readonly name: string; readonly action?: Action }[];
}

/** Its purposes: D information, A preferences, B analytics, E content, F ads, X other. */
export type Purposes = 'A' | 'B' | 'D' | 'E' | 'F' | 'X';

/** Its rules as a site serves them, by name. */
export const RULES = JSON.parse(
  readFileSync(new URL('../../dist/agents/consent-o-matic.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Rule | string>>;

/**
 * Does what the extension does in a page where it finds the banner, with what its user allows, and tells what it ran.
 * Nothing where it finds no banner that is shown.
 */
export function answerByRule(page: Page, rule: Rule, allowed: readonly Purposes[]): Promise<string[]> {
  return page.evaluate(
    async ([{ detectors, methods }, wishes]) => {
      const KNOWN = /^(css|checkbox|click|list|consent|foreach|waitcss)$/;
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      /** Where a search begins that names no parent: in a loop, at what the loop is at. */
      let base: HTMLElement | undefined;

      const select = ({ selector, displayFilter, ...rest }: Selection, within: Element | undefined) => {
        if (Object.keys(rest).length) throw new Error(`Not known here: ${Object.keys(rest).join()}`);
        const top = within ?? base;
        if (selector === ':scope') return [top as HTMLElement];
        const found = [...(top?.shadowRoot ?? top ?? document).querySelectorAll<HTMLElement>(selector)];
        return displayFilter ? found.filter(({ offsetHeight }) => offsetHeight !== 0) : found;
      };
      const find = ({ type, parent, target }: Search) => {
        if (!KNOWN.test(type)) throw new Error(`Not known here: ${type}`);
        if (!parent) return select(target, undefined);
        const [within] = select(parent, undefined);
        return within ? select(target, within) : [];
      };
      const isOn = (search: Search) => {
        const [box] = find(search);
        if (!(box instanceof HTMLInputElement)) throw new Error('No switch: its state cannot be told.');
        return box.checked;
      };
      const matches = (search: Search) => (search.type === 'checkbox' ? isOn(search) : !!find(search).length);

      const run = async (action: Action): Promise<void> => {
        if (action.type === 'click') find(action)[0]?.click();
        else if (action.type === 'list') for (const one of action.actions ?? []) await run(one);
        else if (action.type === 'waitcss') {
          for (let tries = action.retries ?? 10; tries && !find(action).length; tries--)
            await wait(action.waitTime ?? 250);
        } else if (action.type === 'foreach') {
          const before = base;
          for (const element of find(action)) {
            base = element;
            if (action.action) await run(action.action);
          }
          base = before;
        } else if (action.type === 'consent') {
          for (const { type, matcher, toggleAction } of action.consents ?? [])
            if (isOn(matcher) !== wishes.includes(type)) await run(toggleAction);
        } else throw new Error(`Not known here: ${action.type}`);
        await wait(0);
      };

      const here = detectors.find(({ presentMatcher }) => presentMatcher.every(matches));
      for (let tries = 10; here && tries && !here.showingMatcher.every(matches); tries--) await wait(250);
      if (!here?.showingMatcher.every(matches)) return [];
      const ran: string[] = [];
      for (const name of ['HIDE_CMP', 'OPEN_OPTIONS', 'HIDE_CMP', 'DO_CONSENT', 'SAVE_CONSENT']) {
        const action = methods.find((method) => method.name === name)?.action;
        if (!action) continue;
        await run(action);
        ran.push(name);
      }
      return ran;
    },
    [rule, allowed] as const,
  );
}
