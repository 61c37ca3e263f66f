import { parse } from 'graphql';
import { compileCost } from '../cost/compile-cost.ts';
import { schemaCosts } from '../cost/schema-costs.ts';
import { PlannedSupergraph } from './planned-supergraph.ts';

/** What valid operations cost at most, by name, with pages of 100 where a variable says their size. */
export function costsOf(supergraphSdl: string, texts: readonly string[]): Record<string, number> {
  const { schema } = new PlannedSupergraph(supergraphSdl);
  const costs = schemaCosts(parse(supergraphSdl, { noLocation: true }));
  const entries = texts.map((text): [string, number] => {
    const [, name = ''] = /^\w+ (\w+)/.exec(text) ?? [];
    return [name, compileCost({ schema, costs }, parse(text, { noLocation: true })).requested({})];
  });
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
