/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A correction of the units on hand. */
export type AdjustStockInput = {
  /** Units to add; negative to remove. Reserved units cannot be removed. */
  delta: number;
  /** An idempotency key made by the client: repeating it returns the same answer without a second change. */
  idempotencyKey: string;
  /** Why, in 1 to 200 characters. */
  reason: string;
  /** The SKU. */
  skuId: string;
  /** Where its units are. */
  warehouseId: string;
};

/** What the value of an attribute is. */
export type AttributeKind =
  /** Yes or no. */
  | 'BOOLEAN'
  /** One of the choices of the attribute. */
  | 'CHOICE'
  /** A number, with the unit of the attribute. */
  | 'NUMBER'
  /** A text, in both languages. */
  | 'TEXT';

/** What is imported or exported. */
export type BulkKind =
  /** Prices and list prices of SKUs. */
  | 'PRICES'
  /** Products with their SKUs. */
  | 'PRODUCTS'
  /** Units of SKUs in warehouses. */
  | 'STOCK';

/** What can be chosen for an attribute; a name in one language at least. */
export type CategoryAttributeChoiceInput = {
  /** Which choice it is; absent for a new one. */
  id?: string | null | undefined;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
};

/** An attribute that a category asks of its products; a name in one language at least. */
export type CategoryAttributeInput = {
  /** What can be chosen: 1 to 200. */
  choices?: Array<CategoryAttributeChoiceInput> | null | undefined;
  /** Whether buyers can filter lists by it. */
  filterable?: boolean;
  /** Which attribute it is; absent for a new one. */
  id?: string | null | undefined;
  /** What its value is; that of a known attribute stays. */
  kind: AttributeKind;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
  /** Whether a product cannot be published without it. */
  required?: boolean;
  /** The unit of a number, in English. */
  unitEn?: string | null | undefined;
  /** The unit of a number, in Chinese. */
  unitZh?: string | null | undefined;
};

/** A named value in the languages of the shop. */
export type ImportAttributeInput = {
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese. */
  nameZh?: string | null | undefined;
  /** Value in English. */
  valueEn?: string | null | undefined;
  /** Value in Chinese. */
  valueZh?: string | null | undefined;
};

/** A brand, known by its slug. */
export type ImportBrandInput = {
  /** Its name as printed on products. */
  name: string;
  /** Its name in Chinese, when it has one of its own. */
  nameZh?: string | null | undefined;
  /** Its slug. */
  slug: string;
};

/** Part of a catalogue: 200 to 500 products at once are quick. */
export type ImportCatalogInput = {
  /** Brands that products refer to. */
  brands?: Array<ImportBrandInput>;
  /** Categories, those above first. */
  categories?: Array<ImportCategoryInput>;
  /** Products, 1000 at most. */
  products?: Array<ImportProductInput>;
  /** Warehouses that stock refers to. */
  warehouses?: Array<ImportWarehouseInput>;
};

/** A category, identified by its slug; its place in the tree is fixed by the first import. */
export type ImportCategoryInput = {
  /** Key of a picture in the media store; kept when absent. */
  iconKey?: string | null | undefined;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
  /** Slug of the category above, earlier in this list or imported before. */
  parentSlug?: string | null | undefined;
  /** Order among its siblings; last when absent. */
  position?: number | null | undefined;
  /** Its slug. */
  slug: string;
};

/** A picture that is in the media store already. */
export type ImportMediaInput = {
  /** What it shows, in English. */
  altEn?: string | null | undefined;
  /** What it shows, in Chinese. */
  altZh?: string | null | undefined;
  /** Height of the original in pixels. */
  height: number;
  /** Its key in the media store. */
  key: string;
  /** A CSS colour to show while it loads. */
  placeholder: string;
  /** Width of the original in pixels. */
  width: number;
};

