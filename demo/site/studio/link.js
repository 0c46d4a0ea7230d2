// A configuration in a link: `#config=` and the JSON, deflated, in letters that an address may hold.
import { LONGEST_TEXT, readJson } from './json.js';

const MARK = '#config=';

/** As much as mail and chat programs carry. */
const LONGEST_LINK = 60_000;

const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const lettersOf = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The bytes that come out of a stream; a small text may unpack to a huge one, so no more than `limit`. */
async function collect(stream, limit) {
  const chunks = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    chunks.push(value);
  }
}

export async function makeLink(config) {
  const packed = new Blob([JSON.stringify(config)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return `${location.origin}/studio${MARK}${lettersOf(await collect(packed, Infinity))}`;
}

export const hasLink = () => location.hash.startsWith(MARK);

/** Takes the configuration out of the address bar, so that a reload does not ask again. */
export const forgetLink = () => history.replaceState(null, '', location.pathname);

/** What the page's address carries, as `{ value }` or `{ fault }`. */
export async function readLink() {
  const letters = location.hash.slice(MARK.length);
  if (letters.length > LONGEST_LINK) return { fault: 'It is too long to be one of ours.' };
  try {
    const packed = new Blob([bytesOf(letters.replaceAll('-', '+').replaceAll('_', '/'))]);
    const stream = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const bytes = await collect(stream, LONGEST_TEXT);
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return error instanceof RangeError
      ? { fault: 'What is in it is longer than any configuration.' }
      : { fault: 'It is damaged: perhaps a part was lost on the way.' };
  }
}
