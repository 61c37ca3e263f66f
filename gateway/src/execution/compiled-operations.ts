import { buildOperationContext, type Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { PreparedOperation } from '../operations/prepared-operations.ts';
import { CompiledOperation, type PlannedOperation } from './compiled-operation.ts';
import type { PlanContext } from './plan-steps.ts';
import { UnsupportedPlan } from './unsupported-plan.ts';

type Planned = Parameters<Experimental_DidResolveQueryPlanCallback>[0];

/**
 * The compiled operations of one schema. They live as long as their documents, which are in a cache of bounded size.
 */
export class CompiledOperations {
  #compiled = new WeakMap<OperationDefinitionNode, CompiledOperation | 'unsupported'>();
  #schema: GraphQLSchema | undefined;

  constructor(private readonly dataSource: PlanContext['dataSource']) {}

  /** Plans of another schema cannot be used. */
  use(schema: GraphQLSchema): void {
    this.#schema = schema;
    this.#compiled = new WeakMap();
  }

  /** Compiles an operation that has a plan already. */
  find(operation: OperationDefinitionNode, prepared: PreparedOperation | undefined): CompiledOperation | undefined {
    const found = this.#compiled.get(operation) ?? this.#compilePrepared(operation, prepared);
    return found === 'unsupported' ? undefined : found;
  }

  /** Called for every operation that ApolloGateway executes. */
  readonly learn = ({ queryPlan, operationContext }: Planned): void => {
    const { operation, fragments, schema } = operationContext;
    if (schema !== this.#schema || this.#compiled.has(operation)) return;
    this.#compile(schema, { operation, fragments, plan: queryPlan });
  };

  #compilePrepared(operation: OperationDefinitionNode, prepared: PreparedOperation | undefined) {
    if (!prepared?.planned || !this.#schema) return undefined;
    const { document, planned } = prepared;
    const { fragments } = buildOperationContext({ schema: this.#schema, operationDocument: document });
    return this.#compile(this.#schema, { operation, fragments, plan: planned.plan });
  }

  #compile(schema: GraphQLSchema, planned: PlannedOperation): CompiledOperation | 'unsupported' {
    const compiled = compile(planned, { schema, dataSource: this.dataSource });
    this.#compiled.set(planned.operation, compiled);
    return compiled;
  }
}

function compile(...given: ConstructorParameters<typeof CompiledOperation>): CompiledOperation | 'unsupported' {
  try {
    return new CompiledOperation(...given);
  } catch (error) {
    if (error instanceof UnsupportedPlan) return 'unsupported';
    throw error;
  }
}
