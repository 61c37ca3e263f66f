import { composeServices } from '@apollo/composition';
import { federatedSchema, type SubgraphDefinition } from '@minijd/subgraph';
import { parse } from 'graphql';
import { nodesSdl } from './nodes-sdl.ts';

export class CompositionFailed extends Error {
  override name = 'CompositionFailed';
}

/**
 * The SDL of each subgraph, that of `nodes`, and of the supergraph they compose to; throws CompositionFailed with every
 * reason.
 */
export function compose(definitions: readonly Pick<SubgraphDefinition<never>, 'name'>[]) {
  const sdls = definitions.map((definition) => ({
    name: definition.name,
    sdl: federatedSchema(definition as SubgraphDefinition<never>).sdl,
  }));
  sdls.push({ name: 'nodes', sdl: nodesSdl(sdls) });
  const services = sdls.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `in-process://${name}` }));
  const result = composeServices(services);
  if (result.errors) throw new CompositionFailed(result.errors.map((error) => error.message).join('\n\n'));
  const api = result.schema.toAPISchema();
  return { sdls, supergraph: result.supergraphSdl, api, hints: result.hints };
}
