/** An unexpected failure, safe to serialize into the page: never an Error, whose stack would go with it. */
export interface Failure {
  code: string;
  /** The root fields whose answer suffered, by their names in it; absent when it is the whole answer. */
  fields?: string[] | undefined;
}

export interface OperationResult<Data> {
  data?: Data;
  failure?: Failure;
}

/** The part of a GraphQL response that the storefront reads. */
export interface GraphqlResponse {
  data?: unknown;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[] | undefined;
    extensions?: { code?: unknown; retryAfter?: number };
  }[];
}

export const NETWORK_FAILURE = 'NETWORK';
export const GATEWAY_UNAVAILABLE = 'GATEWAY_UNAVAILABLE';
export const UNAUTHENTICATED = 'UNAUTHENTICATED';
export const RATE_LIMITED = 'RATE_LIMITED';

export function toOperationResult<Data>(response: GraphqlResponse): OperationResult<Data> {
  // The shape of `data` is guaranteed by the gateway, which validated the very document the types come from.
  return { data: (response.data as Data | null) ?? undefined, failure: failureOf(response) };
}

/** What the errors of a response come to, or undefined when there are none. */
export function failureOf(response: GraphqlResponse): Failure | undefined {
  const code = failureCode(response);
  if (!code) return undefined;
  const fields = response.errors?.map(({ path }) => path?.[0]) ?? [];
  return { code, fields: fields.every((field) => typeof field === 'string') ? [...new Set(fields)] : undefined };
}

/** The code of the first error, or undefined when there is none. */
export function failureCode({ errors }: GraphqlResponse): string | undefined {
  const [first] = errors ?? [];
  if (!first) return undefined;
  return typeof first.extensions?.code === 'string' ? first.extensions.code : 'INTERNAL_SERVER_ERROR';
}

/** Whether a root field is missing because of a failure; null without one means that there is no such thing. */
export function failedAt(failure: Failure | undefined, field: string): boolean {
  return failure !== undefined && (failure.fields?.includes(field) ?? true);
}

const OUTAGES: ReadonlySet<string> = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SEARCH_UNAVAILABLE',
  GATEWAY_UNAVAILABLE,
  NETWORK_FAILURE,
]);

/** Whether trying again in a moment is all there is to do. */
export function isOutage(failure: Failure | undefined): boolean {
  return failure !== undefined && OUTAGES.has(failure.code);
}
