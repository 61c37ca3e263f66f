import { expect } from 'vitest';
import type { Answer } from './test-subgraph.ts';

export const PER_PAGE = 3;

/** The selection needed to walk a connection, besides `nodes`. */
export const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage endCursor }';

/** The nodes of a whole list; `ask` returns a page for given arguments. Checks the page info of each page. */
export async function walkPages(ask: (place: string, page: number) => Promise<Answer>): Promise<Answer[]> {
  const nodes: Answer[] = [];
  let place = `first: ${PER_PAGE}`;
  for (let page = 1; ; page += 1) {
    const list = await ask(place, page);
    nodes.push(...list.nodes);
    expect(list.pageInfo).toMatchObject({ hasPreviousPage: page > 1, hasNextPage: nodes.length < list.totalCount });
    if (!list.pageInfo.hasNextPage) return nodes;
    place = `first: ${PER_PAGE} after: "${list.pageInfo.endCursor}"`;
  }
}
