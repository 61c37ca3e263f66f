import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** `<caller>/src/calls/<callee>.graphql` → `<callee>.generated.ts` beside it: the internal operations, typed. */
const calls = globSync('{shop,subgraphs/*}/src/calls/*.graphql').map((file) => ({
  folder: dirname(file),
  callee: basename(file, '.graphql'),
}));

const config: CodegenConfig = {
  generates: Object.fromEntries(
    calls.map(({ folder, callee }) => [
      `${folder}/${callee}.generated.ts`,
      {
        schema: `schema/subgraphs/${callee}.graphql`,
        documents: `${folder}/${callee}.graphql`,
        plugins: ['typescript-operations', 'typed-document-node'],
        config: {
          federation: true,
          documentMode: 'string',
          enumType: 'string-literal',
          useTypeImports: true,
          skipTypename: true,
          scalars: {
            ID: 'string',
            Decimal: 'string',
            DateTime: { input: 'Date | string', output: 'string' },
          },
        },
      },
    ]),
  ),
};

export default config;
