import type { QueryPlan } from '@apollo/query-planner';
import {
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  getVariableValues,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Exchange } from '../exchange.ts';
import { collectConditions } from './collect-conditions.ts';
import { type Complete, Completion } from './completion.ts';
import type { JsonObject, PlanRun, Step } from './plan-run.ts';
import { type PlanContext, stepOf } from './plan-steps.ts';
import { ResultShape } from './result-shape.ts';
import { UnsupportedPlan } from './unsupported-plan.ts';

export interface PlannedOperation {
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  plan: QueryPlan;
}

/**
 * A planned query or mutation, compiled to run many times. It does what the executor of `ApolloGateway` does, but only
 * once instead of for each request (traversal of its model of the operation, traces, dictionaries as objects).
 */
export class CompiledOperation {
  readonly #step: Step;
  readonly #conditions: readonly string[];
  readonly #shapes = new Map<string, Complete>();

  /** Throws UnsupportedPlan when only `ApolloGateway` can execute it. */
  constructor(
    private readonly planned: PlannedOperation,
    private readonly context: PlanContext,
  ) {
    const { node } = planned.plan;
    if (!node || node.kind === 'Subscription') throw new UnsupportedPlan(node?.kind ?? 'nothing to fetch');
    this.#conditions = collectConditions(planned.operation, planned.fragments);
    this.#step = stepOf(node, context);
  }

  async execute(exchange: Exchange, variables: Readonly<JsonObject> = {}): Promise<ExecutionResult> {
    const { variableDefinitions = [] } = this.planned.operation;
    const { coerced, errors } = getVariableValues(this.context.schema, variableDefinitions, variables);
    if (errors) return { errors };
    const run: PlanRun = { exchange, variables, coerced, data: {}, errors: [] };
    // A null condition is an error, reported before anything is fetched or changed.
    const shape = this.#shape(coerced);
    await this.#step(run);
    return this.#complete(run, shape);
  }

  /**
   * Nulls in place of missing non-null values are reported as ApolloGateway does, and only when no failed fetch
   * explains them.
   */
  #complete({ data: fetched, errors }: PlanRun, shape: Complete): ExecutionResult {
    const at = new Completion();
    const data = shape(fetched, at) as JsonObject | null;
    if (errors.length > 0) return { errors, data };
    return at.errors.length > 0 ? { data, extensions: { valueCompletion: at.errors } } : { data };
  }

  /** One shape for every combination of the operation's conditions. */
  #shape(coerced: JsonObject): Complete {
    const key = this.#conditions.map((name) => coerced[name]).join();
    const known = this.#shapes.get(key);
    if (known) return known;
    const { operation, fragments } = this.planned;
    const { schema } = this.context;
    const included = (selection: SelectionNode) =>
      getDirectiveValues(GraphQLSkipDirective, selection, coerced)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, selection, coerced)?.if !== false;
    const root = schema.getRootType(operation.operation);
    if (!root) throw new UnsupportedPlan(operation.operation);
    const shape = new ResultShape({ schema, fragments, included }).root(root, operation.selectionSet);
    this.#shapes.set(key, shape);
    return shape;
  }
}
