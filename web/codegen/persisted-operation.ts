import { createHash } from 'node:crypto';
import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  print,
  visit,
} from 'graphql';

export interface PersistedOperation {
  name: string;
  kind: OperationTypeNode;
  hasVariables: boolean;
  /** SHA-256 of the text in hexadecimal, as automatic persisted queries use it. */
  id: string;
  text: string;
}

/** The named operations of all documents in name order, each with the fragments it spreads. */
export function persistedOperations(files: Types.DocumentFile[]): PersistedOperation[] {
  const definitions = files.flatMap((file) => file.document?.definitions ?? []);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  return definitions
    .filter(isOperation)
    .map((operation) => persist(operation, fragments))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function persist(
  operation: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
): PersistedOperation {
  if (!operation.name) throw new Error(`An operation has no name: ${print(operation)}`);
  const text = [operation, ...spreadFragments(operation, fragments)].map((definition) => print(definition)).join('\n');
  const variables = operation.variableDefinitions ?? [];
  return {
    name: operation.name.value,
    kind: operation.operation,
    hasVariables: variables.length > 0,
    id: createHash('sha256').update(text).digest('hex'),
    text,
  };
}

function spreadFragments(
  root: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (definition: DefinitionNode): void => {
    visit(definition, {
      FragmentSpread: ({ name: { value: name } }) => {
        const fragment = fragments.get(name);
        if (!fragment) throw new Error(`${root.name?.value} spreads the unknown fragment ${name}`);
        if (used.has(name)) return;
        used.set(name, fragment);
        collect(fragment);
      },
    });
  };
  collect(root);
  return [...used.values()].sort((one, other) => one.name.value.localeCompare(other.name.value));
}

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;
