import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchOperation {
  name: string;
  body: string;
}

const PERSISTED = join(import.meta.dirname, '../../../schema/operations/persisted.json');

/** A list of twenty product cards. */
const LIST = `query List($after: String) {
  products(first: 20, after: $after) {
    nodes {
      id slug name
      price { amount currency }
      cover { url width height }
      defaultSku { id available stockStatus }
      ratingSummary { average count }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The storefront's stored document, so that real load is measured. */
export function stored(name: string): string {
  const documents = Object.values(JSON.parse(readFileSync(PERSISTED, 'utf8')) as Record<string, string>);
  const found = documents.find((text) => text.startsWith(`query ${name}`));
  if (!found) throw new Error(`the storefront has no operation ${name}`);
  return found;
}

function operation(name: string, query: string, variables: object): BenchOperation {
  return { name, body: JSON.stringify({ query, variables }) };
}

/** Home, list, product page and search, with products of the shop at `url`. */
export async function readOperations(url: string): Promise<BenchOperation[]> {
  const slug = await anyProduct(url);
  return [
    operation('home', stored('HomePage'), {}),
    operation('list of 20', LIST, {}),
    operation('product page', stored('ProductPage'), { slug }),
    operation('search', SEARCH, { text: 'pro' }),
  ];
}

const SEARCH = `query Search($text: String!) {
  search(input: { text: $text, pageSize: 20 }) {
    total
    hits { product { id slug name price { amount currency } cover { url } ratingSummary { average count } } }
    facets { brands { value label count } categories { value label count } prices { from { amount } to { amount } count } }
  }
}`;

async function anyProduct(url: string): Promise<string> {
  type First = { products: { nodes: { slug: string }[] } };
  return (await ask<First>(url, '{ products(first: 1, sort: BEST_SELLING) { nodes { slug } } }')).products.nodes[0]!
    .slug;
}

/** The data of an operation sent to the shop at `url`. */
export async function ask<Data>(url: string, query: string): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Data }).data;
}
