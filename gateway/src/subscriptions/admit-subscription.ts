import { GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import type { Admitted } from '../operations/prepared-operations.ts';
import type { SubscriptionPlan, SubscriptionPlanner } from './subscription-planner.ts';

export interface AdmittedSubscription extends Admitted {
  plan: SubscriptionPlan;
}

/** Checks the variables of a subscription and plans it; throws a GraphQLError for the client. */
export function admitSubscription(planner: SubscriptionPlanner, admitted: Admitted): AdmittedSubscription {
  const { operation, operationName, variables } = admitted;
  const definitions = getOperationAST(operation.document, operationName)?.variableDefinitions ?? [];
  const [wrong] = getVariableValues(planner.schema, definitions, variables).errors ?? [];
  if (wrong) throw new GraphQLError(wrong.message, { nodes: wrong.nodes, extensions: { code: 'BAD_USER_INPUT' } });
  return { ...admitted, plan: planner.plan(admitted) };
}
