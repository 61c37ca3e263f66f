import type { FetchNode } from '@apollo/query-planner';
import { operationOf, recordingFailure, subgraphError } from './fetch-operation.ts';
import { mergeInto } from './merge-into.ts';
import type { PlanRun, Step } from './plan-run.ts';
import type { PlanContext } from './plan-steps.ts';

/** A fetch of root fields; their values become part of the data. */
export function rootFetch(node: FetchNode, { dataSource }: PlanContext): Step {
  const operation = operationOf(node);
  const { serviceName } = node;
  const subgraph = dataSource(serviceName);
  const fetch = async (run: PlanRun) => {
    const { data, errors } = await subgraph.fetch(operation(run), run.exchange);
    for (const error of errors ?? []) run.errors.push(subgraphError(error, serviceName, error.path));
    if (data) mergeInto(run.data, data);
  };
  return (run) => recordingFailure(run, () => fetch(run));
}
