import type { Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CompiledOperation } from './compiled-operation.ts';
import type { PlanSurroundings } from './plan-steps.ts';
import { UnusualPlan } from './unusual-plan.ts';

type Planned = Parameters<Experimental_DidResolveQueryPlanCallback>[0];

/**
 * The operations of one schema that were planned, compiled. They live as long as their documents, which Apollo Server
 * keeps in a cache of bounded size.
 */
export class CompiledOperations {
  #compiled = new WeakMap<OperationDefinitionNode, CompiledOperation | 'unusual'>();
  #schema: GraphQLSchema | undefined;

  constructor(private readonly dataSource: PlanSurroundings['dataSource']) {}

  /** Plans of another schema are of no use any more. */
  use(schema: GraphQLSchema): void {
    this.#schema = schema;
    this.#compiled = new WeakMap();
  }

  find(operation: OperationDefinitionNode): CompiledOperation | undefined {
    const found = this.#compiled.get(operation);
    return found === 'unusual' ? undefined : found;
  }

  /** Hears of every operation that ApolloGateway executes. */
  readonly learn = ({ queryPlan, operationContext }: Planned): void => {
    const { operation, fragments, schema } = operationContext;
    if (schema !== this.#schema || this.#compiled.has(operation)) return;
    const planned = { operation, fragments, plan: queryPlan };
    this.#compiled.set(operation, compile(planned, { schema, dataSource: this.dataSource }));
  };
}

function compile(...given: ConstructorParameters<typeof CompiledOperation>): CompiledOperation | 'unusual' {
  try {
    return new CompiledOperation(...given);
  } catch (error) {
    if (error instanceof UnusualPlan) return 'unusual';
    throw error;
  }
}
