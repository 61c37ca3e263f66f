import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { Admitted, PreparedOperation } from '../operations/prepared-operations.ts';
import { PlannedSupergraph } from '../planning/planned-supergraph.ts';

type ExecuteArguments = Parameters<typeof executeQueryPlan>;

export interface SubscriptionPlan {
  /** The operation to subscribe to, at `primary.serviceName`. */
  primary: FetchNode;
  /** Executed per event: the primary fetch, answered by the event, then the fetches from other subgraphs. */
  perEvent: QueryPlan;
  operationContext: ExecuteArguments[3];
  /** It has events per viewer, guests included: its field has that tag in the schema. */
  personal: boolean;
}

/**
 * Plans subscriptions on a supergraph; `ApolloGateway` has a planner as well, but neither exposes it nor runs such
 * plans.
 */
export class SubscriptionPlanner {
  readonly #supergraph: PlannedSupergraph;
  /** Kept as long as their operation. */
  readonly #plans = new WeakMap<OperationDefinitionNode, SubscriptionPlan>();

  constructor(supergraphSdl: string) {
    this.#supergraph = new PlannedSupergraph(supergraphSdl);
  }

  get schema(): GraphQLSchema {
    return this.#supergraph.schema;
  }

  plan({ operation, operationName }: Admitted): SubscriptionPlan {
    const definition = getOperationAST(operation.document, operationName);
    if (!definition) throw new GraphQLError('There is no such operation.');
    const plan = this.#plans.get(definition) ?? this.#plan(operation, operationName);
    this.#plans.set(definition, plan);
    return plan;
  }

  execute(
    plan: SubscriptionPlan,
    dataSources: ExecuteArguments[1],
    request: ExecuteArguments[2],
  ): ReturnType<typeof executeQueryPlan> {
    const { perEvent, operationContext } = plan;
    const { supergraphSchema, apiSchema } = this.#supergraph;
    return executeQueryPlan(
      ...([perEvent, dataSources, request, operationContext, supergraphSchema, apiSchema] as const),
    );
  }

  #plan({ document, planned }: PreparedOperation, operationName: string | undefined): SubscriptionPlan {
    const { plan, personal } = planned ?? this.#supergraph.plan(document, operationName);
    const { node } = plan;
    if (node?.kind !== 'Subscription') throw new GraphQLError('This subscription cannot be planned.');
    const { primary, rest } = node;
    return {
      primary,
      personal,
      perEvent: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: rest ? [primary, rest] : [primary] } },
      operationContext: buildOperationContext({ schema: this.schema, operationDocument: document, operationName }),
    };
  }
}
