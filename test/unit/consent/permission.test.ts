// What holds: never a grant that no record gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnanswered, resolvePermissions } from '../../../src/consent/permission.js';
import { questionsOf } from '../../../src/consent/decision.js';
import { RECORD, SUBJECT } from '../examples.js';
import { anyRecord, anySubject } from './arbitraries.js';

const isNecessary = (subject: typeof SUBJECT, id: string) =>
  id === 'necessary' ||
  subject.trackers.some((tracker) => tracker.id === id && tracker.category === 'necessary');

describe('resolvePermissions', () => {
  it('grants only what is necessary before there is a record', () => {
    expect({ ...resolvePermissions(SUBJECT) }).toEqual({
      necessary: 'granted',
      checkout: 'granted',
      analytics: 'denied',
      marketing: 'denied',
      hotjar: 'denied',
      'google-analytics': 'denied',
      'facebook-pixel': 'denied',
    });
  });

  it('grants what the record grants, and denies what it denies', () => {
    expect({ ...resolvePermissions(SUBJECT, RECORD) }).toEqual({
      necessary: 'granted',
      checkout: 'granted',
      analytics: 'granted',
      marketing: 'denied',
      hotjar: 'granted',
      'google-analytics': 'granted',
      'facebook-pixel': 'denied',
    });
  });

  it('never grants without a yes in the record, except what is necessary', () => {
    fc.assert(
      fc.property(anySubject, fc.option(anyRecord, { nil: undefined }), (subject, record) => {
        const permissions = resolvePermissions(subject, record);
        for (const [id, permission] of Object.entries(permissions)) {
          if (permission === 'granted' && !isNecessary(subject, id)) expect(record?.choices[id]).toBe(true);
        }
      }),
    );
  });

  it('knows exactly what is necessary and what the site asks about', () => {
    fc.assert(
      fc.property(anySubject, anyRecord, (subject, record) => {
        const known = [
          'necessary',
          ...subject.trackers.map(({ id }) => id),
          ...questionsOf(subject).map(({ id }) => id),
        ];
        expect(new Set(Object.keys(resolvePermissions(subject, record)))).toEqual(new Set(known));
      }),
    );
  });

  it('does not take what every object inherits for a yes', () => {
    const subject = { categories: ['constructor'], trackers: [{ id: 'acme', category: 'constructor' }] };
    expect(resolvePermissions(subject, RECORD)['constructor']).toBe('denied');
  });

  it('always grants what is necessary, even against a record that denies it', () => {
    const record = { ...RECORD, choices: { necessary: false, checkout: false } };
    expect(resolvePermissions(SUBJECT, record)).toMatchObject({ necessary: 'granted', checkout: 'granted' });
  });

  it('denies a tracker that came after the visitor’s choice, though its category is granted', () => {
    const later = { ...SUBJECT, trackers: [...SUBJECT.trackers, { id: 'clarity', category: 'analytics' }] };
    expect(resolvePermissions(later, RECORD)['clarity']).toBe('denied');
  });

  it('grants a tracker by its own answer, not by its category’s', () => {
    const record = { ...RECORD, choices: { analytics: false, hotjar: true, 'google-analytics': false } };
    expect(resolvePermissions(SUBJECT, record)).toMatchObject({
      analytics: 'denied',
      hotjar: 'granted',
      'google-analytics': 'denied',
    });
  });

  it.each(['unheard', 'constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
    'says nothing of %j, which nobody has asked about',
    (id) => {
      expect(resolvePermissions(SUBJECT, RECORD)[id]).toBeUndefined();
    },
  );

  it('cannot be changed, and inherits nothing', () => {
    const permissions = resolvePermissions(SUBJECT) as Record<string, string>;
    expect(Object.isFrozen(permissions)).toBe(true);
    expect(Object.getPrototypeOf(permissions)).toBeNull();
    expect(() => {
      permissions['analytics'] = 'granted';
    }).toThrow(TypeError);
  });
});

describe('findUnanswered', () => {
  it('finds everything but the necessary before there is a record', () => {
    expect(findUnanswered(SUBJECT)).toEqual([
      'analytics',
      'marketing',
      'hotjar',
      'google-analytics',
      'facebook-pixel',
    ]);
  });

  it('finds nothing where every question has its answer, be it yes or no', () => {
    expect(findUnanswered(SUBJECT, RECORD)).toEqual([]);
  });

  it('finds only what came after the visitor’s choice', () => {
    const later = { ...SUBJECT, trackers: [...SUBJECT.trackers, { id: 'clarity', category: 'analytics' }] };
    expect(findUnanswered(later, RECORD)).toEqual(['clarity']);
  });
});
