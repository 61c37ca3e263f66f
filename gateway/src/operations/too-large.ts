import { GraphQLError } from 'graphql';

/** An operation that asks for more than anybody needs. */
export function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE' } });
}
