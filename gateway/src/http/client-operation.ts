import type { IncomingMessage } from 'node:http';
import { readJsonObject, UnreadableBody } from '@minijd/subgraph';
import type { ClientOperation } from '../operations/stored-documents.ts';

/** The operation of a GET (in the query string) or POST (in a JSON body); throws UnreadableBody. */
export async function readOperation(request: IncomingMessage, url: URL): Promise<ClientOperation> {
  return toOperation(request.method === 'POST' ? await readJsonObject(request) : fromSearch(url.searchParams));
}

/** Checks the shape of an operation from HTTP or a socket; throws UnreadableBody. */
export function toOperation(given: Record<string, unknown>): ClientOperation {
  const operation: ClientOperation = {
    query: textField(given, 'query'),
    documentId: textField(given, 'documentId'),
    // Some clients send it empty.
    operationName: textField(given, 'operationName') || undefined,
    variables: objectField(given, 'variables'),
    extensions: objectField(given, 'extensions'),
  };
  // Apollo Server distinguishes a field that is undefined from one that is absent.
  return Object.fromEntries(Object.entries(operation).filter(([, value]) => value !== undefined));
}

function textField(given: Record<string, unknown>, name: string): string | undefined {
  const value = given[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw new UnreadableBody(400, 'BAD_REQUEST', `${name} is not a string.`);
}

function objectField(given: Record<string, unknown>, name: string): Record<string, unknown> | undefined {
  const value = given[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UnreadableBody(400, 'BAD_REQUEST', `${name} is not an object.`);
}

function fromSearch(search: URLSearchParams): Record<string, unknown> {
  for (const name of search.keys()) {
    if (search.getAll(name).length > 1) throw new UnreadableBody(400, 'BAD_REQUEST', `${name} is given twice.`);
  }
  return Object.fromEntries(
    [...search].map(([name, value]) => [
      name,
      name === 'variables' || name === 'extensions' ? json(name, value) : value,
    ]),
  );
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableBody(400, 'BAD_REQUEST', `${name} is not JSON.`);
  }
}
