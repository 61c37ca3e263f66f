/// <reference types="vite/client" />
/** An operation in the storefront; its text is in the manifest that the gateway loads. */
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

/** The text of an operation during development, when the gateway may not have the latest one. */
export async function developmentText(id: string): Promise<string | undefined> {
  if (!import.meta.env.DEV) return undefined;
  const { default: manifest } = await import('../../../schema/operations/persisted.json');
  return (manifest as Record<string, string>)[id];
}
