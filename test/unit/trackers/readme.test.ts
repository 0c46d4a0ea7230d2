// The README's table of the catalogue says what the definitions say.
import { expect, it } from 'vitest';
import { makeTable, readTable } from '../../../.config/catalogue-table.mjs';
import { DEFINITIONS, MORE } from '../examples.js';

it('is told in the README, one row for each tracker; npm run format writes it', () => {
  expect(readTable()).toBe(makeTable());
  expect(readTable().split('\n')).toHaveLength(2 + DEFINITIONS.length + MORE.length);
});
