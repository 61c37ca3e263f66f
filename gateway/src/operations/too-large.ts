import { GraphQLError } from 'graphql';

/** An operation beyond the limits. */
export function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE' } });
}
