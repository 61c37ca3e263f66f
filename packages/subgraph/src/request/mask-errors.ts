import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { SubgraphCallFailed } from '../calls/subgraph-calls.ts';
import { isDatabaseUnavailable } from '../database/database-watch.ts';
import { badInput, subgraphUnavailable } from '../refusal/errors.ts';

const UNAVAILABLE = subgraphUnavailable();

/** How graphql-js and graphql-jit begin messages about an argument with an invalid variable. */
const WRONG_ARGUMENT = /^Argument "\w+" (of|has) /;

/**
 * Whether execution found an invalid argument: the client's error, found only then because the value is in a variable.
 * Every other error of execution without a code, such as null for a non-null field, is ours.
 */
export function isWrongArgument({ message, extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === undefined && WRONG_ARGUMENT.test(message);
}

/** Keeps errors meant for clients (and those of the request itself), logs and replaces all others. */
export function maskErrors(result: ExecutionResult, log: Logger, requestId: string): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => maskError(error, log, requestId)) };
}

function maskError(error: GraphQLError, log: Logger, requestId: string): GraphQLError {
  const cause = error.originalError;
  const { nodes, source, positions, path } = error;
  if (!cause && error.extensions?.code) return error;
  // Errors without a path precede execution: the operation or its variables are wrong.
  if (!path && !error.extensions?.code) return badInput(error.message);
  if (isWrongArgument(error)) {
    const { message, extensions } = badInput(error.message);
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
  }
  const isPublic = cause instanceof GraphQLError && cause.extensions.code !== undefined;
  if (isPublic) {
    return new GraphQLError(cause.message, { nodes, source, positions, path, extensions: cause.extensions });
  }
  if (cause instanceof SubgraphCallFailed && cause.code === UNAVAILABLE.extensions.code) {
    const { message, extensions } = UNAVAILABLE;
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
  }
  if (isDatabaseUnavailable(cause)) {
    log.warn({ err: cause, requestId, path }, 'the database does not answer');
    const { message, extensions } = UNAVAILABLE;
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
  }
  log.error({ err: cause ?? error, requestId, path }, 'a resolver failed');
  return new GraphQLError('Something went wrong on our side; nothing was lost.', {
    nodes,
    source,
    positions,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}
