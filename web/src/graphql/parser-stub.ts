/**
 * Replaces `@0no-co/graphql.web` in the browser bundle: urql parses and prints documents with it, but ours are sent by
 * hash.
 */
export const Kind = {
  NAME: 'Name',
  DOCUMENT: 'Document',
  OPERATION_DEFINITION: 'OperationDefinition',
  FRAGMENT_DEFINITION: 'FragmentDefinition',
  SELECTION_SET: 'SelectionSet',
  FIELD: 'Field',
} as const;

export class GraphQLError extends Error {
  readonly path: unknown;
  readonly extensions: unknown;

  constructor(message: string, ...rest: unknown[]) {
    super(message);
    this.path = rest[3];
    this.extensions = rest[5] ?? {};
  }
}

export const print = (document: { documentId?: string }): string => document.documentId ?? '';

export function parse(text: string): never {
  throw new Error(`There is no parser in the browser: ${text}`);
}
