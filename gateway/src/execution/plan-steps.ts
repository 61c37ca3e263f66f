import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphDataSource } from '../data-sources/subgraph-data-source.ts';
import { entityFetch } from './entity-fetch.ts';
import type { PlanRun, Step } from './plan-run.ts';
import { rootFetch } from './root-fetch.ts';
import { UnusualPlan } from './unusual-plan.ts';

/** What plans are compiled against. */
export interface PlanSurroundings {
  /** The schema that clients see. */
  schema: GraphQLSchema;
  dataSource: (subgraph: string) => SubgraphDataSource;
}

/** What executes a node of a query plan; throws UnusualPlan for kinds of nodes that queries and mutations hardly have. */
export function stepOf(node: PlanNode, surroundings: PlanSurroundings): Step {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((child) => stepOf(child, surroundings)));
    case 'Parallel':
      return inParallel(node.nodes.map((child) => stepOf(child, surroundings)));
    case 'Condition': {
      const [whenTrue, whenFalse] = [node.ifClause, node.elseClause].map(
        (child) => child && stepOf(child, surroundings),
      );
      return async (run) => (run.coerced[node.condition] ? whenTrue : whenFalse)?.(run);
    }
    case 'Fetch':
      return node.requires ? entityFetch(node, [], surroundings) : rootFetch(node, surroundings);
    case 'Flatten':
      if (node.node.kind === 'Fetch' && node.node.requires) return entityFetch(node.node, node.path, surroundings);
      throw new UnusualPlan(`${node.node.kind} below a path`);
    default:
      throw new UnusualPlan(node.kind);
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
