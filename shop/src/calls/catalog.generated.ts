/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** A new banner or floor, the last one. */
export type CreateHomeBlockInput = {
  /** The category, for the source CATEGORY. */
  categoryId?: string | null | undefined;
  /** Until when it is shown; null: for good. */
  endsAt?: Date | string | null | undefined;
  /** Where it leads, within the shop, such as `/c/phones`. */
  href?: string | null | undefined;
  /** What it is. */
  kind: HomeBlockKind;
  /** The picture; a banner needs one. */
  picture?: HomePictureInput | null | undefined;
  /** The products in their order, for the source PRODUCTS; 24 at most. */
  productIds?: Array<string> | null | undefined;
  /** Whether it is shown at all; a new one is. */
  shown?: boolean | null | undefined;
  /** Where the products come from; a floor needs it. */
  source?: FloorSource | null | undefined;
  /** From when on it is shown; null: at once. */
  startsAt?: Date | string | null | undefined;
  /** The same in English. */
  textEn?: string | null | undefined;
  /** A few words below the title of a banner, in Chinese. */
  textZh?: string | null | undefined;
  /** Title in English. */
  titleEn?: string | null | undefined;
  /** Title in Chinese; one language at least. */
  titleZh?: string | null | undefined;
};

/** Where the products of a floor come from. */
export type FloorSource =
  /** What sells best in the shop. */
  | 'BEST_SELLING'
  /** What sells best in a category. */
  | 'CATEGORY'
  /** What was added last. */
  | 'NEWEST'
  /** Products that are picked, in their order. */
  | 'PRODUCTS';

/** What a block of the home page is. */
export type HomeBlockKind =
  /** A picture with a few words, at the top. */
  | 'BANNER'
  /** A row of products below a title. */
  | 'FLOOR';

/** The picture of a banner. */
export type HomePictureInput = {
  /** Alternative text in English. */
  altEn?: string | null | undefined;
  /** Alternative text in Chinese. */
  altZh?: string | null | undefined;
  /** Height in pixels. */
  height: number;
  /** The key that its upload answered with, or that of the present picture. */
  key: string;
  /** Width in pixels. */
  width: number;
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


export type CategoriesToDescribeQuery = { managedCategories: Array<{ id: string, slug: string, version: number, attributes: Array<{ id: string }> }> | null, managedHomeBlocks: Array<{ id: string }> | null };

export type DescribeCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type DescribeCategoryMutation = { updateCategory: { userErrors: Array<{ message: string }> } | null };

export type AddHomeBlockMutationVariables = Exact<{
  input: CreateHomeBlockInput;
}>;


export type AddHomeBlockMutation = { createHomeBlock: { userErrors: Array<{ message: string }> } | null };

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
  managedHomeBlocks {
    id
  }
}
    `) as unknown as TypedDocumentString<CategoriesToDescribeQuery, CategoriesToDescribeQueryVariables>;
export const DescribeCategoryDocument = new TypedDocumentString(`
    mutation DescribeCategory($input: UpdateCategoryInput!) {
  updateCategory(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DescribeCategoryMutation, DescribeCategoryMutationVariables>;
export const AddHomeBlockDocument = new TypedDocumentString(`
    mutation AddHomeBlock($input: CreateHomeBlockInput!) {
  createHomeBlock(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddHomeBlockMutation, AddHomeBlockMutationVariables>;