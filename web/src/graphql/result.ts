/** An unexpected failure, safe to serialize into the page: never an Error, whose stack would go with it. */
export interface Failure {
  code: string;
}

export interface OperationResult<Data> {
  data?: Data;
  failure?: Failure;
}

/** The part of a GraphQL response that the storefront reads. */
export interface GraphqlResponse {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: unknown } }[];
}

export const NETWORK_FAILURE = 'NETWORK';
export const UNAUTHENTICATED = 'UNAUTHENTICATED';

export function toOperationResult<Data>(response: GraphqlResponse): OperationResult<Data> {
  const code = failureCode(response);
  // The shape of `data` is guaranteed by the gateway, which validated the very document the types come from.
  return { data: (response.data as Data | null) ?? undefined, failure: code ? { code } : undefined };
}

/** The code of the first error, or undefined when there is none. */
export function failureCode({ errors }: GraphqlResponse): string | undefined {
  const [first] = errors ?? [];
  if (!first) return undefined;
  return typeof first.extensions?.code === 'string' ? first.extensions.code : 'INTERNAL_SERVER_ERROR';
}
