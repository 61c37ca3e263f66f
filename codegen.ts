import type { CodegenConfig } from '@graphql-codegen/cli';
import { entityTypenames } from './web/codegen/entity-typenames.ts';

/** The storefront's types, one typed function per operation, and the manifest of documents the gateway may run by id. */
const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: 'web/src/**/*.graphql',
  generates: {
    'web/src/graphql/generated/types.ts': {
      plugins: ['typescript-operations'],
      documentTransforms: [{ transform: entityTypenames }],
      config: {
        scalars: { ID: 'string', Decimal: 'string', DateTime: 'string', LocalDate: 'string' },
        enumType: 'string-literal',
        useTypeImports: true,
        skipTypename: true,
      },
    },
    'web/src/graphql/generated/operations.ts': {
      plugins: ['./web/codegen/operation-functions.ts'],
      documentTransforms: [{ transform: entityTypenames }],
    },
    'schema/operations/persisted.json': {
      plugins: ['./web/codegen/persisted-manifest.ts'],
      documentTransforms: [{ transform: entityTypenames }],
    },
  },
};

export default config;
