import { describe, expect, it } from 'vitest';
import { IN_MARKUP, markAddresses } from '../../../src/guard/addresses.js';

const ACME = 'https://acme.example/a';

const { markup } = markAddresses({
  withholds: (address) => String(address).startsWith('https://acme.example/'),
  withholdsName: () => false,
  withholdsCookie: () => false,
  hosts: () => '',
});

describe('Markup', () => {
  it.each([
    ['quoted', `<img src="${ACME}">`],
    ['not quoted', `<img src=${ACME}>`],
    ['after a space', `<img src = '${ACME}'>`],
    ['after a sign in another attribute', `<img alt=1<2 src="${ACME}">`],
    ['after an end in another attribute', `<img alt="a>b" src="${ACME}">`],
    ['after another element’s name', `<img alt=<b src="${ACME}">`],
    ['in a style sheet', `<style>a { background: url(${ACME}) }</style>`],
    ['in a style sheet with attributes', `<style media="(width < 9px)">@import "${ACME}";</style>`],
    ['in a style sheet with a slash', `<style/title=a>@import "${ACME}";</style>`],
    ['in a style sheet that does not end', `<style>@import "${ACME}";`],
  ])('an address is marked that is %s', (_, html) => {
    expect(markup(html)).toBe(html.replace('https:', 'about:blank#https:'));
  });

  it('a script that comes of it does not run', () => {
    expect(markup(`<script src="${ACME}" type="module"></script>`)).toBe(
      `<script src="${ACME}" data-withheld="module" data-withheld type="text/plain"></script>`,
    );
  });

  it.each([
    ['a link', `<a href="${ACME}">`],
    ['an area', `<area href="${ACME}">`],
    ['a text', `<p>${ACME}</p>`],
    ['a value', `<input value="${ACME}">`],
  ])('%s stays as it is', (_, html) => {
    expect(markup(html)).toBe(html);
  });
});

describe('The end of what is written in pieces', () => {
  const begunOf = (text: string) => text.replace(IN_MARKUP, (all, rest?: string) => rest ?? all);

  it.each([
    '<',
    '<i',
    '<img',
    '<img src',
    '<img src="',
    '<img src="a>',
    '<img a="b" c=\'<p>',
    '<img a=<',
    '<style media="',
  ])('waits for the rest of %s', (text) => {
    expect(begunOf(`<p>Text${text}`)).toBe('<p>Text');
  });

  it.each([
    '<p>',
    'Text',
    '1 < 2',
    '</p>',
    '<img src="a">',
    '<style>a {',
    '<style>a {}</style>',
    `<script>css = '<style>' + css;</script><p>Text</p>`,
    '<!-- ',
  ])('does not keep back %s', (text) => {
    expect(begunOf(`<p>Text${text}`)).toBe(`<p>Text${text}`);
  });
});
