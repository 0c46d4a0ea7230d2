// What counts as a difference between Accept and Reject, and what is said of it.
import { describe, expect, it } from 'vitest';
import { compareButtons, contrast } from '../../../src/equal/compare-buttons.js';
import type { ButtonLook } from '../../../src/equal/measure-buttons.js';

const ACCEPT: ButtonLook = {
  text: 'Accept all',
  markup: '<button class="" part="" style="">',
  left: 20,
  top: 400,
  width: 140,
  height: 44,
  lines: 1,
  style: { 'font-size': '15px', 'font-weight': '600', filter: 'none' },
  colour: [255, 255, 255],
  background: [31, 58, 95],
  isDrawn: true,
  isFree: true,
  isBusy: false,
};
const REJECT: ButtonLook = { ...ACCEPT, text: 'Reject all', left: 168 };

const compare = (accept: Partial<ButtonLook>, reject: Partial<ButtonLook> = {}) =>
  compareButtons({
    place: 'banner',
    accept: { ...ACCEPT, ...accept },
    reject: { ...REJECT, ...reject },
  });

describe('compareButtons', () => {
  it('says nothing of two that are equal but for the words', () => {
    expect(compare({})).toEqual([]);
    // One above the other, and from right to left.
    expect(compare({}, { left: 20, top: 452 })).toEqual([]);
    expect(compare({ left: 168 }, { left: 20 })).toEqual([]);
  });

  it('leaves a pixel’s rounding alone', () => {
    expect(compare({ width: 140.9 })).toEqual([]);
  });

  it.each<[string, Partial<ButtonLook>, RegExp]>([
    [
      'a wider one',
      { width: 180 },
      /^banner: The width \(40 px apart\): Accept 180 px, Reject 140 px\..*::part/,
    ],
    [
      'a higher one',
      { height: 66.4 },
      /^banner: The height \(22\.4 px apart\): Accept 66\.4 px, Reject 44 px\./,
    ],
    ['a higher one with more lines', { height: 66, lines: 2 }, /same length in `texts`/],
    ['more lines in one of the same size', { lines: 3 }, /lines of text: Accept 3, Reject 1\..*`texts`/],
    [
      'another class',
      { markup: '<button class="big" part="" style="">' },
      /The element: Accept <button class="big"/,
    ],
    [
      'other type',
      { style: { ...ACCEPT.style, 'font-size': '18px' } },
      /font-size: Accept 18px, Reject 15px/,
    ],
    ['a paler text', { colour: [160, 170, 180] }, /contrast of the text: Accept 4\.9:1, Reject 11\.5:1/],
    ['a place of its own', { top: 300 }, /not side by side: Reject is 148 px across and 100 px down/],
    ['a place far off', { left: -200 }, /not side by side/],
    ['one that is hidden', { isDrawn: false }, /^banner: Accept cannot be seen/],
    ['one that is covered', { isFree: false }, /^banner: Accept is covered in part/],
  ])('tells of %s', (_, accept, words) => {
    const lines = compare(accept);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
  });

  it('tells of one that is missing', () => {
    expect(compareButtons({ place: 'preferences', accept: ACCEPT, reject: undefined })).toEqual([
      'preferences: Reject is not there. A script has taken it out; without it no visitor can choose.',
    ]);
  });

  it('tells of two that are equal, and cannot be read', () => {
    const pale = { colour: [180, 180, 180], background: [255, 255, 255] } as const;
    expect(compare(pale, pale)).toEqual([
      expect.stringMatching(/hard to read.*2\.1:1.*4\.5:1.*--samtykke-accent/),
    ]);
  });

  it('does not take the pointer’s own mark for a difference, and no other for the pointer’s', () => {
    const hovered = { isBusy: true, style: { ...ACCEPT.style, filter: 'brightness(1.12)' } };
    expect(compare(hovered)).toEqual([]);
    expect(compare({ ...hovered, isBusy: false })).toHaveLength(1);
    expect(compare({ isBusy: true, style: { ...ACCEPT.style, 'font-weight': '900' } })).toHaveLength(1);
  });
});

describe('contrast', () => {
  it('is the ratio of WCAG', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
    expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
  });
});
