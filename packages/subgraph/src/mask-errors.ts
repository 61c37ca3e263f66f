import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isDatabaseAway } from './database-watch.ts';
import { badInput, PublicError, subgraphUnavailable } from './errors.ts';
import { SubgraphCallFailed } from './subgraph-calls.ts';

const UNAVAILABLE = subgraphUnavailable();

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
  if (cause instanceof PublicError || cause instanceof GraphQLError) {
    return new GraphQLError(cause.message, { nodes, source, positions, path, extensions: cause.extensions });
  }
  if (cause instanceof SubgraphCallFailed && cause.code === UNAVAILABLE.extensions.code) {
    const { message, extensions } = UNAVAILABLE;
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
  }
  if (isDatabaseAway(cause)) {
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
