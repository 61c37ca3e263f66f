import { createHash } from 'node:crypto';
import type { SubgraphCalls } from '@minijd/subgraph';
import { ImportCatalogDocument } from '../calls/catalog.generated.ts';
import { ImportReviewsDocument } from '../calls/reviews.generated.ts';
import { ImportPeopleDocument, ImportSellersDocument } from '../calls/users.generated.ts';
import { names, toBrandInputs, toCategoryInputs, toProductInput } from './import-inputs.ts';
import type { CatalogRecord, ReviewRecord } from './record.ts';
import { sellers as knownSellers } from './sellers.ts';
import { shopViewer } from './shop-viewer.ts';
import { warehouses } from './warehouses.ts';

const REVIEWS_PER_CALL = 1000;

/** Writes products into the shop through the internal operations of its subgraphs; repeating a write changes nothing. */
export class CatalogWriter {
  readonly #sellerIds = new Map<string, string>();
  readonly #authorIds = new Map<string, string>();

  constructor(private readonly calls: SubgraphCalls) {}

  /** One batch, 500 rows at most: sellers, categories, brands and products first, then the reviews of those products. */
  async write(products: readonly CatalogRecord[]): Promise<void> {
    await this.#ensureSellers(products);
    const { _importCatalog: imported } = await this.calls.call(
      'catalog',
      ImportCatalogDocument,
      {
        input: {
          warehouses: warehouses.map(({ code, name, province, regions }) => ({
            ...{ code, ...names(name), province },
            regions: [...regions],
          })),
          brands: toBrandInputs(products),
          categories: toCategoryInputs(products),
          products: products.map((product) => toProductInput(product, this.#sellerIds.get(product.seller)!)),
        },
      },
      shopViewer,
    );
    const ids = new Map(imported.products.map(({ externalId, id }) => [externalId, id]));
    await this.#writeReviews(products, ids);
  }

  async #ensureSellers(products: readonly CatalogRecord[]): Promise<void> {
    const missing = new Set(products.map(({ seller }) => seller).filter((slug) => !this.#sellerIds.has(slug)));
    if (missing.size === 0) return;
    const input = [...missing].map((slug) => {
      const known = knownSellers.find((seller) => seller.slug === slug);
      return {
        ...{ slug, nameZh: known?.name['zh-CN'] ?? slug, nameEn: known?.name.en ?? slug, rating: known?.rating ?? 5 },
        ...{ logo: known?.logo, descriptionZh: known?.description['zh-CN'], descriptionEn: known?.description.en },
      };
    });
    const { _importSellers: saved } = await this.calls.call('users', ImportSellersDocument, { input }, shopViewer);
    for (const { slug, id } of saved) this.#sellerIds.set(slug, id);
  }

  async #writeReviews(products: readonly CatalogRecord[], productIds: ReadonlyMap<string, string>): Promise<void> {
    await this.#ensureAuthors(products.flatMap(({ reviews = [] }) => reviews));
    const input = products.flatMap((product) =>
      (product.reviews ?? []).map(({ authorName, ...review }) => ({
        ...review,
        key: reviewKey(product, { authorName, ...review }),
        productId: productIds.get(product.externalId)!,
        authorId: this.#authorIds.get(authorName)!,
      })),
    );
    for (let start = 0; start < input.length; start += REVIEWS_PER_CALL) {
      const part = input.slice(start, start + REVIEWS_PER_CALL);
      await this.calls.call('reviews', ImportReviewsDocument, { input: part }, shopViewer);
    }
  }

  /** Authors of imported reviews are people who cannot sign in. */
  async #ensureAuthors(reviews: readonly ReviewRecord[]): Promise<void> {
    const missing = new Set(reviews.map(({ authorName }) => authorName).filter((name) => !this.#authorIds.has(name)));
    if (missing.size === 0) return;
    const input = [...missing].map((name) => ({
      externalId: name,
      email: `${digest(name).slice(0, 20)}@reviewers.minijd.example`,
      displayName: name,
      role: 'USER' as const,
    }));
    const { _importPeople: people } = await this.calls.call('users', ImportPeopleDocument, { input }, shopViewer);
    for (const { externalId, id } of people) this.#authorIds.set(externalId, id);
  }
}

/** A review has the same key each time its file is imported. */
function reviewKey({ source, externalId }: CatalogRecord, { authorName, createdAt, content }: ReviewRecord): string {
  return digest([source, externalId, authorName, createdAt, content].join('\n'));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
