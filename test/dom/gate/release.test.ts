// What is put in the place of a marked element, and in which order.
import { beforeEach, describe, expect, it } from 'vitest';
import { createScriptReleaser, releaseFrame, withholdFrame } from '../../../src/gate/release.js';
import { add, clearPage, make, settle } from '../page.js';

beforeEach(clearPage);

const MARK = { type: 'text/plain', 'data-category': 'analytics' };

const scripts = () => [...document.querySelectorAll('script')];

/** Releases a marked script that stands in the body, and gives what stands there now. */
async function release(attributes: Record<string, string>, text = ''): Promise<HTMLScriptElement> {
  createScriptReleaser()(add('script', { ...MARK, ...attributes }, text));
  await settle();
  return scripts()[0]!;
}

describe('createScriptReleaser', () => {
  it('puts a new script in the same place, since one that was read as text never runs', async () => {
    const marked = add('script', { ...MARK, src: 'https://a.example/a.js' });
    add('p', {}, 'after');
    createScriptReleaser()(marked);
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
    expect(script.hasAttribute('data-type')).toBe(false);
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

  it('keeps the nonce, which a page’s policy asks for', async () => {
    const marked = add('script', { ...MARK, src: '/a.js' });
    marked.nonce = 'r4nd0m';
    createScriptReleaser()(marked);
    await settle();
    expect(scripts()[0]?.nonce).toBe('r4nd0m');
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
    createScriptReleaser()(marked);
    await settle();
    expect(scripts()).toEqual([marked]);
    expect(marked.type).toBe('text/plain');
  });

  it('releases one once, however often it is asked and however long it waits', async () => {
    const releaser = createScriptReleaser();
    releaser(add('script', { ...MARK, src: '/slow.js', id: 'slow' }));
    const inline = add('script', MARK, 'window.x = 1');
    releaser(inline);
    releaser(inline);
    document.querySelector('#slow')?.dispatchEvent(new Event('load'));
    await settle();
    expect(scripts()).toHaveLength(2);
    expect(inline.isConnected).toBe(false);
  });

  it.each(['load', 'error'])(
    'holds an inline script back until the external one before it has had its %s',
    async (end) => {
      const releaser = createScriptReleaser();
      releaser(add('script', { ...MARK, src: '/slow.js', id: 'slow' }));
      const inline = add('script', { ...MARK, id: 'inline' }, 'window.x = 1');
      releaser(inline);
      await settle();
      expect(document.querySelector('#inline')).toBe(inline);
      document.querySelector('#slow')?.dispatchEvent(new Event(end));
      await settle();
      expect(document.querySelector('#inline')).not.toBe(inline);
    },
  );

  it('holds it back for the last of several', async () => {
    const releaser = createScriptReleaser();
    releaser(add('script', { ...MARK, src: '/1.js', id: 'one' }));
    releaser(add('script', { ...MARK, src: '/2.js', id: 'two' }));
    const inline = add('script', MARK, 'window.x = 1');
    releaser(inline);
    document.querySelector('#one')?.dispatchEvent(new Event('load'));
    await settle();
    expect(inline.isConnected).toBe(true);
    document.querySelector('#two')?.dispatchEvent(new Event('load'));
    await settle();
    expect(inline.isConnected).toBe(false);
  });

  it('does not wait for one that is asynchronous, as the page would not', async () => {
    const releaser = createScriptReleaser();
    releaser(add('script', { ...MARK, src: '/slow.js', async: '' }));
    const inline = add('script', MARK, 'window.x = 1');
    releaser(inline);
    await settle();
    expect(inline.isConnected).toBe(false);
    expect(scripts()[0]?.async).toBe(true);
  });

  it('keeps the order of external scripts', async () => {
    expect((await release({ src: '/a.js' })).async).toBe(false);
  });
});

describe('releaseFrame', () => {
  it('gives a frame its address, and keeps its mark', () => {
    const frame = make('iframe', { 'data-src': 'https://a.example/film', 'data-category': 'marketing' });
    releaseFrame(frame);
    expect(frame.getAttribute('src')).toBe('https://a.example/film');
    expect(frame.dataset).toMatchObject({ src: 'https://a.example/film', category: 'marketing' });
  });

  it.each(['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<b>', 'http://a.example/'])(
    'leaves one with the address %j empty',
    (address) => {
      const frame = make('iframe', { 'data-src': address });
      releaseFrame(frame);
      expect(frame.hasAttribute('src')).toBe(false);
    },
  );

  it('does not load it again where it is already there', () => {
    const frame = make('iframe', { 'data-src': '/film', src: '/film' });
    let writes = 0;
    Object.defineProperty(frame, 'src', { set: () => writes++ });
    releaseFrame(frame);
    expect(writes).toBe(0);
  });
});

describe('withholdFrame', () => {
  it('takes the address away and puts an empty frame in the place', () => {
    const parent = make('div');
    const frame = make('iframe', {
      'data-src': '/film',
      src: '/film',
      title: 'Film',
      'data-category': 'marketing',
    });
    parent.append(frame);
    withholdFrame(frame);
    const empty = parent.firstElementChild;
    expect(empty).not.toBe(frame);
    expect(empty?.hasAttribute('src')).toBe(false);
    expect(empty?.getAttribute('data-src')).toBe('/film');
    expect(empty?.getAttribute('title')).toBe('Film');
  });

  it('lets it be released again', () => {
    const parent = make('div');
    parent.append(make('iframe', { 'data-src': '/film', src: '/film' }));
    withholdFrame(parent.querySelector('iframe')!);
    releaseFrame(parent.querySelector('iframe')!);
    expect(parent.querySelector('iframe')?.getAttribute('src')).toBe('/film');
  });

  it('leaves alone what it has not released', () => {
    const parent = make('div');
    const frame = make('iframe', { 'data-src': '/film', src: '/placeholder' });
    parent.append(frame);
    withholdFrame(frame);
    expect(parent.firstElementChild).toBe(frame);
    expect(frame.getAttribute('src')).toBe('/placeholder');
  });
});
