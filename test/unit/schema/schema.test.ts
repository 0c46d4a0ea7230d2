// What an editor is told by the schema: every property in plain words, with examples that are right, in closed objects.
import { describe, expect, it } from 'vitest';
import { CONFIG, DEFINITIONS, filled, MORE } from '../examples.js';
import { faultsOf, SCHEMA, validatorOf, type Schema } from './schema.js';

const DEFINITION = '#/definitions/Tracker';

/** What a reference means, with what is said beside it. */
const resolved = ({ $ref, ...schema }: Schema): Schema => {
  if (!$ref || $ref === '#') return schema;
  const found = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], SCHEMA);
  return { ...resolved(found as Schema), ...schema };
};

type Found = readonly [place: string, schema: Schema];

/** Keywords that hold schemas by name, and those that hold one or a list. Conditions only ask: they say nothing. */
const NAMED = ['properties', 'definitions'];
const INNER = [
  'items',
  'additionalItems',
  'additionalProperties',
  'propertyNames',
  'anyOf',
  'allOf',
  'then',
  'else',
];

/** Every schema in a schema, by its place. */
function schemasIn(schema: Schema, place = '#'): Found[] {
  const inner = Object.entries(schema).flatMap(([keyword, value]: [string, unknown]): Found[] => {
    if (!NAMED.includes(keyword) && !INNER.includes(keyword)) return [];
    const isOne = INNER.includes(keyword) && !Array.isArray(value);
    const parts = isOne ? { '': value } : (value as object);
    return Object.entries(parts)
      .filter(([, part]) => typeof part === 'object')
      .map(([key, part]) => [`${place}/${keyword}${key && `/${key}`}`, part as Schema]);
  });
  return [[place, schema], ...inner.flatMap(([at, part]) => schemasIn(part, at))];
}

const ALL = schemasIn(SCHEMA);

const PROPERTIES = ALL.flatMap(([place, { properties = {} }]) =>
  Object.entries(properties)
    .filter(([, property]) => property !== true)
    .map(([key, property]): Found => [`${place}/${key}`, property as Schema]),
);

describe('The schema', () => {
  it('takes the smallest configuration, with its own address in it', () => {
    const $schema = './node_modules/samtykke/dist/samtykke.schema.json';
    expect(faultsOf({ $schema, ...CONFIG })).toEqual([]);
  });

  it('has properties to explain', () => {
    expect(PROPERTIES.length).toBeGreaterThan(80);
  });

  it.each(PROPERTIES)('says in plain words what %s is', (_, schema) => {
    expect(resolved(schema).description).toMatch(/^.{12,}$/s);
  });

  it.each(
    PROPERTIES.filter(([, schema]) => {
      const { type, enum: choices } = resolved(schema);
      return type === 'string' && !choices;
    }),
  )('gives an example of %s', (_, schema) => {
    expect(resolved(schema).examples?.length).toBeGreaterThan(0);
  });

  it.each(ALL.filter(([, { examples, default: byDefault }]) => examples ?? byDefault !== undefined))(
    'gives examples that are right themselves at %s',
    (place, { examples = [], default: byDefault }) => {
      for (const example of [...examples, ...(byDefault === undefined ? [] : [byDefault])])
        expect(faultsOf(example, place === '#' ? '' : place), JSON.stringify(example)).toEqual([]);
    },
  );

  it.each(ALL.filter(([, { type, properties }]) => properties && type === 'object'))(
    'closes %s',
    (_, schema) => {
      const { additionalProperties, propertyNames } = schema;
      // What is taken beside the fields is a text of one form, or is told by `use`.
      if (schema === SCHEMA.definitions['TrackerEntry'] || schema === SCHEMA.definitions['Use']) return;
      if (additionalProperties !== false) {
        expect(resolved(additionalProperties as Schema)).toMatchObject({
          type: 'string',
          pattern: expect.any(String),
        });
        expect(propertyNames?.pattern).toBeDefined();
      }
    },
  );
});

describe.each([...DEFINITIONS, ...MORE])('%s', (_, definition) => {
  it('is a right definition, and right in a configuration with its parameters', () => {
    expect(faultsOf(definition, DEFINITION)).toEqual([]);
    expect(faultsOf({ ...CONFIG, trackers: [filled(definition)] })).toEqual([]);
  });
});

describe('validatorOf', () => {
  it('refuses to check by what is not there', () => {
    expect(() => validatorOf('#/definitions/Nobody')).toThrow('nothing at');
  });
});
