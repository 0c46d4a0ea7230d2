// The schema as the build makes it, and what it says of a configuration or a definition.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { makeSchema } from '../../../.config/make-schema.mjs';

/** A schema, or a part of one. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema | true>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | readonly Schema[];
  readonly additionalItems?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

export interface WholeSchema extends Schema {
  readonly $id: string;
  readonly definitions: Readonly<Record<string, Schema>>;
}

export const SCHEMA = makeSchema() as WholeSchema;

// `strictTuples` would have a call end after its first argument.
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, strictTuples: false });
ajv.addSchema(SCHEMA);

/** The check of one part of the schema, by its place: `#/definitions/Tracker`. */
export function validatorOf(place: string): ValidateFunction {
  const found = ajv.getSchema(SCHEMA.$id + place);
  if (!found) throw new Error(`The schema has nothing at ${place}.`);
  return found;
}

/** What is said of a place: not of the branch that led there, and of a key once. */
const isFault = ({ keyword, propertyName }: ErrorObject) =>
  !['if', 'anyOf'].includes(keyword) && propertyName === undefined;

/** A place as the library says it: `trackers[0].load.scripts[0]`. */
const placeOf = ({ instancePath, keyword, params }: ErrorObject) => {
  const { missingProperty, additionalProperty, propertyName: name } = params as Record<string, string>;
  const key = keyword === 'propertyNames' ? name : (missingProperty ?? additionalProperty);
  return [...instancePath.split('/').slice(1), ...(key === undefined ? [] : [key])]
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, at) => (/^\d+$/.test(part) ? `[${part}]` : at ? `.${part}` : part))
    .join('');
};

/** Where the schema says that something is wrong. */
export function faultsOf(value: unknown, place = ''): string[] {
  const validate = validatorOf(place);
  if (validate(value)) return [];
  return [...new Set(validate.errors?.filter(isFault).map(placeOf))];
}
