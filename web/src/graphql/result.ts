/** An unexpected failure, safe to serialize into the page; not an Error, whose stack would be included. */
export interface Failure {
  code: string;
  /** The affected root fields by response name; absent when the whole answer is affected. */
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
  // The gateway guarantees the shape of `data`: it validated the document from which the types are generated.
  return { data: (response.data as Data | null) ?? undefined, failure: failureOf(response) };
}

/** The failure for a response's errors; undefined without errors. */
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

/** Whether a root field is missing because of a failure; null without one means that the object does not exist. */
export function failedAt(failure: Failure | undefined, field: string): boolean {
  return failure !== undefined && (failure.fields?.includes(field) ?? true);
}

const OUTAGES: ReadonlySet<string> = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SEARCH_UNAVAILABLE',
  GATEWAY_UNAVAILABLE,
  NETWORK_FAILURE,
]);

/** Whether the failure is temporary. */
export function isOutage(failure: Failure | undefined): boolean {
  return failure !== undefined && OUTAGES.has(failure.code);
}
