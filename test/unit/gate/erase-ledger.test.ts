// The book of what was erased says what went, what came back and what stays, and never more than that.
import { describe, expect, it } from 'vitest';
import { EraseLedger, type Finding } from '../../../src/gate/erase-ledger.js';

const found = (name: string, more: Partial<Finding> = {}): Finding => ({
  kind: 'cookie',
  name,
  ids: ['acme'],
  ...more,
});
const cookies = (...names: string[]) => names.map((name) => ({ kind: 'cookie', name }));
const isNew = () => false;
const isOld = () => true;
const pageOf = (ledger: EraseLedger) => ledger.report(['acme'], () => [], 1).trackers[0];

describe('EraseLedger', () => {
  it('tells nothing of trackers that it has heard nothing of', () => {
    expect(new EraseLedger().report(['acme'], () => [], 1)).toEqual({ time: 1, trackers: [] });
  });

  it('tells what went, for each of those who share it, in the order of the trackers', () => {
    const ledger = new EraseLedger();
    ledger.note([found('_a', { ids: ['acme', 'other'] }), found('_b')], ['cookie'], isNew);
    expect(ledger.report(['other', 'acme'], () => [], 1).trackers).toEqual([
      { id: 'other', erased: cookies('_a'), cameBack: [], outOfReach: [] },
      { id: 'acme', erased: cookies('_a', '_b'), cameBack: [], outOfReach: [] },
    ]);
  });

  it('tells as come back what is found a second time, or was denied before the page was opened', () => {
    const ledger = new EraseLedger();
    ledger.note([found('_a')], ['cookie'], isNew);
    expect(pageOf(ledger)?.cameBack).toEqual([]);
    ledger.note([found('_a')], ['cookie'], isNew);
    ledger.note([found('_b')], ['cookie'], isOld);
    expect(pageOf(ledger)).toMatchObject({ erased: cookies('_a', '_b'), cameBack: cookies('_a', '_b') });
  });

  it('does not take a name in another place for the same thing', () => {
    const ledger = new EraseLedger();
    ledger.note([found('_a'), found('_a', { kind: 'localStorage' })], ['cookie', 'localStorage'], isNew);
    expect(pageOf(ledger)).toMatchObject({ erased: [{}, {}], cameBack: [] });
  });

  it('does not say that a vendor’s mark of the refusal, left on purpose, came back', () => {
    const ledger = new EraseLedger();
    ledger.note([found('_no', { isMark: true })], ['cookie'], isOld);
    expect(pageOf(ledger)).toMatchObject({ erased: cookies('_no'), cameBack: [] });
  });

  it('never says that something is erased which is there', () => {
    const ledger = new EraseLedger();
    ledger.note([found('_a', { reason: 'path' })], ['cookie'], isOld);
    expect(pageOf(ledger)).toMatchObject({ erased: [], cameBack: [], outOfReach: [{ reason: 'path' }] });
    ledger.note([found('_a')], ['cookie'], isNew);
    expect(pageOf(ledger)).toMatchObject({ erased: cookies('_a'), outOfReach: [] });
    ledger.note([found('_a', { reason: 'path' })], ['cookie'], isNew);
    expect(pageOf(ledger)).toMatchObject({
      erased: [],
      cameBack: cookies('_a'),
      outOfReach: [{ name: '_a' }],
    });
  });

  it('says that what was in use is erased once it is gone, and only a look at its kind can tell', () => {
    const ledger = new EraseLedger();
    ledger.note([found('db', { kind: 'indexedDB', reason: 'in-use' })], ['indexedDB'], isNew);
    ledger.note([], ['cookie'], isNew);
    expect(pageOf(ledger)).toMatchObject({ erased: [], outOfReach: [{ name: 'db' }] });
    ledger.note([], ['indexedDB'], isNew);
    expect(pageOf(ledger)).toMatchObject({ erased: [{ name: 'db' }], outOfReach: [] });
  });

  it('does not say that a cookie on another path is erased because it is out of sight', () => {
    const ledger = new EraseLedger();
    ledger.note([found('_a', { reason: 'path' })], ['cookie'], isNew);
    ledger.note([], ['cookie'], isNew);
    expect(pageOf(ledger)).toMatchObject({ erased: [], outOfReach: [{ name: '_a' }] });
  });

  it('begins anew for a tracker that was granted since', () => {
    const ledger = new EraseLedger();
    ledger.note([found('_a')], ['cookie'], isNew);
    ledger.close('acme');
    ledger.note([found('_a')], ['cookie'], isNew);
    expect(pageOf(ledger)).toMatchObject({ erased: cookies('_a'), cameBack: [] });
  });

  it('goes on from what was erased ahead of a reload', () => {
    const before = new EraseLedger();
    before.note([found('_a'), found('_b')], ['cookie'], isNew);
    const after = new EraseLedger(before.report(['acme'], () => [], 1));
    after.note([found('_a')], ['cookie'], isNew);
    expect(pageOf(after)).toMatchObject({ erased: cookies('_b', '_a'), cameBack: cookies('_a') });
  });
});
