import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { fieldOwners } from '../partners/field-owners.ts';

/** The types of `Node` by the subgraph that owns them. */
export type NodeTypes = ReadonlyMap<string, readonly string[]>;

/**
 * Which subgraph knows whether an entity exists and who may see it: the one that answers fields of it that are never
 * null, beside its id. Others add fields to whatever id they are given.
 */
export function nodeTypes(supergraphSdl: string): NodeTypes {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const owners = fieldOwners(supergraph);
  const types = new Map<string, string[]>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !isNode(type)) continue;
    const { name, fields = [] } = type;
    const sure = fields.find((field) => field.type.kind === Kind.NON_NULL_TYPE && field.name.value !== 'id');
    const [owner] = owners.get(`${name.value}.${sure?.name.value}`) ?? [];
    if (!owner) throw new Error(`no subgraph owns the node type ${name.value}`);
    types.set(owner, [...(types.get(owner) ?? []), name.value]);
  }
  return types;
}

const isNode = ({ interfaces = [] }: ObjectTypeDefinitionNode) => interfaces.some(({ name }) => name.value === 'Node');
