import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLClient } from '@minijd/testkit';
import { stored } from '../reads/operations.ts';

const CLIENTS = 4;
/** Of the sample shop. */
const PRODUCT = 'orvane-k3-pro';
const SELLER = 'selfrun@minijd.example';

export interface Page {
  name: string;
  /** Asks for it once. */
  open(): Promise<unknown>;
}

/**
 * The page of the category with most products, of one product, the same however many there are, and its seller's table of products.
 */
export async function growthPages(url: string, directory: string): Promise<Page[]> {
  const visitor = new GraphQLClient(url);
  const { search } = await visitor.ask('{ search(input: { pageSize: 1 }) { facets { categories { value count } } } }');
  const [{ value: category }] = search.facets.categories;
  const seller = new GraphQLClient(url);
  const { demoPassword } = JSON.parse(readFileSync(join(directory, 'secrets.json'), 'utf8')) as {
    demoPassword: string;
  };
  const { signIn } = await seller.ask(
    'mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }',
    { input: { email: SELLER, password: demoPassword } },
  );
  seller.headers.authorization = `Bearer ${signIn.tokens.accessToken}`;
  const [listing, productPage, table] = ['Listing', 'ProductPage', 'ManagedProducts'].map(stored) as [
    string,
    string,
    string,
  ];
  return [
    { name: 'category page', open: () => visitor.ask(listing, { input: { categorySlug: category, pageSize: 40 } }) },
    { name: 'product page', open: () => visitor.ask(productPage, { slug: PRODUCT }) },
    { name: "seller's products", open: () => seller.ask(table, {}) },
  ];
}

/** Milliseconds that each opening took, four at a time, for some seconds. */
export async function timesOf(page: Page, seconds: number): Promise<number[]> {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const client = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await page.open();
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return times;
}
