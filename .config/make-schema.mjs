// The JSON Schema of a configuration and of a definition: what the types and their comments say, and what the catalogue's
// files say of each tracker's own parameters. An editor completes, explains and checks by it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The definitions of a folder, by the order of their files: there is no list to forget. */
const readFolder = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));

const ref = (name) => ({ $ref: `#/definitions/${name}` });

/** Something else for every object of a schema. */
const change = (value, of) =>
  Array.isArray(value)
    ? value.map((item) => change(item, of))
    : typeof value === 'object' && value
      ? of(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, of)])))
      : value;

/** What a site writes for each parameter of a tracker. */
const parametersOf = ({ name, parameters }) =>
  Object.fromEntries(
    Object.entries(parameters).map(([parameter, { pattern, example }]) => [
      parameter,
      {
        type: 'string',
        description: `What ${name} gave you as its ${parameter}, in the form of ${example}.`,
        pattern,
        examples: [example],
      },
    ]),
  );

/** The ids that `use` may name: each wants its own parameters, and takes nothing else. */
function useOf(core, { description, properties }) {
  const { use, ...others } = properties;
  return {
    description,
    type: 'object',
    properties: { use: { ...use, enum: core.map(({ id }) => id), examples: core.map(({ id }) => id) } },
    required: ['use'],
    // One branch an id, so that a fault is told of the tracker that is meant, and of no other.
    allOf: core.map((tracker) => ({
      if: { properties: { use: { const: tracker.id } }, required: ['use'] },
      then: {
        title: tracker.name,
        description: tracker.notice.en,
        properties: { use: true, ...parametersOf(tracker), ...others },
        required: Object.keys(tracker.parameters),
        additionalProperties: false,
      },
    })),
  };
}

/**
 * A whole definition in a configuration: the fields of `Tracker`, and beside them the values of the parameters that it
 * declares. A schema cannot tie the names of keys to what stands in `parameters`: where some are declared, it takes any
 * name with a value of a parameter's form. Whether each is declared, and each declared one is there, is left to the
 * library; but not for the catalogue's own definitions, whose parameters are known here.
 */
function configuredOf(catalogue, { description, properties, required }) {
  const fields = Object.keys(properties);
  const withParameters = catalogue.filter(({ parameters }) => Object.keys(parameters).length);
  return {
    description,
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field, ref(`Tracker/properties/${field}`)])),
    required,
    additionalProperties: ref('ParameterValue'),
    propertyNames: { type: 'string', pattern: '^(?!(__proto__|constructor|prototype)$)\\w{1,64}$' },
    allOf: [
      {
        if: { properties: { parameters: { type: 'object', minProperties: 1 } }, required: ['parameters'] },
        else: { propertyNames: { enum: fields } },
      },
      ...withParameters.map((tracker) => {
        const names = Object.keys(tracker.parameters);
        // A site may have changed the definition that it copied: then it is one of its own.
        const unchanged = names.map((name) => [
          name,
          { type: 'object', properties: { pattern: { const: tracker.parameters[name].pattern } } },
        ]);
        return {
          if: {
            properties: {
              id: { const: tracker.id },
              parameters: {
                type: 'object',
                properties: Object.fromEntries(unchanged),
                required: names,
                maxProperties: names.length,
              },
            },
            required: ['id', 'parameters'],
          },
          then: {
            properties: parametersOf(tracker),
            required: names,
            propertyNames: { enum: [...fields, ...names] },
          },
        };
      }),
    ],
  };
}

/** A choice among values of different types as one schema: what is wrong is then said once, and not for every choice. */
function choiceAsOne(schema, definitions) {
  const choices = schema.anyOf?.map(({ $ref, ...choice }) => ({
    ...($ref ? definitions[$ref.split('/').at(-1)] : {}),
    ...choice,
  }));
  const types = new Set(choices?.map(({ type }) => type));
  // Two that say the same keyword, or one that says what holds for any type, cannot be one.
  const keywords =
    choices?.flatMap((choice) => Object.keys(choice).filter((key) => !SAID.includes(key))) ?? [];
  if (!choices || types.size < choices.length || types.has(undefined) || keywords.some(isForAnyType))
    return schema;
  const { anyOf, ...rest } = schema;
  return { ...Object.assign({}, ...choices), ...rest, type: [...types] };
}

/** What is said to people, and what `choiceAsOne` makes anew. */
const SAID = ['type', 'title', 'description', 'examples', 'default'];

const isForAnyType = (keyword) => ['enum', 'const', 'anyOf', 'allOf', 'if', 'not'].includes(keyword);

/** The type of every key: text. */
const typeOfKeys = (schema) =>
  schema.propertyNames ? { ...schema, propertyNames: { type: 'string', ...schema.propertyNames } } : schema;

export function makeSchema() {
  const core = readFolder(`${ROOT}src/trackers`);
  const more = readFolder(`${ROOT}src/trackers/more`);
  const { definitions: made } = createGenerator({
    path: `${ROOT}src/config.ts`,
    tsconfig: `${ROOT}tsconfig.json`,
    type: 'Config',
    additionalProperties: false,
    skipTypeCheck: true,
  }).createSchema('Config');
  const { Config, ...definitions } = change(made, (schema) => typeOfKeys(choiceAsOne(schema, made)));

  const { parameters } = definitions.Tracker.properties;
  // Its value stands beside the definition's own fields.
  parameters.propertyNames.not = { enum: Object.keys(definitions.Tracker.properties) };
  definitions.Use = useOf(core, definitions.Use);
  definitions.ConfiguredTracker = configuredOf([...core, ...more], definitions.Tracker);
  definitions.TrackerEntry = {
    description:
      'A tracker of the catalogue by `use`, or a whole definition with the values of its parameters.',
    type: 'object',
    properties: { use: { description: definitions.Use.properties.use.description } },
    if: { properties: { use: true }, required: ['use'] },
    then: ref('Use'),
    else: ref('ConfiguredTracker'),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:samtykke:configuration',
    title: 'Samtykke',
    ...Config,
    properties: {
      ...Config.properties,
      trackers: { ...Config.properties.trackers, items: ref('TrackerEntry') },
    },
    definitions: { Config: { $ref: '#' }, ...definitions },
  };
}
