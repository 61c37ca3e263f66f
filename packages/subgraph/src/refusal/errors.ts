import { GraphQLError } from 'graphql';

/** An error meant for clients: its message and code are shown as they are; every other error is masked. */
export class PublicError extends GraphQLError {
  override name = 'PublicError';
  constructor(message: string, code: string) {
    super(message, { extensions: { code } });
  }
}

export function unauthenticated(): PublicError {
  return new PublicError('Sign in first.', 'UNAUTHENTICATED');
}

export function forbidden(): PublicError {
  return new PublicError('This is not yours to see or change.', 'FORBIDDEN');
}

/** Another subgraph does not answer at the moment. */
export function subgraphUnavailable(): PublicError {
  return new PublicError('This part of the shop does not answer now; try again in a moment.', 'SUBGRAPH_UNAVAILABLE');
}

export function badInput(message: string): PublicError {
  return new PublicError(message, 'BAD_USER_INPUT');
}
