import type { GraphQLError } from 'graphql';

/** An operation that is not run; `errors` are for the client, `status` that of an HTTP answer. */
export class OperationRefused extends Error {
  override name = 'OperationRefused';
  readonly errors: readonly GraphQLError[];
  readonly status: number;

  constructor(errors: readonly GraphQLError[], status = 400) {
    super(errors[0]?.message);
    this.errors = errors;
    this.status = status;
  }
}
