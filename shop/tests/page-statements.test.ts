import type { Answer, GraphQLClient } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContracts } from '../src/contracts.ts';
import { type Filled, FullLists } from './full-lists.ts';
import { SELLER } from './goods/goods.ts';
import { OF_ONE_SIZE, WITHOUT_LISTS } from './plain-queries.ts';
import { type Shape, startShape } from './shape/shape.ts';
import { tableOf } from './statement-tables.ts';

/** Number of entries in each list for the first count of statements, and how many are added for the second. */
const [FEW, MORE] = [2, 4];
/** The minimum over several attempts excludes statements of jobs. */
const ATTEMPTS = 2;
/**
 * The lists of a page, three at most, share a statement or not, depending on which of them are ready together; one
 * statement per added entry exceeds this.
 */
const TOLERATED = 2;
const thisYear = '2026-01-01T00:00:00Z';
const soon = '2027-01-01T00:00:00Z';

type Variables = (filled: Filled, ann: { addressId: string }) => Record<string, unknown>;
const none: Variables = () => ({});

function linesOfOneSeller({ lines }: Answer): object[] {
  const own = lines.filter(({ product }: Answer) => product.seller.id === lines[0].product.seller.id);
  return own.map(({ id }: Answer) => ({ orderLineId: id, quantity: 1 }));
}

const OF_GUESTS: Record<string, Variables> = {
  BestSellers: none,
  CategoryHeading: ({ category }) => ({ slug: category }),
  HomePage: none,
  Listing: () => ({ input: { text: 'good', pageSize: 20 } }),
  ListingPage: () => ({ input: { text: 'good', pageSize: 20 } }),
  MegaMenu: none,
  ProductPage: ({ slug }) => ({ slug }),
  ProductReviews: ({ productId }) => ({ productId, first: 10, sort: 'NEWEST' }),
  SearchSuggestions: () => ({ text: 'good' }),
  ShopCoupons: ({ sellerId }) => ({ sellerId }),
  ShopPage: () => ({ slug: SELLER }),
  RelatedGoods: ({ productId }) => ({ productId }),
  GoesWith: ({ productId }) => ({ productIds: [productId] }),
  ForYou: none,
  VariantSheet: ({ productId }) => ({ id: productId }),
};

const OF_BUYERS: Record<string, Variables> = {
  AccountPage: () => ({ thisYear, soon }),
  AddressBook: none,
  AfterSaleForm: ({ paid }) => ({ orderId: paid.id }),
  AfterSalePage: ({ afterSaleId }) => ({ id: afterSaleId }),
  AfterSaleQuote: ({ paid }) => ({
    input: { orderId: paid.id, kind: 'REFUND', reason: 'CHANGED_MIND', lines: linesOfOneSeller(paid) },
  }),
  AfterSalesPage: none,
  BrowsingHistory: none,
  CartPage: none,
  CheckoutPreview: ({ lines }, { addressId }) => ({
    input: { addressId, lines, bestCoupons: true, unclaimedCoupons: true },
  }),
  CouponCentre: none,
  Favorites: none,
  FollowedShops: none,
  FreightQuote: ({ lines }) => ({ lines }),
  MessagesPage: none,
  MyAlerts: none,
  MyCoupons: () => ({ status: 'AVAILABLE' }),
  MyPoints: none,
  MyWallet: none,
  NotificationSettings: none,
  OrderInvoices: ({ delivered }) => ({ id: delivered.id }),
  OrderPage: ({ delivered }) => ({ id: delivered.id }),
  OrdersPage: none,
  OwnReviews: none,
  ReviewsToFollowUp: none,
  ReviewsToWrite: none,
  PartnerPage: none,
  SellPage: none,
  ProfilePage: none,
  PayPage: ({ unpaid }) => ({ id: unpaid.id }),
  ProductAlerts: ({ productId }) => ({ productId }),
  Privacy: none,
  Security: none,
  Sessions: none,
  UnreadMessages: none,
  Viewer: () => ({ signedIn: true, hasCart: true }),
};

const month = () => ({ from: '2026-11-01', to: '2026-11-30' });

const NO_COUNTS = {
  ...{ orders: false, afterSales: false, sellers: false, payments: false, operations: false },
  ...{ reviews: false, moderation: false, stock: false },
};

const OF_SELLERS: Record<string, Variables> = {
  AfterSalePage: OF_BUYERS.AfterSalePage!,
  DashboardReturns: month,
  DashboardSales: () => ({ ...month(), shops: true }),
  DashboardToday: none,
  DashboardViews: month,
  AuditEntryPage: ({ auditEntryId }) => ({ id: auditEntryId }),
  AuditLogExport: () => ({ filter: { action: 'createWebhook' } }),
  AuditLogPage: () => ({ filter: { action: 'createWebhook' } }),
  BulkImports: none,
  BulkShipping: none,
  CategoryTemplate: ({ categoryId }) => ({ id: categoryId }),
  DescriptionPreview: () => ({ text: '*good*' }),
  GoodsToPick: () => ({ text: 'good' }),
  ImportProblems: ({ importId }) => ({ id: importId }),
  ManagedProduct: ({ productId }) => ({ id: productId }),
  ManagedProductIds: none,
  ManagedProducts: none,
  ManagedOrders: none,
  OrderPayments: ({ paid }) => ({ id: paid.id }),
  ProductChoices: none,
  StockBoard: none,
  StockMovements: none,
  StockPlaces: none,
  StockTransfer: ({ transferId }) => ({ id: transferId }),
  StockTransfers: none,
  OrderPage: OF_BUYERS.OrderPage!,
  OrdersToExport: none,
  OrdersToShip: none,
  ReceivedAfterSales: none,
  WorkCounts: () => ({ ...NO_COUNTS, orders: true, afterSales: true, reviews: true, stock: true }),
  WebhookDeliveries: ({ webhookId }) => ({ id: webhookId }),
  Webhooks: none,
};

