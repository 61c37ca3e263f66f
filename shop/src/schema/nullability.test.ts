import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { expect, test } from 'vitest';

const sdl = await readFile(join(import.meta.dirname, '../../../schema/supergraph.graphql'), 'utf8');
const types = new Map(
  parse(sdl, { noLocation: true })
    .definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((type) => [type.name.value, type] as const),
);

type Directed = ObjectTypeDefinitionNode | FieldDefinitionNode;

const directives = ({ directives: all = [] }: Directed, name: string) => all.filter((one) => one.name.value === name);

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((one) => one.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

/** The subgraphs that answer a field. */
function graphsOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): unknown[] {
  const own = directives(field, 'join__field').filter((one) => argument(one, 'external') !== true);
  const graphs = own.map((one) => argument(one, 'graph')).filter((graph) => graph !== undefined);
  return graphs.length > 0 ? graphs : directives(type, 'join__type').map((one) => argument(one, 'graph'));
}

const isEntity = (type: ObjectTypeDefinitionNode) =>
  directives(type, 'join__type').some((one) => argument(one, 'key') !== undefined);

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** Subgraphs that answer fields of an entity which must not be null, except its key: the owners of the entity. */
function ownersOf(type: ObjectTypeDefinitionNode): unknown[] {
  const keys = new Set(directives(type, 'join__type').map((one) => argument(one, 'key')));
  const required = (type.fields ?? []).filter(
    (field) => field.type.kind === Kind.NON_NULL_TYPE && !keys.has(field.name.value),
  );
  return [...new Set(required.flatMap((field) => graphsOf(type, field)))];
}

const entities = [...types.values()].filter(isEntity);

test('every root query field can be null while the rest is answered', () => {
  const fields = types.get('Query')?.fields ?? [];
  const required = fields.filter(
    (field) => field.type.kind === Kind.NON_NULL_TYPE && directives(field, 'inaccessible').length === 0,
  );
  expect(fields.length).toBeGreaterThan(30);
  expect(required.map(({ name }) => name.value)).toEqual([]);
});

test('every mutation can be refused while the others of an operation are answered', () => {
  const fields = (types.get('Mutation')?.fields ?? []).filter(
    (field) => directives(field, 'inaccessible').length === 0,
  );
  const required = fields.filter((field) => field.type.kind === Kind.NON_NULL_TYPE);
  expect(fields.length).toBeGreaterThan(30);
  expect(required.map(({ name }) => name.value)).toEqual([]);
});

test('what a subgraph adds to an entity of another can be missing', () => {
  const extended = entities.filter((type) => ownersOf(type).length > 1);
  expect(extended.map((type) => `${type.name.value}: ${ownersOf(type)}`)).toEqual([]);
});

test('an entity of another subgraph can be missing where it is referred to', () => {
  const required = [...types.values()].flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      const target = types.get(namedType(field.type));
      if (field.type.kind !== Kind.NON_NULL_TYPE || !target || !isEntity(target)) return [];
      const [owner] = ownersOf(target);
      const foreign = owner !== undefined && !graphsOf(type, field).includes(owner);
      return foreign ? [`${type.name.value}.${field.name.value}`] : [];
    }),
  );
  expect(required).toEqual([]);
});
