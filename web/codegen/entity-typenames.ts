import type { Types } from '@graphql-codegen/plugin-helpers';
import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

/**
 * Adds `__typename` to every selection with an `id`, and to no other: the client's cache drops all queries with a
 * changed type, and values such as Money would drop every page.
 */
export function entityTypenames({ documents }: { documents: Types.DocumentFile[] }): Types.DocumentFile[] {
  return documents.map((file) => (file.document ? { ...file, document: withTypenames(file.document) } : file));
}

function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (set) => (selects(set, 'id') && !selects(set, '__typename') ? addTypename(set) : undefined),
  });
}

function selects(set: SelectionSetNode, field: string): boolean {
  return set.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === field);
}

function addTypename(set: SelectionSetNode): SelectionSetNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return { ...set, selections: [typename, ...set.selections] };
}
