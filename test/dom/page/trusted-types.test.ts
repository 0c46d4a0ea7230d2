// The one policy under which the core hands addresses to a page that requires Trusted Types.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function load() {
  const { trustedTypesPolicy } = await import('../../../src/page/trusted-types.js');
  return trustedTypesPolicy;
}

describe('trustedTypesPolicy', () => {
  it('hands everything on as it is where the browser knows no Trusted Types', async () => {
    const policy = (await load())();
    expect([policy.createScriptURL('/a.js'), policy.createScript('x')]).toEqual(['/a.js', 'x']);
  });

  it('makes one policy, named samtykke, at the first need', async () => {
    const createPolicy = vi.fn((_: string, rules: object) => ({ ...rules, made: true }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const trustedTypesPolicy = await load();
    expect(createPolicy).not.toHaveBeenCalled();
    expect(trustedTypesPolicy()).toMatchObject({ made: true });
    expect(trustedTypesPolicy()).toBe(trustedTypesPolicy());
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['samtykke']);
  });

  it('throws where the page does not allow the name: what was to be released stays withheld', async () => {
    vi.stubGlobal('trustedTypes', {
      createPolicy() {
        throw new TypeError('not allowed');
      },
    });
    const trustedTypesPolicy = await load();
    expect(trustedTypesPolicy).toThrow('not allowed');
    expect(trustedTypesPolicy).toThrow('not allowed');
  });
});
