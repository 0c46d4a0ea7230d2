// What a tracker stores: by a snippet in the page itself, so that no request is needed for it.
import { PREFIX, type Way } from '../way.js';

const write = (id: string, title: string, code: (name: string) => string): Way => ({
  id,
  title,
  leak: 'store',
  code: code(PREFIX + id),
  guard: 'held',
  policy: 'open',
  why: 'A Content-Security-Policy knows addresses, and no names of cookies or keys.',
  onGrant: 'lost',
});

const EMPTY = `const frame = document.body.appendChild(document.createElement('iframe'));`;

export const WRITES: readonly Way[] = [
  write('cookie', '`document.cookie`', (name) => `document.cookie = '${name}=1; path=/';`),
  write(
    'cookie-domain',
    '`document.cookie` for the whole domain',
    (name) => `document.cookie = '${name}=1; path=/; domain=shop.example; max-age=1000';`,
  ),
  write(
    'cookie-spaces',
    '`document.cookie` with spaces about the name',
    (name) => `document.cookie = '  ${name}  = 1; path=/';`,
  ),
  write('cookie-store', '`cookieStore.set`', (name) => `return cookieStore.set('${name}', '1');`),
  write(
    'cookie-store-object',
    '`cookieStore.set` with an object',
    (name) => `return cookieStore.set({ name: '${name}', value: '1' });`,
  ),
  write('local-storage', '`localStorage.setItem`', (name) => `localStorage.setItem('${name}', '1');`),
  write('local-storage-property', '`localStorage` as an object', (name) => `localStorage['${name}'] = '1';`),
  write(
    'local-storage-define',
    '`Object.defineProperty` on `localStorage`',
    (name) =>
      `Object.defineProperty(localStorage, '${name}', { value: '1', configurable: true, enumerable: true, writable: true });`,
  ),
  write('session-storage', '`sessionStorage.setItem`', (name) => `sessionStorage.setItem('${name}', '1');`),
  write(
    'session-storage-property',
    '`sessionStorage` as an object',
    (name) => `sessionStorage['${name}'] = '1';`,
  ),
  write(
    'frame-cookie',
    '`document.cookie` of an empty frame',
    (name) => `${EMPTY} frame.contentDocument.cookie = '${name}=1; path=/';`,
  ),
  write(
    'frame-storage',
    '`localStorage` of an empty frame',
    (name) => `${EMPTY} frame.contentWindow.localStorage.setItem('${name}', '1');`,
  ),
];
