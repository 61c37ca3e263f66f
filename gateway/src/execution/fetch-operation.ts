import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { anonymous, type SubgraphOperation } from '../data-sources/subgraph-endpoint.ts';
import type { JsonObject, PlanRun } from './plan-run.ts';
import { UnsupportedPlan } from './unsupported-plan.ts';

export type ErrorPath = readonly (string | number)[] | undefined;

/** The operation of a fetch for one run: its text and the variables it uses. */
export function operationOf({ operation, variableUsages, inputRewrites, outputRewrites }: FetchNode) {
  // Renamed keys and @interfaceObject are rare: left to ApolloGateway.
  if (inputRewrites?.length || outputRewrites?.length) throw new UnsupportedPlan('rewrites');
  const query = anonymous(operation);
  return ({ variables }: PlanRun): SubgraphOperation & { variables: JsonObject } => {
    const used: JsonObject = {};
    for (const name of variableUsages ?? []) {
      if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
    }
    return { query, variables: used };
  };
}

/** Runs a fetch; a failed one only affects its own fields. */
export async function recordingFailure(run: PlanRun, fetch: () => Promise<void>): Promise<void> {
  try {
    await fetch();
  } catch (error) {
    run.errors.push(asGraphQLError(error));
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error });
}

/**
 * An error of a subgraph as the gateway reports it, with its path in the client's result and the name of the subgraph.
 */
export function subgraphError(error: GraphQLError, serviceName: string, path: ErrorPath): GraphQLError {
  return new GraphQLError(error.message || `Error while fetching subquery from service "${serviceName}"`, {
    originalError: error,
    path,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName },
  });
}
