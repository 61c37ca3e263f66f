import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  Executor,
  mapStream,
  type ResponseCookie,
  type Subgraph,
  type SubgraphRequest,
  type Viewer,
} from '@minijd/subgraph';
import { createSourceEventStream, type ExecutionResult, parse } from 'graphql';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@cost", "@listSize"])`;

export interface TinyContext {
  viewer: Viewer;
  cookies: ResponseCookie[];
}

// biome-ignore lint/suspicious/noExplicitAny: resolvers of every field, whatever their arguments.
export type Resolvers = Record<string, any>;

/** A real federated subgraph with plain resolvers, and a record of its requests. */
export class TinySubgraph implements Pick<Subgraph, 'name' | 'schema' | 'sdl' | 'execute' | 'subscribe' | 'ready'> {
  readonly sdl: string;
  readonly schema: Subgraph['schema'];
  readonly requests: SubgraphRequest[] = [];
  /** How many subscriptions were started, and how many of them have not ended. */
  subscriptions = 0;
  open = 0;
  readonly #executor: Executor;

  constructor(
    readonly name: string,
    typeDefs: string,
    resolvers: Resolvers,
  ) {
    this.sdl = `${FEDERATION}\n${typeDefs}`;
    this.schema = buildSubgraphSchema([{ typeDefs: parse(this.sdl), resolvers }]);
    this.#executor = new Executor(this.schema);
  }

  async ready(): Promise<boolean> {
    return true;
  }

  async execute(request: SubgraphRequest): Promise<ExecutionResult> {
    this.requests.push(request);
    const context: TinyContext = { viewer: request.viewer, cookies: [] };
    const result = await this.#executor.execute(request, context);
    return context.cookies.length > 0 ? { ...result, extensions: { cookies: context.cookies } } : result;
  }

  async subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const contextValue: TinyContext = { viewer: request.viewer, cookies: [] };
    const stream = await createSourceEventStream({
      schema: this.schema,
      document: parse(request.query),
      variableValues: request.variables,
      contextValue,
    });
    if (!(Symbol.asyncIterator in stream)) return stream as ExecutionResult;
    this.subscriptions += 1;
    this.open += 1;
    const results = mapStream(stream as AsyncIterable<unknown>, (event) =>
      this.#executor.execute(request, contextValue, event),
    );
    return this.#counted(results);
  }

  #counted(results: AsyncIterableIterator<ExecutionResult>): AsyncIterableIterator<ExecutionResult> {
    let closed = false;
    return {
      next: () => results.next(),
      return: async () => {
        if (!closed) this.open -= 1;
        closed = true;
        return (await results.return?.()) ?? { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
