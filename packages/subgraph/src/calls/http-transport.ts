import { RemoteSubgraph, type RemoteSubgraphOptions } from './remote-subgraph.ts';
import type { SubgraphTransport } from './subgraph-calls.ts';

/** A transport over HTTP, with its open sockets. */
export interface HttpTransport {
  transport: SubgraphTransport;
  close(): Promise<void>;
}

/**
 * Calls between subgraphs that run as processes of their own. `urls` maps a subgraph's name to the address of its
 * process; a call to another name throws.
 */
export function httpTransport(urls: Record<string, string>, options: RemoteSubgraphOptions): HttpTransport {
  const subgraphs = new Map(
    Object.entries(urls).map(([name, url]) => [name, new RemoteSubgraph(name, url, options)] as const),
  );
  return {
    transport: (name, request) => {
      const subgraph = subgraphs.get(name);
      if (!subgraph) throw new Error(`set ${name.toUpperCase()}_URL: this subgraph calls ${name}`);
      return subgraph.execute(request);
    },
    close: async () => {
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
    },
  };
}
