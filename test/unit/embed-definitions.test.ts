// The catalogue's definitions for frames mean the frames that an embed makes.
import { describe, expect, it } from 'vitest';
import { isAtHost } from '../../src/trackers/hosts.js';
import { EMBED_KINDS } from '../../src/ui/embed-kinds.js';
import { MORE } from './examples.js';

const DEFINITIONS = new Map(MORE.map(([, definition]) => [definition.id, definition]));

describe('the definition of a kind of frame', () => {
  it.each(Object.entries(EMBED_KINDS))('%s is in the catalogue, and has the frame’s host', (id, kind) => {
    const definition = DEFINITIONS.get(id)!;
    expect([definition.name, definition.policy]).toEqual([kind.name, kind.policy]);
    const url = new URL(kind.address.join('1'));
    for (const hosts of [definition.hosts, kind.hosts])
      expect(hosts.some((host) => isAtHost(host, url))).toBe(true);
  });
});
