import { randomUUID } from 'node:crypto';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import { keepStatement } from '@minijd/testkit/statements';
import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { type RunningSubgraphs, startSubgraphs } from '../src/start-subgraphs.ts';
import { Buyer } from './people/buyer.ts';

/**
 * The sandbox answers at once, parcels never arrive automatically, recovery is fast, and unpaid orders are not limited.
 */
const QUICK = {
  ...{ SANDBOX_PAYMENT_DELAY_MS: '0', SANDBOX_DELIVERY_SECONDS: '0', RECOVERY_AFTER_SECONDS: '1' },
  ...{ UNPAID_ORDERS: '10000', UNPAID_UNITS: '1000000', UNPAID_UNITS_PER_SKU: '100000' },
};

const GUEST: Viewer = { locale: 'en', requestId: 'test' };

export interface Goods {
  skuId: string;
  productId: string;
  sellerId: string;
}

interface WantedGoods {
  stock?: number;
  priceMinor?: number;
  listPriceMinor?: number;
  weightGrams?: number;
}

/** Calls the subgraphs directly, as this viewer. */
export class SubgraphBuyer extends Buyer {
  constructor(
    private readonly shop: CheckoutShop,
    readonly viewer: Partial<Viewer>,
    addressId: string,
  ) {
    super(addressId);
  }

  ask(subgraph: string, query: string, variables: object = {}): Promise<Answer> {
    return this.shop.ask(subgraph, query, variables, this.viewer);
  }
}

/** All subgraphs of the shop in this process, with the goods a test needs. */
export class CheckoutShop {
  readonly #running: RunningSubgraphs;

  private constructor(running: RunningSubgraphs) {
    this.#running = running;
  }

  static async open(databaseUrl: string, env: Record<string, string> = {}): Promise<CheckoutShop> {
    const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
    return new CheckoutShop(
      await startSubgraphs({
        ...{ databaseUrl, log, onStatement: keepStatement },
        env: { NODE_ENV: 'test', ...QUICK, ...env },
      }),
    );
  }

  close(): Promise<void> {
    return this.#running.stop();
  }

  /** The data of an operation; a GraphQL error fails the test. */
  async ask(subgraph: string, query: string, variables: object = {}, viewer: Partial<Viewer> = {}): Promise<Answer> {
    const { data, errors } = await this.try(subgraph, query, variables, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    return data ?? {};
  }

  try(
    subgraph: string,
    query: string,
    variables: object = {},
    viewer: Partial<Viewer> = {},
  ): Promise<ExecutionResult<Answer>> {
    const request = { query, variables: { ...variables }, viewer: { ...GUEST, ...viewer } };
    return this.#running.byName[subgraph]!.execute(request) as Promise<ExecutionResult<Answer>>;
  }

  subscribe(query: string, variables: object, viewer: Partial<Viewer>, subgraph = 'orders') {
    return this.#running.byName[subgraph]!.subscribe({
      query,
      variables: { ...variables },
      viewer: { ...GUEST, ...viewer },
    });
  }

  async goods(wanted: WantedGoods = {}): Promise<Goods> {
    return (await this.manyGoods([wanted]))[0]!;
  }

  /** Products of one seller with one SKU each. */
  async manyGoods(goods: readonly WantedGoods[]): Promise<Goods[]> {
    const sellerId = randomUUID();
    const products = goods.map((wanted) => product(sellerId, wanted));
    const input = {
      warehouses: [{ code: 'BJ', nameEn: 'Beijing' }],
      categories: [{ slug: 'things', nameEn: 'Things' }],
      products,
    };
    const imported = await this.ask(
      'catalog',
      'mutation($input: ImportCatalogInput!) { _importCatalog(input: $input) { products { externalId id } } }',
      { input },
      { service: 'test' },
    );
    const ids = new Map(
      imported._importCatalog.products.map((row: { externalId: string; id: string }) => [row.externalId, row.id]),
    );
    return Promise.all(products.map(({ externalId }) => this.#goodsOf(ids.get(externalId) as string, sellerId)));
  }

  async #goodsOf(productId: string, sellerId: string): Promise<Goods> {
    const { product } = await this.ask('catalog', 'query($id: ID) { product(id: $id) { skus { id } } }', {
      id: productId,
    });
    return { productId, sellerId, skuId: product.skus[0].id };
  }

  /** An administrator who may do everything, in a session that gave its password just now. */
  async administrator(): Promise<Partial<Viewer>> {
    const text = 'mutation($input: SignUpInput!) { signUp(input: $input) { user { id sessions { id } } } }';
    const input = { email: `${randomUUID()}@staff.example`, password: 'a long password of the tests' };
    const { user } = (await this.ask('users', text, { input })).signUp;
    return { userId: user.id, sessionId: user.sessions[0].id, role: 'ADMIN', permissions: PERMISSIONS };
  }

  /** A person with an account and one address. */
  async buyer(): Promise<SubgraphBuyer> {
    const externalId = randomUUID();
    const input = [{ externalId, email: `${externalId}@example.com`, displayName: 'Ann', role: 'USER' }];
    const { _importPeople: people } = await this.ask(
      'users',
      'mutation($input: [ImportedPersonInput!]!) { _importPeople(input: $input) { id } }',
      { input },
      { service: 'test' },
    );
    const viewer = { userId: people[0].id as string, role: 'USER' as const };
    const { saveAddress } = await this.ask(
      'users',
      'mutation($input: AddressInput!) { saveAddress(input: $input) { address { id } userErrors { message } } }',
      {
        input: {
          ...{ recipient: '李雷', phone: '13800138000', province: '北京市', city: '北京市' },
          ...{ district: '海淀区', street: '中关村大街1号' },
        },
      },
      viewer,
    );
    return new SubgraphBuyer(this, viewer, saveAddress.address.id);
  }
}

function product(sellerId: string, { stock = 10, priceMinor = 12_900, listPriceMinor, weightGrams }: WantedGoods) {
  const code = randomUUID();
  const stocked = [{ warehouseCode: 'BJ', onHand: stock }];
  return {
    ...{ source: 'test', externalId: code, slug: `thing-${code}`, nameZh: '耳机', nameEn: 'Headphones' },
    ...{ categorySlug: 'things', sellerId, attributes: [], media: [], createdAt: '2026-01-01T00:00:00Z' },
    skus: [{ code, specs: [], priceMinor, listPriceMinor, weightGrams, stock: stocked }],
  };
}
