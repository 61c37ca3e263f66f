import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
  valueFromASTUntyped,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { refuseUnkeepableLiterals } from './unkeepable-text.ts';

interface Prepared {
  document: DocumentNode;
  kind: 'query' | 'mutation' | 'subscription';
  compiled?: CompiledQuery;
  /** Of variables that may be left out; compiled queries miss them where the type is non-null. */
  defaults?: Record<string, unknown>;
}

interface Operation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/**
 * Executes operations on one schema. A text is parsed and validated once and queries are compiled (graphql-jit),
 * because the gateway sends the same texts again and again; `LocalGraphQLDataSource` does all of it every time.
 */
export class Executor {
  readonly #prepared = new LRUCache<string, Prepared | { errors: readonly GraphQLError[] }>({ max: 1000 });

  constructor(readonly schema: GraphQLSchema) {}

  /** What kind of operation a text holds, or its errors. */
  prepare({ query, operationName }: Operation): Prepared | { errors: readonly GraphQLError[] } {
    const key = operationName ? `${operationName}\n${query}` : query;
    let prepared = this.#prepared.get(key);
    if (!prepared) {
      prepared = this.#prepare(query, operationName);
      this.#prepared.set(key, prepared);
    }
    return prepared;
  }

  async execute(operation: Operation, contextValue: unknown, rootValue?: unknown): Promise<ExecutionResult> {
    const prepared = this.prepare(operation);
    if ('errors' in prepared) return { errors: prepared.errors };
    if (prepared.compiled) {
      const variables = prepared.defaults ? { ...prepared.defaults, ...operation.variables } : operation.variables;
      return prepared.compiled.query(rootValue, contextValue, variables ?? {});
    }
    return execute({
      schema: this.schema,
      document: prepared.document,
      variableValues: operation.variables,
      operationName: operation.operationName,
      contextValue,
      rootValue,
    });
  }

  #prepare(query: string, operationName?: string): Prepared | { errors: readonly GraphQLError[] } {
    try {
      const document = parse(query, { noLocation: true });
      const refused = refuseUnkeepableLiterals(document);
      if (refused) return { errors: [refused] };
      const errors = validate(this.schema, document);
      if (errors.length > 0) return { errors };
      const definition = getOperationAST(document, operationName);
      const kind = definition?.operation;
      if (!kind) return { errors: [new GraphQLError('The document holds no such operation.')] };
      if (kind !== 'query') return { document, kind };
      const compiled = compileQuery(this.schema, document, operationName);
      return isCompiledQuery(compiled)
        ? { document, kind, compiled, defaults: defaultsOf(definition) }
        : { document, kind };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> | undefined {
  const given = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
