import { type DocumentNode, GraphQLError, getOperationAST, type OperationTypeNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { MAX_TOKENS } from './limits.ts';

const parsed = new LRUCache<string, DocumentNode>({ max: 1000 });

/** The document of a text, parsed once; throws GRAPHQL_PARSE_FAILED. */
export function parseOperation(text: string): DocumentNode {
  const known = parsed.get(text);
  if (known) return known;
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS });
    parsed.set(text, document);
    return document;
  } catch (error) {
    throw new GraphQLError((error as Error).message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}

/** What kind of operation a document holds under a name; undefined when there is none or several. */
export function operationKind(document: DocumentNode, name: string | undefined): OperationTypeNode | undefined {
  return getOperationAST(document, name)?.operation;
}
