import type { GraphQLError } from 'graphql';
import type { Exchange } from '../exchange.ts';

export type JsonObject = Record<string, unknown>;

/** The state of one execution of a plan, shared by its fetches. */
export interface PlanRun {
  readonly exchange: Exchange;
  /** As the client sent them: subgraphs apply defaults themselves. */
  readonly variables: Readonly<JsonObject>;
  /** The same coerced, with defaults: for conditions. */
  readonly coerced: Readonly<JsonObject>;
  /** What has been fetched so far, merged. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
}

export type Step = (run: PlanRun) => Promise<void>;