/** A product, known by its source and its id there. */
export type ImportProductInput = {
  /** Its properties. */
  attributes: Array<ImportAttributeInput>;
  /** Slug of its brand. */
  brandSlug?: string | null | undefined;
  /** Slug of its category. */
  categorySlug: string;
  /** When it was added; only the first import counts. */
  createdAt: Date | string;
  /** Description in English. */
  descriptionEn?: string | null | undefined;
  /** Description in Chinese. */
  descriptionZh?: string | null | undefined;
  /** Its id in that catalogue. */
  externalId: string;
  /** Its pictures; the first is the cover. */
  media: Array<ImportMediaInput>;
  /** Name in English. */
  nameEn?: string | null | undefined;
  /** Name in Chinese. */
  nameZh?: string | null | undefined;
  /** Who sells it. */
  sellerId: string;
  /** Its SKUs, at least one; those missing from a later import are discontinued. */
  skus: Array<ImportSkuInput>;
  /** Its slug. */
  slug: string;
  /** Units sold before the first import; ignored in later ones. */
  soldCount?: number;
  /** The catalogue it comes from. */
  source: string;
  /** Whether it is for sale. */
  status?: ProductStatus;
  /** Line below the name, in English. */
  subtitleEn?: string | null | undefined;
  /** Line below the name, in Chinese. */
  subtitleZh?: string | null | undefined;
};

/** A SKU of a product, known by its code. */
export type ImportSkuInput = {
  /** Its code. */
  code: string;
  /** List price in minor units. */
  listPriceMinor?: number | null | undefined;
  /** Key of one of the pictures of the product. */
  mediaKey?: string | null | undefined;
  /** Price in minor units. */
  priceMinor: number;
  /** Its specifications. */
  specs: Array<ImportAttributeInput>;
  /** Initial stock; ignored where the SKU has stock already. */
  stock: Array<ImportStockInput>;
  /** Weight of one unit with packaging, in grams. */
  weightGrams?: number | null | undefined;
};

/** How far an import is. */
export type ImportStatus =
  /** All rows were taken or have a problem. */
  | 'DONE'
  /** The file cannot be read: nothing was taken. */
  | 'FAILED'
  /** Rows are being taken. */
  | 'RUNNING'
  /** Somebody stopped it: rows before stay as imported. */
  | 'STOPPED'
  /** It begins soon. */
  | 'WAITING';

/** Units in a warehouse when the SKU is first imported. */
export type ImportStockInput = {
  /** Units on hand. */
  onHand: number;
  /** Code of the warehouse. */
  warehouseCode: string;
};

/** A warehouse, known by its code. */
export type ImportWarehouseInput = {
  /** Its short code. */
  code: string;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese. */
  nameZh?: string | null | undefined;
  /** The official name of its province, for a new warehouse. */
  province?: string | null | undefined;
  /** The provinces it serves first, for a new warehouse. */
  regions?: Array<string> | null | undefined;
};

/** How many people looked at something on a day that was counted elsewhere. */
export type ImportedViewDayInput = {
  /** The day. */
  day: unknown;
  /** A product; with its seller. */
  productId?: string | null | undefined;
  /** A seller; neither: all shops. */
  sellerId?: string | null | undefined;
  /** People, each counted once. */
  visitors: number;
};

/** Whether a product is for sale. */
export type ProductStatus =
  /** For sale. */
  | 'ACTIVE'
  /** Put away by its seller; its page stays for those who bought it. */
  | 'ARCHIVED'
  /** Not shown yet. */
  | 'DRAFT'
  /** No longer for sale; its page stays. */
  | 'INACTIVE'
  /** Not for sale while its shop is suspended; its page stays. */
  | 'SUSPENDED';

/** Goods that arrived at a warehouse. */
export type ReceiveStockInput = {
  /** Number of its document, such as a delivery note: 64 characters. */
  document?: string | null | undefined;
  /** An idempotency key made by the client: repeating it returns the same answer without a second change. */
  idempotencyKey: string;
  /** 1 to 200 lines, each SKU once, all of one shop. */
  lines: Array<StockUnitsInput>;
  /** A note for the ledger: 200 characters. */
  note?: string | null | undefined;
  /** Where they arrived. */
  warehouseId: string;
};

