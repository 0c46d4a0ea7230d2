// No element of ours is named as blockers' lists name a consent manager's, so that none is hidden by a rule that means others.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HIDDEN, WORDS } from '../helpers/filter-lists.js';
import { LAYOUTS } from '../helpers/layouts.js';
import { sixByJson } from '../helpers/tags.js';
import { useSites } from '../helpers/use-sites.js';
import { openPreferences, seeBanner } from '../helpers/visitor.js';

const openSite = useSites();

/** What a site may place itself; and a box such as the lists hide, so that the test is seen to find one. */
const BODY =
  '<samtykke-declaration></samtykke-declaration><samtykke-embed></samtykke-embed><samtykke-settings></samtykke-settings>' +
  '<div class="privacy-notice" id="cookie-banner"></div>';

interface Found {
  readonly elements: number;
  readonly hidden: string[];
  readonly named: string[];
}

/** Looks at each element of ours, and at all that is in it and in its shadow. */
function look(page: Page, ours: string): Promise<Found> {
  return page.evaluate(
    ([start, selectors, words]) => {
      const withAll = (element: Element): Element[] => [
        element,
        ...[...element.children, ...(element.shadowRoot?.children ?? [])].flatMap(withAll),
      ];
      const all = [...document.querySelectorAll('*')].filter(({ localName, id }) =>
        `${localName}#${id}`.startsWith(start),
      );
      const elements = all.flatMap(withAll);
      /** Its tag, and its attributes; of those that hold words or addresses, the name alone. */
      const namesOf = (element: Element) => [
        element.localName,
        ...[...element.attributes].map(({ name, value }) =>
          /^(href|aria-label|title|alt|src|data-src|d)$/.test(name) ? name : `${name}=${value}`,
        ),
      ];
      return {
        elements: elements.length,
        hidden: elements.flatMap((element) => selectors.filter((selector) => element.matches(selector))),
        named: elements
          .flatMap(namesOf)
          .filter((name) => words.some((word) => name.toLowerCase().includes(word))),
      };
    },
    [ours, HIDDEN, WORDS] as const,
  );
}

describe('The names of our elements', () => {
  it.each(LAYOUTS)('are hidden by no rule of the lists, and have no word of theirs (%s)', async (layout) => {
    const { page } = await openSite({ body: BODY, head: sixByJson({ layout }) });
    await seeBanner(page);
    await openPreferences(page);
    const { elements, hidden, named } = await look(page, 'samtykke-');
    expect(elements).toBeGreaterThan(60);
    expect(hidden).toEqual([]);
    expect(named).toEqual([]);
    expect(await look(page, 'div#cookie-banner')).toEqual({
      elements: 1,
      hidden: ['#cookie-banner', 'div.privacy-notice'],
      named: ['class=privacy-notice', 'id=cookie-banner'],
    });
  });
});
