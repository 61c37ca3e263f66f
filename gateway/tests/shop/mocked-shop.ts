import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Topics } from '@minijd/events';
import { Executor, type SubgraphRequest } from '@minijd/subgraph';
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { log } from './tiny-shop.ts';

const SCHEMA = join(import.meta.dirname, '../../../schema');

/** The real supergraph, its subgraphs answering every field with something of its type; all lists have one entry. */
export function mockedShop() {
  const names = readdirSync(join(SCHEMA, 'subgraphs')).map((file) => file.replace('.graphql', ''));
  return {
    topics: Topics.start({ log }),
    subgraphs: Object.fromEntries(names.map((name) => [name, mockedSubgraph(name)])),
    supergraphSdl: readFileSync(join(SCHEMA, 'supergraph.graphql'), 'utf8'),
    apiSdl: readFileSync(join(SCHEMA, 'api.graphql'), 'utf8'),
    stored: JSON.parse(readFileSync(join(SCHEMA, 'operations/persisted.json'), 'utf8')) as Record<string, string>,
  };
}

function mockedSubgraph(name: string) {
  const sdl = readFileSync(join(SCHEMA, 'subgraphs', `${name}.graphql`), 'utf8');
  const executor = new Executor(mocked(buildSubgraphSchema([{ typeDefs: parse(sdl) }])));
  return {
    name,
    schema: executor.schema,
    execute: (request: SubgraphRequest) => executor.execute(request, {}),
    subscribe: async () => ({ errors: [] }),
    ready: async () => true,
  };
}

/** What `buildSubgraphSchema` answers by itself. */
const FEDERATION_FIELDS = ['_entities', '_service'];

function mocked(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!FEDERATION_FIELDS.includes(field.name)) field.resolve = () => mock(field.type);
    }
  }
  return schema;
}

function mock(type: GraphQLOutputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [mock(nullable.ofType)];
  if (isObjectType(nullable)) return { __typename: nullable.name };
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
  const values: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, DateTime: new Date(0) };
  return values[nullable.name] ?? 'x';
}
