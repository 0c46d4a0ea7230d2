// Where an embed leads: its attributes are strangers' text, and lead nowhere but to what they say.
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/ui/embed-address.js';

const address = (attributes: Readonly<Record<string, string>>) =>
  addressOf((name) => (Object.hasOwn(attributes, name) ? attributes[name]! : null));

describe('addressOf', () => {
  it.each([
    [
      'a film on YouTube, where it sets no cookies before it is played',
      { kind: 'youtube', video: 'dQw4w9WgXcQ' },
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    ],
    [
      'a film on Vimeo, without session data',
      { kind: 'vimeo', video: '76979871' },
      'https://player.vimeo.com/video/76979871?dnt=1',
    ],
    [
      'a place on Google Maps',
      { kind: 'google-maps', place: 'Karl Johans gate 1, Oslo & "Sentrum" <b>' },
      'https://www.google.com/maps?output=embed&q=Karl%20Johans%20gate%201%2C%20Oslo%20%26%20%22Sentrum%22%20%3Cb%3E',
    ],
    [
      'an address of the kind’s own that says more',
      { kind: 'youtube', src: 'https://www.youtube.com/embed/dQw4w9WgXcQ?start=30' },
      'https://www.youtube.com/embed/dQw4w9WgXcQ?start=30',
    ],
    ['any other https address', { src: 'https://example.com/film' }, 'https://example.com/film'],
    ['an address on the site itself', { src: '/film' }, 'https://www.shop.example.com/film'],
  ])('finds %s', (_, attributes, expected) => {
    expect(address(attributes)).toBe(expected);
  });

  it.each([
    ['a kind that nobody knows', { kind: 'yuotube', video: 'dQw4w9WgXcQ' }],
    ['a kind that every object has', { kind: 'constructor', video: 'dQw4w9WgXcQ' }],
    ['no kind', { kind: '', video: 'dQw4w9WgXcQ' }],
    ['no film', { kind: 'youtube' }],
    ['the other kind’s attribute', { kind: 'google-maps', video: 'dQw4w9WgXcQ' }],
    ['an id of another form', { kind: 'youtube', video: 'dQw4w9WgXc' }],
    ['an id that leaves its place', { kind: 'youtube', video: '../../../xyz' }],
    ['an id with a quote in it', { kind: 'youtube', video: 'dQw4w9" onl' }],
    ['an id with markup in it', { kind: 'vimeo', video: '1<script>' }],
    ['an id with a host in it', { kind: 'vimeo', video: '1@evil.example' }],
    ['an empty place', { kind: 'google-maps', place: ' ' }],
    ['an address that is code', { src: 'javascript:alert(1)' }],
    ['one that hides it', { src: ' java\nscript:alert(1)' }],
    ['data', { src: 'data:text/html,<script>alert(1)</script>' }],
    ['a page in a file', { src: 'file:///etc/passwd' }],
    ['an open connection', { src: 'http://example.com/film' }],
    ['a kind’s name before another’s address', { kind: 'youtube', src: 'https://evil.example/embed/' }],
    ['another page of the kind’s host', { kind: 'google-maps', src: 'https://www.google.com/search?q=1' }],
    ['nothing at all', {}],
  ])('finds nothing for %s', (_, attributes) => {
    expect(address(attributes)).toBeUndefined();
  });
});
