// axe-core in a page: every rule of WCAG 2.0 to 2.2, A and AA, and its best practices. It looks into open shadow roots.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { contrastOf } from './contrast.js';

type Axe = typeof import('axe-core');

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** One is off by default in axe, and wanted; and what stands in a frame is another site's. */
const RULES = { 'target-size': { enabled: true }, 'frame-tested': { enabled: false } };

export interface AxeOptions {
  /** What is looked at, by selectors: the whole page where nothing is said. */
  readonly context?: string | string[];
  /** Said where it fails: the element, its state, and how the page is looked at. */
  readonly label?: string;
  /**
   * In forced colours the browser computes the colours that were asked for, and paints others: what axe reads there is seen
   * by nobody, so that it cannot say anything of contrast.
   */
  readonly forcedColours?: boolean;
}

interface Finding {
  readonly rule: string;
  readonly at: string;
  readonly why: string;
}

/**
 * Fails with a line for each violation, and for each question that axe leaves open. Contrast it leaves open where something
 * lies over a part of a text, such as the banner's own buttons while the rest is scrolled: that is measured here.
 */
export async function expectNoViolations(page: Page, options: AxeOptions = {}): Promise<void> {
  const { context = 'html', label = 'axe', forcedColours = false } = options;
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(`${SOURCE};window.contrastOf = ${contrastOf.toString()}`);
  // A colour on its way to another has a contrast that nobody sees.
  await page.evaluate(async () => {
    const roots = [document, ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot)];
    const moving = roots.flatMap((root) => root?.getAnimations() ?? []);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  });
  const { looked, findings } = await page.evaluate(
    async ({ where, tags, rules }) => {
      const tools = window as unknown as { axe: Axe; contrastOf: typeof contrastOf };
      const { passes, violations, incomplete } = await tools.axe.run(where, {
        runOnly: { type: 'tag', values: tags },
        rules,
        elementRef: true,
        iframes: false,
        resultTypes: ['violations', 'incomplete'],
      });
      const toLines = (results: AxeResults['violations'], isOpen: boolean): Finding[] =>
        results.flatMap(({ id, nodes }) =>
          nodes
            .filter(({ element }) => {
              const isMeasured = isOpen && id === 'color-contrast' && element;
              return !(isMeasured && tools.contrastOf(element) >= 4.5);
            })
            .map(({ target, any, all, none }) => ({
              rule: isOpen ? `open: ${id}` : id,
              at: target.flat().join(' '),
              why: [...any, ...all, ...none].map(({ message }) => message).join('; '),
            })),
        );
      const findings = [...toLines(violations, false), ...toLines(incomplete, true)];
      return { looked: passes.length, findings };
    },
    { where: context, tags: TAGS, rules: { ...RULES, 'color-contrast': { enabled: !forcedColours } } },
  );
  expect(looked, `${label}: rules that found something to look at`).toBeGreaterThan(5);
  expect(findings, label).toEqual([]);
}
