import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  print,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
} from 'graphql';
import { renameForPlan } from '../operations/client-names.ts';
import { hoistLiterals } from '../operations/hoist-literals.ts';
import { LIMIT_RULES, MAX_TOKENS } from '../operations/limits.ts';
import { oneOperation, requiredOperation } from '../operations/one-operation.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import type { Normalised } from './messages.ts';

/**
 * Parses, limits, validates and normalises a client's operation; `planned` are the names that plans add. Throws
 * OperationRefused.
 */
export function normaliseOperation(
  schema: GraphQLSchema,
  {
    text: sent,
    operationName,
    planned,
  }: { text: string; operationName: string | undefined; planned: ReadonlySet<string> },
): Normalised {
  const document = parsed(sent);
  // Some validation rules of GraphQL are quadratic, so the limits are checked before them.
  for (const rules of [LIMIT_RULES, specifiedRules]) {
    const errors = validate(schema, document, rules);
    if (errors.length > 0) {
      throw new OperationRefused(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
    }
  }
  const operation = requiredOperation(document, operationName);
  const normalised = hoistLiterals(schema, renameForPlan(oneOperation(document, operation), planned));
  // Without the indentation, which grows with the square of the levels.
  const text = stripIgnoredCharacters(print(normalised.document));
  return { text, kind: operation.operation, constants: normalised.constants };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    throw error instanceof GraphQLError ? new OperationRefused([withCode(error, 'GRAPHQL_PARSE_FAILED')]) : error;
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
}
