import { type FragmentDefinitionNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';
import type { Admitted } from '../operations/prepared-operations.ts';

/** Fields of Mutation that open, renew or end a session: they need no access token. */
const SESSION_FIELDS = new Set(['signIn', 'confirmSignIn', 'signUp', 'refreshSession', 'signOut', '__typename']);

/** Whether an operation does nothing but open, renew or end a session. */
export function onlyConcernsSession({ operation, operationName }: Admitted): boolean {
  const { document } = operation;
  const definition = getOperationAST(document, operationName);
  if (definition?.operation !== 'mutation') return false;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  return [...rootFields(definition.selectionSet, fragments)].every((name) => SESSION_FIELDS.has(name));
}

function* rootFields(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Generator<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection.name.value;
    else {
      const within = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (within) yield* rootFields(within.selectionSet, fragments);
    }
  }
}
