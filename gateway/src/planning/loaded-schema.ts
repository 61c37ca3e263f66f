import { type GraphQLSchema, parse } from 'graphql';
import type { CostSchema } from '../cost/compile-cost.ts';
import { schemaCosts } from '../cost/schema-costs.ts';
import { type RateLimits, rateLimits } from '../quotas/rate-limits.ts';
import { plannedNames } from './planned-names.ts';

/** What admission knows of the supergraph in force; another object after each reload. */
export interface LoadedSchema extends CostSchema {
  /** The names that plans add to selections. */
  plannedNames: ReadonlySet<string>;
  rateLimits: RateLimits;
}

export function loadedSchema(loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }): LoadedSchema {
  const supergraph = parse(loaded.coreSupergraphSdl, { noLocation: true });
  return {
    ...{ schema: loaded.apiSchema, costs: schemaCosts(supergraph) },
    ...{ plannedNames: plannedNames(supergraph), rateLimits: rateLimits(supergraph) },
  };
}
