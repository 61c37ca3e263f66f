import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationTypeNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { refuseUnstorableLiterals } from '../refusal/unstorable-text.ts';
import { inputDefaults } from './input-defaults.ts';

/** Four times the number of texts that the storefront causes at its busiest subgraph. */
const MAX_BYTES = 6 * 1024 * 1024;
/** Compiling costs as much as several executions, which would be wasted on texts that are sent once. */
const USES_BEFORE_COMPILED = 2;
/** Compiling takes 10 µs a character, during which nothing else runs; the storefront causes 1,000 at most. */
const LONGEST_COMPILED = 5000;

interface Prepared {
  document: DocumentNode;
  kind: OperationTypeNode;
  /** How often it was executed before it was compiled. */
  uses: number;
  compiled?: CompiledQuery;
  /** Adds default values to variables. */
  withDefaults?: ReturnType<typeof inputDefaults>;
}

interface Operation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/**
 * Executes operations on one schema. A text is parsed and validated once, and queries that repeat are compiled
 * (graphql-jit), because the gateway sends the same texts; `LocalGraphQLDataSource` does all of it every time.
 */
export class Executor {
  readonly #prepared = new LRUCache<string, Prepared | { errors: readonly GraphQLError[] }>({
    maxSize: MAX_BYTES,
    // Heap as measured on the storefront's documents: 30 bytes a character for the document and 60 for what is compiled,
    // and half as much again where names are short.
    sizeCalculation: (_prepared, key) => 1000 + 140 * key.length,
  });

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
    if (prepared.uses++ === USES_BEFORE_COMPILED) this.#compile(prepared, operation);
    if (prepared.compiled) {
      const variables = prepared.withDefaults?.(operation.variables) ?? operation.variables ?? {};
      return prepared.compiled.query(rootValue, contextValue, variables);
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
      const refused = refuseUnstorableLiterals(document);
      if (refused) return { errors: [refused] };
      const errors = validate(this.schema, document);
      if (errors.length > 0) return { errors };
      const definition = getOperationAST(document, operationName);
      const kind = definition?.operation;
      if (!kind) return { errors: [new GraphQLError('The document holds no such operation.')] };
      return { document, kind, uses: 0, withDefaults: inputDefaults(this.schema, definition) };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  #compile(prepared: Prepared, { query, operationName }: Operation): void {
    if (prepared.kind !== 'query' || query.length > LONGEST_COMPILED) return;
    if (hasVariablesWithin(prepared.document)) return;
    const compiled = compileQuery(this.schema, prepared.document, operationName);
    if (isCompiledQuery(compiled)) prepared.compiled = compiled;
  }
}

/** Whether a variable is part of a list or an input object: compiled queries put null there, whatever type and default it has. */
function hasVariablesWithin(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Variable(_node, _key, _parent, _path, ancestors) {
      found ||= ancestors.some((node) => 'kind' in node && (node.kind === Kind.LIST || node.kind === Kind.OBJECT));
    },
  });
  return found;
}
