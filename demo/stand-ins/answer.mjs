// How a vendor's host answers in the demo and in the tests. Pure: the same for a service worker, a test and Node.
import { vendorOf } from './vendors.mjs';

export { vendorOf };

const HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
};

/**
 * The answer at a vendor's address: a script, an empty answer where the vendor counts something, or 404 for what the
 * vendor does not have, so that a misspelt address shows. `undefined` where the address is no vendor's.
 *
 * @param {URL} url
 * @returns {{ status: number, headers: Record<string, string>, body: string } | undefined}
 */
export function answer(url) {
  const vendor = vendorOf(url);
  if (!vendor) return undefined;
  const body = vendor.script(url);
  if (body !== undefined) {
    return { status: 200, headers: { ...HEADERS, 'content-type': 'text/javascript; charset=utf-8' }, body };
  }
  const isKnown = vendor.followUps.some((address) => (url.origin + url.pathname).startsWith(address));
  return { status: isKnown ? 204 : 404, headers: HEADERS, body: '' };
}