/** What arrived of a transfer. */
export type ReceiveStockTransferInput = {
  /** The transfer. */
  id: string;
  /** An idempotency key made by the client. */
  idempotencyKey: string;
  /** For each SKU of it how many arrived, 0 to as many as were sent; absent: all. */
  lines?: Array<StockUnitsInput> | null | undefined;
};

/** Units that leave for another warehouse. */
export type SendStockTransferInput = {
  /** Number of its document, such as a delivery note: 64 characters. */
  document?: string | null | undefined;
  /** The warehouse they leave. */
  fromId: string;
  /** An idempotency key made by the client: repeating it returns the same answer without a second change. */
  idempotencyKey: string;
  /** 1 to 200 lines, each SKU once, all of one shop. */
  lines: Array<StockUnitsInput>;
  /** A note for the ledger: 200 characters. */
  note?: string | null | undefined;
  /** The warehouse they go to. */
  toId: string;
};

/** What is changed of the rules of a SKU; fields that are left out stay. */
export type SetStockRulesInput = {
  /** Low at so many available units, 0 to 1,000,000; null: as the shop says for all. */
  lowAt?: number | null | undefined;
  /** The most units that one person may buy, 1 to 999; null: no limit. */
  perPerson?: number | null | undefined;
  /** The SKU. */
  skuId: string;
};

/** A file to import. */
export type StartImportInput = {
  /** The category of products whose own is unknown. */
  categoryId?: string | null | undefined;
  /** Its name, for people. */
  fileName: string;
  /** What it has. */
  kind: BulkKind;
  /** Whether new products go on sale when nothing is missing. */
  publish?: boolean | null | undefined;
  /** How many CNY one unit of another currency in the file is. */
  rate?: string | null | undefined;
  /** The shop, for administrators; absent: goods of all shops. */
  sellerId?: string | null | undefined;
  /** Only tell what would happen. */
  trial?: boolean;
  /** What `POST /imports` answered with. */
  upload: string;
  /** The warehouse of rows that name none. */
  warehouseId?: string | null | undefined;
};

/** Units of one SKU. */
export type StockUnitsInput = {
  /** How many units: 1 or more. */
  quantity: number;
  /** The SKU. */
  skuId: string;
};

/** Changes of a category: fields that are absent stay as they are. */
export type UpdateCategoryInput = {
  /** What it asks of its products, 60 at most; values of attributes that are gone stay as texts. */
  attributes?: Array<CategoryAttributeInput> | null | undefined;
  /** Whether it is left out of menus, with all below it. */
  hidden?: boolean | null | undefined;
  /** The key of its picture; null for none. */
  iconKey?: string | null | undefined;
  /** The category. */
  id: string;
  /** Its name in English. */
  nameEn?: string | null | undefined;
  /** Its name in Chinese; one language at least. */
  nameZh?: string | null | undefined;
  /** The version that was read. */
  version: number;
};