/** What administrators have no part in. */
const OF_SELLERS_ONLY: Record<string, Variables> = { DashboardRatings: month, OwnFreight: none, ReceivedReviews: none };

const OF_ADMINISTRATORS: Record<string, Variables> = {
  ...OF_SELLERS,
  AllSellers: none,
  DashboardPayments: month,
  BlockedKeywords: none,
  SearchFigures: () => ({ ...month(), list: 'TOP' }),
  SearchPreview: () => ({ input: { text: 'good', effects: [] } }),
  SearchRule: ({ searchRuleId }) => ({ id: searchRuleId }),
  SearchRules: none,
  Synonym: ({ synonymId }) => ({ id: synonymId }),
  Synonyms: none,
  SynonymCategories: none,
  FreightTemplates: none,
  WalletOf: ({ buyerId }) => ({ userId: buyerId }),
  DeadLetters: none,
  HomePreview: () => ({ at: soon }),
  ManagedBrand: ({ brandId }) => ({ id: brandId }),
  ManagedBrands: none,
  ManagedCategories: none,
  ManagedCategory: ({ categoryId }) => ({ id: categoryId }),
  ManagedCoupons: none,
  ManagedSpendDiscounts: none,
  ManagedHomeBlock: ({ homeBlockId }) => ({ id: homeBlockId }),
  ManagedHomeBlocks: none,
  PaymentDifferences: () => ({ open: true }),
  PartnerDetail: ({ partnerId }) => ({ id: partnerId }),
  Partners: none,
  People: none,
  Person: ({ buyerId }) => ({ id: buyerId, orders: true }),
  PersonRoles: ({ buyerId }) => ({ id: buyerId }),
  PaymentRefunds: none,
  SellerApplicationDetail: ({ applicationId }) => ({ id: applicationId }),
  SellerApplications: none,
  Roles: () => ({ withEmails: true }),
  ShopNews: none,
  WorkCounts: () => ({
    orders: true,
    afterSales: true,
    sellers: true,
    payments: true,
    operations: true,
    reviews: false,
    moderation: true,
    stock: true,
  }),
  ReviewsToModerate: () => ({ queue: 'WAITING' }),
  StockCheck: none,
  Warehouses: none,
  HeldWords: none,
};

const PAGES = [
  ...Object.entries(OF_GUESTS).map((page) => ['guest', ...page] as const),
  ...Object.entries(OF_BUYERS).map((page) => ['buyer', ...page] as const),
  ...Object.entries({ ...OF_SELLERS, ...OF_SELLERS_ONLY }).map((page) => ['seller', ...page] as const),
  ...Object.entries(OF_ADMINISTRATORS).map((page) => ['administrator', ...page] as const),
];

interface Measured {
  counts: Record<string, number>;
  length: number;
}

const statements: string[] = [];
let shop: Shape;
let stored: Record<string, string>;
let few: Record<string, Measured>;
let many: Record<string, Measured>;
beforeAll(async () => {
  const { persistedOperations } = await readContracts();
  stored = Object.fromEntries(
    Object.values(persistedOperations).flatMap((text) => {
      const [, name] = /^query (\w+)/.exec(text) ?? [];
      return name ? [[name, text]] : [];
    }),
  );
  shop = await startShape('in-process', {
    onStatement: (statement) => statements.push(statement),
    env: { CACHE_MEGABYTES: '0' },
  });
  const lists = await FullLists.open(shop);
  const clients = { guest: shop.client(), buyer: lists.ann.client, seller: lists.seller, administrator: lists.admin };
  const measureAll = async (filled: Filled) => {
    const measured: Record<string, Measured> = {};
    for (const [who, name, variables] of PAGES) {
      measured[`${who} ${name}`] = await measure(clients[who], stored[name]!, variables(filled, lists.ann));
    }
    return measured;
  };
  few = await measureAll(await lists.fill(FEW));
  many = await measureAll(await lists.fill(MORE));
});
afterAll(() => shop?.stop());

/** The minimum number of statements by first table; statements that only a first request sends are excluded. */
async function measure(client: GraphQLClient, query: string, variables: Record<string, unknown>): Promise<Measured> {
  const { length } = JSON.stringify(await client.ask(query, variables));
  const attempts: Map<string, string[]>[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    statements.length = 0;
    await client.ask(query, variables);
    attempts.push(Map.groupBy(statements, tableOf));
    // The gateway tells every few seconds what was run, whatever a page asks.
    attempts.at(-1)?.delete('operation_usage');
  }
  const least = (table: string) => Math.min(...attempts.map((tables) => tables.get(table)?.length ?? 0));
  const counts = [...attempts[0]!.keys()].map((table) => [table, least(table)] as const);
  return { counts: Object.fromEntries(counts.filter(([, count]) => count > 0)), length };
}

test('every stored query is watched', () => {
  const watched = [...PAGES.map(([, name]) => name), ...WITHOUT_LISTS];
  expect([...new Set(watched)].sort()).toEqual(Object.keys(stored).sort());
});

test.each(PAGES)('%s, %s: no more statements for longer lists', (who, name) => {
  const page = `${who} ${name}`;
  const grown = Object.entries(many[page]!.counts)
    .map(([table, count]) => ({ table, few: few[page]!.counts[table] ?? 0, many: count }))
    .filter((one) => one.many > one.few + TOLERATED);
  expect(grown).toEqual([]);
  if (!OF_ONE_SIZE.includes(name)) expect(many[page]!.length).toBeGreaterThan(few[page]!.length * 1.2);
});
