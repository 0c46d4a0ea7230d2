// `list` and `show` say in plain words what the definitions say.
import { describe, expect, it } from 'vitest';
import { isInCore } from '../../../src/cli/catalogue.js';
import { chooseCategory, tableOf } from '../../../src/cli/commands/list.js';
import { describeTracker } from '../../../src/cli/describe-tracker.js';
import { CATALOGUE, trackerOf } from './whole-catalogue.js';
import { fakeTerminal } from './fake-terminal.js';

const ALL = [...CATALOGUE.values()];
const terminal = fakeTerminal();

describe('describeTracker', () => {
  it.each(ALL)('tells all that $id does', (tracker) => {
    const text = describeTracker(tracker, terminal).join('\n');
    const {
      name,
      vendor = '',
      policy = '',
      category,
      parameters,
      hosts,
      storage,
      notice,
      source = '',
    } = tracker;
    for (const words of [name, vendor, policy, category, source, ...Object.values(notice)])
      expect(text).toContain(words);
    for (const [parameter, { pattern, example }] of Object.entries(parameters)) {
      for (const words of [parameter, pattern, example]) expect(text).toContain(words);
    }
    for (const host of hosts) expect(text).toContain(host.replace('*.', '').split('/')[0]);
    for (const { name: cookie, lifetime } of storage.cookies ?? []) {
      const line = text.split('\n').find((row) => row.includes(`cookie `) && row.includes(` ${cookie} `));
      expect(line, cookie).toContain(lifetime === 'session' ? 'until the browser is closed' : lifetime);
    }
    for (const { name: kept, lifetime } of storage.outOfReach ?? [])
      expect(text).toMatch(new RegExp(`  ${kept.replace(/[.*$]/g, '\\$&')} .*${lifetime}`));
    expect(text).toContain(`npx samtykke add ${tracker.id}`);
    expect(text).toContain(isInCore(tracker.id) ? `"use": "${tracker.id}"` : `"id": "${tracker.id}"`);
  });

  it('says who loads what the page’s own markup loads', () => {
    expect(describeTracker(trackerOf('youtube'), terminal).join('\n')).toContain('data-tracker="youtube"');
  });

  it('says why something is out of reach', () => {
    expect(describeTracker(trackerOf('google-analytics'), terminal).join('\n')).toMatch(
      /FPID .*2 years .*your server alone can delete it/,
    );
  });
});

describe('tableOf', () => {
  const rows = tableOf(ALL, terminal);

  it('has one line for each tracker, under its category', () => {
    for (const { id, name, category } of ALL) {
      const at = rows.findIndex((row) => row.includes(` ${name} `) && row.includes(` ${id} `));
      expect(at, id).toBeGreaterThan(0);
      const heading = rows.slice(0, at).findLast((row) => /^\w+: /.test(row));
      expect(heading, id).toMatch(new RegExp(`^${category}: `));
    }
  });

  it('says what each wants to be told, and how it comes', () => {
    expect(rows.find((row) => row.includes('Hotjar'))).toMatch(/hotjar +--site-id +use$/);
    expect(rows.find((row) => row.includes('Matomo'))).toMatch(/matomo +--host --site-id +definition$/);
    expect(rows.find((row) => row.includes('Vimeo'))).toMatch(/vimeo +definition, and your own markup$/);
  });

  it('shows one category alone, and names the nearest to a misspelt one', () => {
    const marketing = chooseCategory(ALL, 'marketing');
    expect(marketing.map(({ id }) => id)).toContain('tiktok-pixel');
    expect(new Set(marketing.map(({ category }) => category))).toEqual(new Set(['marketing']));
    expect(() => chooseCategory(ALL, 'marketng')).toThrow('Did you mean marketing?');
    expect(() => chooseCategory(ALL, 'x')).toThrow('It has necessary, functional, analytics, marketing.');
  });
});