/** Why a mutation was refused; the same codes in the whole graph. */
export type UserErrorCode =
  /** The account may not be used for now; the message says why, until when, and how to object. */
  | 'ACCOUNT_SUSPENDED'
  /** A delivery address is needed. */
  | 'ADDRESS_REQUIRED'
  /** You reviewed this purchase already. */
  | 'ALREADY_REVIEWED'
  /** Nothing is selected to buy. */
  | 'CART_EMPTY'
  /** It was changed meanwhile, or already exists. */
  | 'CONFLICT'
  /** The coupon is not for these goods, or they cost too little. */
  | 'COUPON_NOT_APPLICABLE'
  /** The coupon is used up, expired, or not to be had (again). */
  | 'COUPON_UNAVAILABLE'
  /** Something of the account is not finished yet, so it cannot be deleted. */
  | 'DELETION_BLOCKED'
  /** The account is about to be deleted; signing in with `keepAccount` keeps it. */
  | 'DELETION_REQUESTED'
  /** This idempotency key was used with other input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Fewer points can be spent than wanted. */
  | 'INSUFFICIENT_POINTS'
  /** That account or password is not right. */
  | 'INVALID_CREDENTIALS'
  /** A value is missing or not allowed. */
  | 'INVALID_INPUT'
  /** The quantity is not a whole number in the allowed range. */
  | 'INVALID_QUANTITY'
  /** The state of the order does not allow this. */
  | 'INVALID_TRANSITION'
  /** The most that is allowed is reached. */
  | 'LIMIT_REACHED'
  /** The link of an e-mail was used, replaced or is too old; ask for another. */
  | 'LINK_EXPIRED'
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** Only buyers of the product may review it. */
  | 'NOT_PURCHASED'
  /** Fewer units are available than wanted. */
  | 'OUT_OF_STOCK'
  /** The password must be confirmed first: see `confirmPassword`. */
  | 'PASSWORD_REQUIRED'
  /** The payment provider declined. */
  | 'PAYMENT_DECLINED'
  /** The total differs from the one you confirmed. */
  | 'PRICE_CHANGED'
  /** Too many attempts; wait. */
  | 'RATE_LIMITED'
  /** The password was right; a code of the second factor is needed, too. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The session ended; sign in again. */
  | 'SESSION_EXPIRED'
  /** The product is not for sale any more. */
  | 'UNAVAILABLE'
  /** The password is too short or too common. */
  | 'WEAK_PASSWORD';

export type ImportCatalogMutationVariables = Exact<{
  input: ImportCatalogInput;
}>;


export type ImportCatalogMutation = { _importCatalog: { products: Array<{ source: string, externalId: string, id: string }> } };

export type FirstProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstProductsQuery = { products: { totalCount: number, nodes: Array<{ id: string }> } | null };

export type BestSellersQueryVariables = Exact<{ [key: string]: never; }>;


export type BestSellersQuery = { products: { nodes: Array<{ id: string, seller: { id: string } | null, price: { amount: string } }> } | null };

export type RootCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type RootCategoriesQuery = { categories: Array<{ id: string, slug: string }> | null };

export type ImportPositionQueryVariables = Exact<{
  key: string;
}>;


export type ImportPositionQuery = { _importPosition: string | null };

export type BeginImportMutationVariables = Exact<{
  key: string;
  position: string;
}>;


export type BeginImportMutation = { _beginImport: string };

export type SaveImportMutationVariables = Exact<{
  key: string;
  position?: string | null | undefined;
}>;


export type SaveImportMutation = { _saveImport: boolean };

