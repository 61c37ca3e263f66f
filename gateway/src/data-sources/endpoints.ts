import { RemoteSubgraph } from '@minijd/subgraph';
import type { GatewayOptions } from '../gateway-options.ts';
import type { SubgraphEndpoint } from './subgraph-endpoint.ts';

/** The subgraphs that a gateway was given, those by address with a pool of connections. */
export function endpointsOf({
  subgraphs,
  serviceSecret,
  callLimits,
  log,
}: GatewayOptions): ReadonlyMap<string, SubgraphEndpoint> {
  const options = { secret: serviceSecret, log, ...(callLimits && { limits: callLimits }) };
  return new Map(
    Object.entries(subgraphs).map(([name, given]) => [
      name,
      'url' in given ? new RemoteSubgraph(name, given.url, options) : given,
    ]),
  );
}

export async function closeEndpoints(endpoints: ReadonlyMap<string, SubgraphEndpoint>): Promise<void> {
  for (const endpoint of endpoints.values()) if (endpoint instanceof RemoteSubgraph) await endpoint.close();
}
