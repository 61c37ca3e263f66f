import { unwrapResolverError } from '@apollo/server/errors';
import { isWrongArgument } from '@minijd/subgraph';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

const UNEXPECTED = new Set<unknown>([undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** What clients see of errors: a message meant for them and a code, never names of subgraphs or stacks. */
export class ErrorFormat {
  constructor(private readonly log: Logger) {}

  /** The hook of Apollo Server. */
  readonly format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { serviceName, stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    if (!UNEXPECTED.has(extensions.code)) return { ...formatted, extensions };
    // Subgraphs log and mask their own errors.
    if (extensions.code === 'INTERNAL_SERVER_ERROR' && serviceName) return { ...formatted, extensions };
    if (error instanceof GraphQLError && isWrongArgument(error)) {
      return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT' } };
    }
    if (isClientMistake(error)) return { ...formatted, extensions: { ...extensions, code: 'BAD_REQUEST' } };
    this.log.error({ err: unwrapResolverError(error), serviceName, path: formatted.path }, 'an operation failed');
    return {
      message: 'Something went wrong on our side.',
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...(extensions.requestId !== undefined && extensions) },
    };
  };

  /** The same for results that do not pass through Apollo Server: those of subscriptions. */
  formatResult(result: ExecutionResult): ExecutionResult {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => {
      const { message, path, extensions } = error;
      return asGraphQLError(this.format({ message, path, extensions: { ...extensions } }, error));
    });
    return { ...result, errors };
  }
}

/** Apollo Server's errors about the request itself, such as a hash that does not match, have a status and no code. */
function isClientMistake(error: unknown): boolean {
  const http = error instanceof GraphQLError ? error.extensions.http : undefined;
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 400;
}

/** A formatted error in the class that graphql-ws wants. */
export function asGraphQLError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path, extensions });
}

interface IncompleteValue {
  message: string;
  path?: readonly (string | number)[];
}

/** Missing non-null values of a subgraph are reported as errors, not hidden in an extension. */
export function surfaceIncompleteValues<Result extends ExecutionResult>(result: Result): ExecutionResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!valueCompletion) return result;
  const errors = (valueCompletion as IncompleteValue[]).map(
    ({ message, path }) => new GraphQLError(message, { path, extensions: { code: 'INCOMPLETE_VALUE' } }),
  );
  return { ...result, errors, extensions: Object.keys(extensions).length > 0 ? extensions : undefined };
}
