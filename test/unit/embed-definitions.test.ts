// The definitions that the README gives for frames are right, and mean the frames that an embed makes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAtHost } from '../../src/trackers/hosts.js';
import type { Tracker } from '../../src/trackers/tracker.js';
import { EMBED_KINDS } from '../../src/ui/embed-kinds.js';
import { problemOf, ROOT } from './examples.js';

const [, json = '[]'] =
  /```json\n(\[\n {2}\{\n {4}"id": "youtube"[^]*?)```/.exec(readFileSync(`${ROOT}README.md`, 'utf8')) ?? [];
const TRACKERS = JSON.parse(json) as readonly Tracker[];

describe('the definitions of frames in the README', () => {
  it('are one for each kind that an embed knows', () => {
    expect(TRACKERS.map(({ id }) => id).sort()).toEqual(Object.keys(EMBED_KINDS).sort());
  });

  it('are right', () => {
    expect(problemOf({ policy: { url: '/p' }, trackers: TRACKERS })).toBeUndefined();
  });

  it.each(TRACKERS.map((tracker) => [tracker.id, tracker] as const))(
    'of %s agrees with its kind, and has the frame’s host',
    (id, { name, vendor = name, policy, hosts = [] }) => {
      const kind = EMBED_KINDS[id]!;
      expect([name, vendor, policy]).toEqual([kind.name, kind.vendor, kind.policy]);
      const url = new URL(kind.address.join('1'));
      expect(hosts.some((host) => isAtHost(host, url))).toBe(true);
      expect(kind.hosts.some((host) => isAtHost(host, url))).toBe(true);
    },
  );
});
