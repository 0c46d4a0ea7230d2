// The JSON Schema of a configuration, made from the types that the library itself is checked by.
import { createGenerator } from 'ts-json-schema-generator';

export const makeSchema = () =>
  createGenerator({
    path: 'src/config.ts',
    tsconfig: 'tsconfig.json',
    type: 'Config',
    additionalProperties: false,
    skipTypeCheck: true,
  }).createSchema('Config');
