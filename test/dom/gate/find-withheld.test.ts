// Which elements of a page are marked, and which are none of ours.
import { beforeEach, describe, expect, it } from 'vitest';
import { findWithheld } from '../../../src/gate/find-withheld.js';
import { add, clearPage, make } from '../page.js';

beforeEach(clearPage);

const PLAIN = { type: 'text/plain' };

describe('findWithheld', () => {
  it.each<readonly [string, 'script' | 'iframe' | 'img', Record<string, string>, boolean]>([
    ['a script with a category', 'script', { ...PLAIN, 'data-category': 'analytics' }, true],
    ['a script with a tracker', 'script', { ...PLAIN, 'data-tracker': 'hotjar' }, true],
    [
      'a script with both',
      'script',
      { ...PLAIN, 'data-category': 'analytics', 'data-tracker': 'hotjar' },
      true,
    ],
    ['a frame with a category', 'iframe', { 'data-src': '/f', 'data-category': 'marketing' }, true],
    ['a frame with a tracker', 'iframe', { 'data-src': '/f', 'data-tracker': 'youtube' }, true],
    ['a script that is only text', 'script', PLAIN, false],
    ['a script that has run already', 'script', { 'data-category': 'analytics' }, false],
    ['a script that was released', 'script', { type: 'text/released', 'data-category': 'analytics' }, false],
    ['a script of data', 'script', { type: 'application/json', 'data-category': 'analytics' }, false],
    ['a frame without an address to wait with', 'iframe', { 'data-category': 'marketing' }, false],
    ['a frame of the page’s own', 'iframe', { 'data-src': '/f' }, false],
    ['a picture', 'img', { ...PLAIN, 'data-src': '/i', 'data-category': 'marketing' }, false],
  ])('says of %s whether it is marked', (_, tag, attributes, expected) => {
    // A page in memory loads no frames: one with a text of its own does not try.
    add(tag, tag === 'iframe' ? { srcdoc: '', ...attributes } : attributes);
    expect(findWithheld()).toHaveLength(expected ? 1 : 0);
  });

  it('sees none that stands in no page', () => {
    const template = add('template');
    template.content.append(make('script', { ...PLAIN, 'data-category': 'analytics' }));
    make('div').append(make('iframe', { 'data-src': '/f', 'data-category': 'marketing' }));
    expect(findWithheld()).toHaveLength(0);
  });

  it('gives them in the order in which they stand', () => {
    for (const id of ['a', 'b', 'c']) add('script', { ...PLAIN, 'data-category': 'analytics', id });
    document.head.append(make('script', { ...PLAIN, 'data-category': 'analytics', id: 'first' }));
    expect([...findWithheld()].map(({ id }) => id)).toEqual(['first', 'a', 'b', 'c']);
  });
});
