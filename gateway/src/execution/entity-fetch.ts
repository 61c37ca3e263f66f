import type { FetchNode, QueryPlanSelectionNode, ResponsePath } from '@apollo/query-planner';
import { type ExecutionResult, type GraphQLSchema, isObjectType } from 'graphql';
import { entitiesAt, pathsAt } from './entities-at.ts';
import { type ErrorPath, operationOf, recordingFailure, subgraphError } from './fetch-operation.ts';
import { mergeInto } from './merge-into.ts';
import type { JsonObject, PlanRun, Step } from './plan-run.ts';
import type { PlanContext } from './plan-steps.ts';
import { representationOf } from './representation.ts';
import { UnsupportedPlan } from './unsupported-plan.ts';

/** A fetch of `_entities`: adds the fields of another subgraph to the objects at `path`. */
export function entityFetch(node: FetchNode, path: ResponsePath, { dataSource, schema }: PlanContext): Step {
  const { serviceName, requires = [] } = node;
  checkConditions(requires, schema);
  const operation = operationOf(node);
  const subgraph = dataSource(serviceName);
  const fetch = async (run: PlanRun) => {
    const entities = entitiesAt(run.data, path);
    const { representations, positions } = represent(entities, requires);
    if (representations.length === 0) return;
    const { query, variables } = operation(run);
    const result = await subgraph.fetch({ query, variables: { ...variables, representations } }, run.exchange);
    const paths = result.errors ? pathsAt(run.data, path) : [];
    for (const error of result.errors ?? []) {
      const clientPath = pathOf(error.path, (index) => paths[positions[index] ?? -1], path);
      run.errors.push(subgraphError(error, serviceName, clientPath));
    }
    receivedEntities(result, representations.length).forEach((received, index) => {
      if (!received) return;
      const entity = entities[positions[index]!]!;
      received.__typename ??= entity.__typename;
      mergeInto(entity, received);
    });
  };
  return (run) => recordingFailure(run, () => fetch(run));
}

/** Conditions are checked by comparing type names, which works for object types only. */
function checkConditions(requires: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): void {
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment' && !isObjectType(schema.getType(selection.typeCondition ?? ''))) {
      throw new UnsupportedPlan(`a representation of ${selection.typeCondition}`);
    }
    checkConditions(selection.selections ?? [], schema);
  }
}

/** The representations to send, and the entity of each. */
function represent(entities: readonly JsonObject[], requires: readonly QueryPlanSelectionNode[]) {
  const representations: JsonObject[] = [];
  const positions: number[] = [];
  entities.forEach((entity, position) => {
    const representation = representationOf(entity, requires);
    if (!representation?.__typename) return;
    representations.push(representation);
    positions.push(position);
  });
  return { representations, positions };
}

/** `_entities[i].field` in the subgraph's answer is a field of the i-th entity sent. */
function pathOf(path: ErrorPath, pathOfEntity: (index: number) => ErrorPath, at: ResponsePath): ErrorPath {
  if (!path) return undefined;
  const [, index, ...rest] = path;
  return typeof index === 'number' ? [...(pathOfEntity(index) ?? []), ...rest] : [...at, ...path];
}

function receivedEntities({ data }: ExecutionResult, count: number): (JsonObject | null)[] {
  if (!data) return [];
  const entities = data._entities;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== count) throw new Error(`Expected "data._entities" to contain ${count} elements`);
  return entities as (JsonObject | null)[];
}
