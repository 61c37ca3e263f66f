/// <reference types="vite/client" />
/** What the storefront knows of an operation: its text stays in the manifest that the gateway loads. */
export interface OperationDocument<Data, Variables> {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  /** SHA-256 of the operation's text, in hexadecimal. */
  readonly id: string;
  /** Never set: carries the types to the functions that take a document. */
  readonly types?: (variables: Variables) => Data;
}

export function operationDocument<Data, Variables>(
  kind: OperationDocument<Data, Variables>['kind'],
  name: string,
  id: string,
): OperationDocument<Data, Variables> {
  return { kind, name, id };
}

/** The text of an operation while developing, when the gateway may not know the latest one yet. */
export async function developmentText(id: string): Promise<string | undefined> {
  if (!import.meta.env.DEV) return undefined;
  const { default: manifest } = await import('../../../schema/operations/persisted.json');
  return (manifest as Record<string, string>)[id];
}
