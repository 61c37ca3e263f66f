import { type DocumentNode, GraphQLError, getOperationAST, specifiedRules, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { LIMIT_RULES } from '../operations/limits.ts';
import { parseOperation } from '../operations/parse-operation.ts';
import type { ClientOperation, StoredDocuments } from '../operations/stored-documents.ts';
import type { SubscriptionPlan, SubscriptionPlanner } from './subscription-planner.ts';

export interface AdmittedSubscription {
  text: string;
  document: DocumentNode;
  operationName?: string;
  variables: Record<string, unknown>;
  plan: SubscriptionPlan;
}

/** Parses, validates and plans a subscription and checks its variables; throws a GraphQLError for the client. */
export function admitSubscription(
  planner: SubscriptionPlanner,
  documents: StoredDocuments,
  operation: ClientOperation,
): AdmittedSubscription {
  const { operationName, variables = {} } = operation;
  const text = documents.textOf(operation);
  const document = parseOperation(text);
  const [invalid] = validate(planner.schema, document, [...specifiedRules, ...LIMIT_RULES]);
  if (invalid) throw withCode(invalid, 'GRAPHQL_VALIDATION_FAILED');
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const [wrong] = getVariableValues(planner.schema, definitions, variables).errors ?? [];
  if (wrong) throw withCode(wrong, 'BAD_USER_INPUT');
  return { text, document, operationName, variables, plan: planner.plan(text, document, operationName) };
}

function withCode({ message, nodes, extensions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code, ...extensions } });
}
