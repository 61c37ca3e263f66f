import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphDataSource } from '../data-sources/subgraph-data-source.ts';
import { entityFetch } from './entity-fetch.ts';
import type { PlanRun, Step } from './plan-run.ts';
import { rootFetch } from './root-fetch.ts';
import { UnsupportedPlan } from './unsupported-plan.ts';

/** What plans are compiled with. */
export interface PlanContext {
  /** The schema that clients see. */
  schema: GraphQLSchema;
  dataSource: (subgraph: string) => SubgraphDataSource;
}

/**
 * The function that executes a node of a query plan; throws UnsupportedPlan for kinds of nodes that queries and
 * mutations rarely have.
 */
export function stepOf(node: PlanNode, context: PlanContext): Step {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((child) => stepOf(child, context)));
    case 'Parallel':
      return inParallel(node.nodes.map((child) => stepOf(child, context)));
    case 'Condition': {
      const [whenTrue, whenFalse] = [node.ifClause, node.elseClause].map((child) => child && stepOf(child, context));
      return async (run) => (run.coerced[node.condition] ? whenTrue : whenFalse)?.(run);
    }
    case 'Fetch':
      return node.requires ? entityFetch(node, [], context) : rootFetch(node, context);
    case 'Flatten':
      if (node.node.kind === 'Fetch' && node.node.requires) return entityFetch(node.node, node.path, context);
      throw new UnsupportedPlan(`${node.node.kind} below a path`);
    default:
      throw new UnsupportedPlan(node.kind);
  }
}

function inSequence(steps: Step[]): Step {
  return async (run: PlanRun) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: Step[]): Step {
  return async (run: PlanRun) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
