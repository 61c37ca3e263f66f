import { RemoteSubgraph } from '@minijd/subgraph';
import type { GatewayOptions } from '../gateway-options.ts';
import { MeasuredEndpoint } from '../metrics/measured-endpoint.ts';

/** The subgraphs that a gateway was given, those by address with a pool of connections. */
export function endpointsOf({
  subgraphs,
  serviceSecret,
  callLimits,
  log,
}: GatewayOptions): ReadonlyMap<string, MeasuredEndpoint> {
  const options = { secret: serviceSecret, log, ...(callLimits && { limits: callLimits }) };
  return new Map(
    Object.entries(subgraphs).map(([name, given]) => [
      name,
      new MeasuredEndpoint(name, 'url' in given ? new RemoteSubgraph(name, given.url, options) : given),
    ]),
  );
}

export function required<Value>(values: Record<string, Value>, name: string): Value {
  const value = values[name];
  if (!value) throw new Error(`the supergraph has a subgraph ${name}, but the gateway was given none of that name`);
  return value;
}

export async function closeEndpoints(endpoints: ReadonlyMap<string, MeasuredEndpoint>): Promise<void> {
  for (const endpoint of endpoints.values()) await endpoint.close();
}
