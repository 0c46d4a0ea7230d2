// The README says what holds what: the same data that the matrix is held to.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../matrix/table.js';
import { WAYS } from '../matrix/ways.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, written = ''] =
  /<!-- prettier-ignore-start -->([^]*)<!-- prettier-ignore-end -->/.exec(README) ?? [];
describe('What holds what', () => {
  it('is told in the README as the tests found it', () => {
    expect(written.trim()).toBe(makeTable());
  });

  it('covers at least forty ways, each of them once', () => {
    expect(WAYS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(WAYS.map(({ id }) => id)).size).toBe(WAYS.length);
    expect(new Set(WAYS.map(({ title }) => title)).size).toBe(WAYS.length);
  });
});
