import { type Operation, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { type FetchNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

const PERSONAL = 'personal';

type ExecuteArguments = Parameters<typeof executeQueryPlan>;

export interface SubscriptionPlan {
  /** What to subscribe to, at `primary.serviceName`. */
  primary: FetchNode;
  /** What to execute per event: the primary fetch, answered by the event, then the fetches from other subgraphs. */
  perEvent: QueryPlan;
  operationContext: ExecuteArguments[3];
  /** Its events belong to whoever listens, guests included: the field is tagged so in the schema. */
  personal: boolean;
}

/** Plans subscriptions on a supergraph; `ApolloGateway` has a planner too, but neither shows it nor runs such plans. */
export class SubscriptionPlanner {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  readonly #apiSchema: ExecuteArguments[5];
  readonly #supergraphSchema: GraphQLSchema;
  readonly #supergraph: Supergraph;
  readonly #planner: QueryPlanner;
  readonly #plans = new LRUCache<string, SubscriptionPlan>({ max: 500 });

  constructor(supergraphSdl: string) {
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    this.#supergraph = supergraph;
    this.#apiSchema = supergraph.apiSchema();
    this.schema = this.#apiSchema.toGraphQLJSSchema();
    this.#supergraphSchema = supergraph.schema.toGraphQLJSSchema();
    this.#planner = new QueryPlanner(supergraph);
  }

  plan(text: string, document: DocumentNode, operationName: string | undefined): SubscriptionPlan {
    const key = `${operationName ?? ''}\n${text}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const plan = this.#plan(document, operationName);
    this.#plans.set(key, plan);
    return plan;
  }

  execute(
    plan: SubscriptionPlan,
    dataSources: ExecuteArguments[1],
    request: ExecuteArguments[2],
  ): ReturnType<typeof executeQueryPlan> {
    const { perEvent, operationContext } = plan;
    return executeQueryPlan(
      ...([perEvent, dataSources, request, operationContext, this.#supergraphSchema, this.#apiSchema] as const),
    );
  }

  #plan(document: DocumentNode, operationName: string | undefined): SubscriptionPlan {
    const operation = operationFromDocument(this.#apiSchema, document, { operationName });
    const { node } = this.#planner.buildQueryPlan(operation);
    if (node?.kind !== 'Subscription') throw new GraphQLError('This subscription cannot be planned.');
    const { primary, rest } = node;
    return {
      personal: this.#isPersonal(operation),
      primary,
      perEvent: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: rest ? [primary, rest] : [primary] } },
      operationContext: buildOperationContext({ schema: this.schema, operationDocument: document, operationName }),
    };
  }

  #isPersonal({ selectionSet }: Operation): boolean {
    const names = selectionSet
      .selections()
      .flatMap((selection) => (selection.kind === 'FieldSelection' ? [selection.element.name] : []));
    const root = this.#supergraph.schema.schemaDefinition.rootType('subscription');
    const tags = names.flatMap((name) => root?.field(name)?.appliedDirectivesOf('tag') ?? []);
    return tags.some((tag) => tag.arguments().name === PERSONAL);
  }
}
