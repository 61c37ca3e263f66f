import type { Answer } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { ADMIN, type CatalogShop, SELLER } from './catalog-shop.ts';

type Given = Record<string, unknown>;
type Step = 'publish' | 'withdraw' | 'archive' | 'restore' | 'duplicate';

const PRODUCT = `{ id version status slug nameZh nameEn subtitleZh subtitleEn
  pictures { key url width height altZh altEn }
  skus { id code price { amount } barcode offered view { available } }
  checklist { item done blocks } priceHistory { formerPrice { amount } price { amount } changedBy } }`;
const ERRORS = 'userErrors { code message field }';
const MANAGED = `query ($id: ID!) { managedProduct(id: $id) ${PRODUCT} }`;
const LIST = 'query ($filter: ManagedProductFilter) { managedProducts(filter: $filter, first: 100) { nodes { id } } }';
const PAGE = `query ($id: ID!) { product(id: $id) {
  price { amount } listPrice { amount } skuCount inStock options { name } skus { image { id } } } }`;
const CREATE = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product ${PRODUCT} ${ERRORS} } }`;
const UPDATE = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) {
  product ${PRODUCT} conflict { changedBy current ${PRODUCT} } ${ERRORS} } }`;

/** What sellers do with products, for tests; answers are those of the mutations. */
export async function editorOf(shop: CatalogShop) {
  const asked = async (query: string, variables: Given, viewer: object): Promise<Answer> => {
    const { data, errors } = await shop.execute(query, variables, viewer);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { category } = await asked('{ category(slug: "phones") { id } }', {}, {});
  const { warehouses } = await asked('{ warehouses { id } }', {}, ADMIN);

  const verbs = {
    upload: (viewer: { userId: string } = SELLER) => ({
      key: `uploads/${viewer.userId}/${uuidv7()}.webp`,
      width: 800,
      height: 600,
    }),
    tryCreate: async (given: Given, viewer: object = SELLER): Promise<Answer> =>
      (await asked(CREATE, { input: { categoryId: category.id, ...given } }, viewer)).createProduct,
    create: async (given: Given, viewer: object = SELLER): Promise<Answer> => {
      const { product, userErrors } = await verbs.tryCreate(given, viewer);
      if (!product) throw new Error(JSON.stringify(userErrors));
      return product;
    },
    update: async ({ id, version }: Answer, change: Given, viewer: object = SELLER): Promise<Answer> =>
      (await asked(UPDATE, { input: { id, version, ...change } }, viewer)).updateProduct,
    step: async (step: Step, id: string, viewer: object = SELLER): Promise<Answer> =>
      (
        await asked(
          `mutation ($id: ID!) { done: ${step}Product(id: $id) { product ${PRODUCT} ${ERRORS} } }`,
          { id },
          viewer,
        )
      ).done,
    read: async (id: string, viewer: object = SELLER): Promise<Answer> =>
      (await asked(MANAGED, { id }, viewer)).managedProduct,
    list: async (filter: Given, viewer: object = SELLER): Promise<{ id: string }[]> =>
      (await asked(LIST, { filter }, viewer)).managedProducts.nodes,
    page: async (id: string): Promise<Answer> => (await asked(PAGE, { id }, {})).product,
    listed: async (id: string): Promise<boolean> => {
      const query = '{ category(slug: "electronics") { products(first: 100) { nodes { id } } } }';
      const { category } = await asked(query, {}, {});
      return category.products.nodes.some((node: Answer) => node.id === id);
    },
    receive: (skuId: string, delta: number) =>
      asked(
        'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { message } } }',
        { input: { skuId, warehouseId: warehouses[0].id, delta, reason: 'received', idempotencyKey: uuidv7() } },
        SELLER,
      ),
  };
  return verbs;
}
