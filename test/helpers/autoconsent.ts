// DuckDuckGo's program that refuses for people: the real one, as its browsers put it into pages, and what it reports.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AutoConsentCMPRule, Config, ConsentState } from '@duckduckgo/autoconsent';
import type { Frame, Page } from 'playwright-core';
import { eventually } from './eventually.js';
import type { Site } from './site.js';

export type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';

/** What it reports, as far as these tests read it. */
export interface Report {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
  readonly state?: ConsentState;
  /** What it asks its browser to run in the page, for rules of other makers. */
  readonly id?: string;
  readonly code?: string;
}

interface AgentWindow {
  autoconsentReceiveMessage(message: object): Promise<void>;
}

const SCRIPT = readFileSync(
  join(
    dirname(createRequire(import.meta.url).resolve('@duckduckgo/autoconsent')),
    'autoconsent.playwright.js',
  ),
  'utf8',
);

/** As its users have it by default, with the heuristics on: it presses what refuses, and nothing else. */
const SETTINGS: Partial<Config> = {
  enabled: true,
  autoAction: 'optOut',
  enablePrehide: true,
  enableCosmeticRules: true,
  enableHeuristicDetection: true,
  heuristicMode: 'reject',
};

export interface AgentOptions {
  readonly settings?: Partial<Config>;
  readonly rules?: readonly AutoConsentCMPRule[];
}

export class Agent {
  /** What it has reported since it was last forgotten, in order. */
  reports: Report[] = [];

  constructor(private readonly options: AgentOptions) {}

  /** What the browser around it does: takes reports, and answers what it asks for. */
  async hear(frame: Frame, report: Report): Promise<void> {
    // The object is the program's own and changes; what comes through here is a copy.
    this.reports.push(report);
    if (report.type === 'init')
      await tell(frame, {
        type: 'initResp',
        config: { ...SETTINGS, ...this.options.settings },
        rules: { autoconsent: this.options.rules ?? [] },
      });
    if (report.type === 'eval') {
      const result: unknown = await frame.evaluate(report.code ?? '');
      await tell(frame, { type: 'evalResp', id: report.id, result });
    }
  }

  of(type: string): Report[] {
    return this.reports.filter((report) => report.type === type);
  }

  /** What it says of itself last. */
  get state(): ConsentState | undefined {
    return this.of('report').at(-1)?.state;
  }

  /** Resolves when it has done what it could, and this is what it did. */
  async seeDone(cmp: string): Promise<void> {
    await eventually(() => this.of('autoconsentDone').map((report) => report.cmp)).toEqual([cmp]);
  }

  /** Has it look whether its refusal has held, and waits for what it finds. */
  async testItself(page: Page): Promise<boolean | undefined> {
    await tell(page.mainFrame(), { type: 'selfTest' });
    await eventually(() => this.of('selfTestResult').length).toBe(1);
    return this.of('selfTestResult')[0]?.result;
  }

  /** Puts it into a page that is already open. */
  async enter(page: Page): Promise<void> {
    await page.evaluate(SCRIPT);
  }
}

async function tell(frame: Frame, message: object): Promise<void> {
  await frame.evaluate(async (told) => {
    await (window as unknown as AgentWindow).autoconsentReceiveMessage(told);
  }, message);
}

/** A visitor's browser that has it. It is in no page yet: `enter` puts it into one, `everywhere` into all that follow. */
export async function bringAgent({ context }: Site, options: AgentOptions = {}): Promise<Agent> {
  const agent = new Agent(options);
  await context.exposeBinding('autoconsentSendMessage', ({ frame }, report: Report) =>
    // A page may go while it is answered.
    agent.hear(frame, report).catch(() => undefined),
  );
  return agent;
}

/** The same, in every page from its first moment on. */
export async function bringAgentEverywhere(site: Site, options?: AgentOptions): Promise<Agent> {
  const agent = await bringAgent(site, options);
  await site.context.addInitScript({ content: SCRIPT });
  return agent;
}