export type ReviewedProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewedProductsQuery = { products: { nodes: Array<{ id: string, media: Array<{ url: string }>, skus: Array<{ id: string }> }> } | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { import: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type RunningImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningImportsQuery = { bulkImports: { nodes: Array<{ id: string, upload: string, trial: boolean, status: ImportStatus }> } | null };

export type WatchedImportQueryVariables = Exact<{
  id: string;
}>;


export type WatchedImportQuery = { bulkImport: { status: ImportStatus, format: string | null, rowCount: number | null, position: number, created: number, updated: number, unchanged: number, failed: number, problemCount: number, failure: string | null, problems: { nodes: Array<{ line: number, column: string | null, message: string }> } } | null };

export type ExportedRowsQueryVariables = Exact<{
  kind: BulkKind;
  after?: string | null | undefined;
  sellerId?: string | null | undefined;
}>;


export type ExportedRowsQuery = { exportedRows: { columns: Array<string>, rows: Array<Array<string>>, next: string | null } | null };

export type CategoryBySlugQueryVariables = Exact<{
  slug: string;
}>;


export type CategoryBySlugQuery = { category: { id: string } | null };

export type CategoriesToDescribeQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesToDescribeQuery = { managedCategories: Array<{ id: string, slug: string, version: number, attributes: Array<{ id: string }> }> | null };

export type DescribeCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type DescribeCategoryMutation = { updateCategory: { userErrors: Array<{ code: UserErrorCode, message: string }> } | null };

export type StockToMoveQueryVariables = Exact<{
  code: string;
}>;


export type StockToMoveQuery = { stockBoard: { nodes: Array<{ id: string }> } | null, warehouses: Array<{ id: string, code: string }> | null };

export type ReceiveSampleStockMutationVariables = Exact<{
  input: ReceiveStockInput;
}>;


export type ReceiveSampleStockMutation = { receiveStock: { userErrors: Array<{ message: string }> } | null };

export type CorrectSampleStockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type CorrectSampleStockMutation = { adjustStock: { userErrors: Array<{ message: string }> } | null };

export type SendSampleStockMutationVariables = Exact<{
  input: SendStockTransferInput;
}>;


export type SendSampleStockMutation = { sendStockTransfer: { transfer: { id: string } | null, userErrors: Array<{ message: string }> } | null };

export type ReceiveSampleTransferMutationVariables = Exact<{
  input: ReceiveStockTransferInput;
}>;


export type ReceiveSampleTransferMutation = { receiveStockTransfer: { userErrors: Array<{ message: string }> } | null };

export type SetSampleStockRulesMutationVariables = Exact<{
  input: SetStockRulesInput;
}>;


export type SetSampleStockRulesMutation = { setStockRules: { userErrors: Array<{ message: string }> } | null };

export type SampleGoodsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SampleGoodsQuery = { products: { nodes: Array<{ id: string, slug: string, soldCount: number, category: { slug: string }, seller: { id: string } | null, media: Array<{ url: string }>, skus: Array<{ id: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ImportViewDaysMutationVariables = Exact<{
  input: Array<ImportedViewDayInput> | ImportedViewDayInput;
}>;


export type ImportViewDaysMutation = { _importViewDays: number };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ImportCatalogDocument = new TypedDocumentString(`
    mutation ImportCatalog($input: ImportCatalogInput!) {
  _importCatalog(input: $input) {
    products {
      source
      externalId
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ImportCatalogMutation, ImportCatalogMutationVariables>;
export const FirstProductsDocument = new TypedDocumentString(`
    query FirstProducts {
  products(first: 1) {
    totalCount
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<FirstProductsQuery, FirstProductsQueryVariables>;
export const BestSellersDocument = new TypedDocumentString(`
    query BestSellers {
  products(first: 60, sort: BEST_SELLING) {
    nodes {
      id
      seller {
        id
      }
      price {
        amount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BestSellersQuery, BestSellersQueryVariables>;
export const RootCategoriesDocument = new TypedDocumentString(`
    query RootCategories {
  categories {
    id
    slug
  }
}
    `) as unknown as TypedDocumentString<RootCategoriesQuery, RootCategoriesQueryVariables>;
export const ImportPositionDocument = new TypedDocumentString(`
    query ImportPosition($key: String!) {
  _importPosition(key: $key)
}
    `) as unknown as TypedDocumentString<ImportPositionQuery, ImportPositionQueryVariables>;
export const BeginImportDocument = new TypedDocumentString(`
    mutation BeginImport($key: String!, $position: String!) {
  _beginImport(key: $key, position: $position)
}
    `) as unknown as TypedDocumentString<BeginImportMutation, BeginImportMutationVariables>;
export const SaveImportDocument = new TypedDocumentString(`
    mutation SaveImport($key: String!, $position: String) {
  _saveImport(key: $key, position: $position)
}
    `) as unknown as TypedDocumentString<SaveImportMutation, SaveImportMutationVariables>;
export const ReviewedProductsDocument = new TypedDocumentString(`
    query ReviewedProducts {
  products(first: 40, sort: BEST_SELLING) {
    nodes {
      id
      media {
        url
      }
      skus {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewedProductsQuery, ReviewedProductsQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    import {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const RunningImportsDocument = new TypedDocumentString(`
    query RunningImports {
  bulkImports(first: 20) {
    nodes {
      id
      upload
      trial
      status
    }
  }
}
    `) as unknown as TypedDocumentString<RunningImportsQuery, RunningImportsQueryVariables>;
export const WatchedImportDocument = new TypedDocumentString(`
    query WatchedImport($id: ID!) {
  bulkImport(id: $id) {
    status
    format
    rowCount
    position
    created
    updated
    unchanged
    failed
    problemCount
    failure
    problems(first: 100) {
      nodes {
        line
        column
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WatchedImportQuery, WatchedImportQueryVariables>;
export const ExportedRowsDocument = new TypedDocumentString(`
    query ExportedRows($kind: BulkKind!, $after: String, $sellerId: ID) {
  exportedRows(kind: $kind, after: $after, sellerId: $sellerId, first: 500) {
    columns
    rows
    next
  }
}
    `) as unknown as TypedDocumentString<ExportedRowsQuery, ExportedRowsQueryVariables>;
export const CategoryBySlugDocument = new TypedDocumentString(`
    query CategoryBySlug($slug: String!) {
  category(slug: $slug) {
    id
  }
}
    `) as unknown as TypedDocumentString<CategoryBySlugQuery, CategoryBySlugQueryVariables>;
export const CategoriesToDescribeDocument = new TypedDocumentString(`
    query CategoriesToDescribe {
  managedCategories {
    id
    slug
    version
    attributes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CategoriesToDescribeQuery, CategoriesToDescribeQueryVariables>;
export const DescribeCategoryDocument = new TypedDocumentString(`
    mutation DescribeCategory($input: UpdateCategoryInput!) {
  updateCategory(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DescribeCategoryMutation, DescribeCategoryMutationVariables>;
export const StockToMoveDocument = new TypedDocumentString(`
    query StockToMove($code: String!) {
  stockBoard(first: 1, filter: {text: $code}) {
    nodes {
      id
    }
  }
  warehouses {
    id
    code
  }
}
    `) as unknown as TypedDocumentString<StockToMoveQuery, StockToMoveQueryVariables>;
export const ReceiveSampleStockDocument = new TypedDocumentString(`
    mutation ReceiveSampleStock($input: ReceiveStockInput!) {
  receiveStock(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiveSampleStockMutation, ReceiveSampleStockMutationVariables>;
export const CorrectSampleStockDocument = new TypedDocumentString(`
    mutation CorrectSampleStock($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectSampleStockMutation, CorrectSampleStockMutationVariables>;
export const SendSampleStockDocument = new TypedDocumentString(`
    mutation SendSampleStock($input: SendStockTransferInput!) {
  sendStockTransfer(input: $input) {
    transfer {
      id
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendSampleStockMutation, SendSampleStockMutationVariables>;
export const ReceiveSampleTransferDocument = new TypedDocumentString(`
    mutation ReceiveSampleTransfer($input: ReceiveStockTransferInput!) {
  receiveStockTransfer(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiveSampleTransferMutation, ReceiveSampleTransferMutationVariables>;
export const SetSampleStockRulesDocument = new TypedDocumentString(`
    mutation SetSampleStockRules($input: SetStockRulesInput!) {
  setStockRules(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetSampleStockRulesMutation, SetSampleStockRulesMutationVariables>;
export const SampleGoodsDocument = new TypedDocumentString(`
    query SampleGoods($after: String) {
  products(first: 100, after: $after, sort: BEST_SELLING) {
    nodes {
      id
      slug
      soldCount
      category {
        slug
      }
      seller {
        id
      }
      media {
        url
      }
      skus {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SampleGoodsQuery, SampleGoodsQueryVariables>;
export const ImportViewDaysDocument = new TypedDocumentString(`
    mutation ImportViewDays($input: [ImportedViewDayInput!]!) {
  _importViewDays(input: $input)
}
    `) as unknown as TypedDocumentString<ImportViewDaysMutation, ImportViewDaysMutationVariables>;