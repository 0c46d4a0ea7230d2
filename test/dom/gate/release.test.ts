// What is put in the place of a marked element, and in which order.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Release from '../../../src/gate/release.js';
import { add, clearPage, settle } from '../page.js';

let releaseFrame: typeof Release.releaseFrame;
let releaseScript: (marked: HTMLScriptElement, isGranted?: () => boolean) => void;

/** A page of its own for each test, in which nothing waits for a script of another. Scripts are granted unless told otherwise. */
beforeEach(async () => {
  clearPage();
  vi.resetModules();
  const release = await import('../../../src/gate/release.js');
  ({ releaseFrame } = release);
  releaseScript = (marked, isGranted = () => true) => {
    release.releaseScript(marked, isGranted);
  };
});

const MARK = { type: 'text/plain', 'data-category': 'analytics' };

const scripts = () => [...document.querySelectorAll('script')];

/** Releases a marked script that stands in the body, and gives what stands there now. */
async function release(attributes: Record<string, string>, text = ''): Promise<HTMLScriptElement> {
  releaseScript(add('script', { ...MARK, ...attributes }, text));
  await settle();
  return scripts()[0]!;
}

describe('releaseScript', () => {
  it('puts a new script in the same place, since one that was read as text never runs', async () => {
    const marked = add('script', { ...MARK, src: 'https://a.example/a.js' });
    add('p', {}, 'after');
    releaseScript(marked);
    await settle();
    const [script] = scripts();
    expect(script).not.toBe(marked);
    expect(document.body.firstElementChild).toBe(script);
    expect(script?.src).toBe('https://a.example/a.js');
  });

  it('lets it be a classic script', async () => {
    expect((await release({ src: '/a.js' })).type).toBe('');
  });

  it('makes a module where the mark says so', async () => {
    const script = await release({ 'data-type': 'module' }, 'export {}');
    expect(script.type).toBe('module');
  });

  it('keeps the other attributes', async () => {
    const attributes = {
      id: 'acme',
      class: 'a b',
      crossorigin: 'anonymous',
      integrity: 'sha384-x',
      referrerpolicy: 'no-referrer',
      'data-key': 'value',
      'data-category': 'analytics',
    };
    const script = await release({ ...attributes, src: '/a.js' });
    for (const [name, value] of Object.entries(attributes)) expect(script.getAttribute(name)).toBe(value);
  });

  it('keeps what an inline script says, to the letter', async () => {
    const text = 'window.x = "</scr" + "ipt>" && 1 < 2;';
    expect((await release({}, text)).text).toBe(text);
  });

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://www.shop.example.com/1',
    'http://a.example/a.js',
  ])('leaves one with the address %j withheld', async (src) => {
    const marked = add('script', { ...MARK, src });
    releaseScript(marked);
    await settle();
    expect(scripts()).toEqual([marked]);
    expect(marked.type).toBe('text/plain');
  });

  it('releases one once, however often it is asked and however long it waits', async () => {
    releaseScript(add('script', { ...MARK, src: '/slow.js', id: 'slow' }));
    const inline = add('script', MARK, 'window.x = 1');
    releaseScript(inline);
    releaseScript(inline);
    document.querySelector('#slow')?.dispatchEvent(new Event('load'));
    await settle();
    expect(scripts()).toHaveLength(2);
    expect(inline.isConnected).toBe(false);
  });

  it.each(['load', 'error'])(
    'holds an inline script back until the external one before it has had its %s',
    async (end) => {
      releaseScript(add('script', { ...MARK, src: '/slow.js', id: 'slow' }));
      const inline = add('script', { ...MARK, id: 'inline' }, 'window.x = 1');
      releaseScript(inline);
      await settle();
      expect(document.querySelector('#inline')).toBe(inline);
      document.querySelector('#slow')?.dispatchEvent(new Event(end));
      await settle();
      expect(document.querySelector('#inline')).not.toBe(inline);
    },
  );

  it('does not release one that was withdrawn while it waited', async () => {
    let isGranted = true;
    releaseScript(add('script', { ...MARK, src: '/slow.js', id: 'slow' }));
    const inline = add('script', MARK, 'window.x = 1');
    releaseScript(inline, () => isGranted);
    isGranted = false;
    document.querySelector('#slow')?.dispatchEvent(new Event('load'));
    await settle();
    expect(inline.isConnected).toBe(true);
  });

  it('holds it back for the last of several', async () => {
    releaseScript(add('script', { ...MARK, src: '/1.js', id: 'one' }));
    releaseScript(add('script', { ...MARK, src: '/2.js', id: 'two' }));
    const inline = add('script', MARK, 'window.x = 1');
    releaseScript(inline);
    document.querySelector('#one')?.dispatchEvent(new Event('load'));
    await settle();
    expect(inline.isConnected).toBe(true);
    document.querySelector('#two')?.dispatchEvent(new Event('load'));
    await settle();
    expect(inline.isConnected).toBe(false);
  });

  it('does not wait for one that is asynchronous, as the page would not', async () => {
    releaseScript(add('script', { ...MARK, src: '/slow.js', async: '' }));
    const inline = add('script', MARK, 'window.x = 1');
    releaseScript(inline);
    await settle();
    expect(inline.isConnected).toBe(false);
    expect(scripts()[0]?.async).toBe(true);
  });

  it('keeps the order of external scripts', async () => {
    expect((await release({ src: '/a.js' })).async).toBe(false);
  });
});

describe('releaseFrame', () => {
  const FILM = { 'data-src': 'https://a.example/film', 'data-category': 'marketing', title: 'Film' };
  const frame = () => document.querySelector('iframe')!;

  it('puts a frame with its address in the place of a marked one, and keeps the mark', () => {
    const marked = add('iframe', FILM);
    releaseFrame(marked, true);
    expect(frame()).not.toBe(marked);
    expect(frame().getAttribute('src')).toBe('https://a.example/film');
    expect(frame().dataset).toMatchObject({ src: 'https://a.example/film', category: 'marketing' });
    expect(frame().title).toBe('Film');
  });

  it.each(['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<b>', 'http://a.example/'])(
    'leaves one with the address %j empty',
    (address) => {
      add('iframe', { 'data-src': address });
      releaseFrame(frame(), true);
      expect(frame().hasAttribute('src')).toBe(false);
    },
  );

  it('does not load it again where it is already there', () => {
    add('iframe', FILM);
    releaseFrame(frame(), true);
    const released = frame();
    releaseFrame(released, true);
    expect(frame()).toBe(released);
  });

  it('takes the address away again, even where the page has added to it, and puts an empty frame in the place', () => {
    add('iframe', FILM);
    releaseFrame(frame(), true);
    const released = frame();
    released.src += '?autoplay=1';
    releaseFrame(released, false);
    expect(frame()).not.toBe(released);
    expect(frame().hasAttribute('src')).toBe(false);
    expect(frame().dataset['src']).toBe('https://a.example/film');
  });

  it('releases it again after that', () => {
    add('iframe', FILM);
    for (const isGranted of [true, false, true]) releaseFrame(frame(), isGranted);
    expect(frame().getAttribute('src')).toBe('https://a.example/film');
  });

  it('leaves alone what it has not released', () => {
    const marked = add('iframe', { ...FILM, src: '/placeholder' });
    releaseFrame(marked, false);
    expect(frame()).toBe(marked);
    expect(marked.getAttribute('src')).toBe('/placeholder');
  });
});
