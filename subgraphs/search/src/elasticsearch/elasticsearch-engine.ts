import type { Client, estypes } from '@elastic/elasticsearch';
import type { ProductDocument } from '../engine/product-document.ts';
import type { FacetCounts, FoundPage, IndexDocuments, SearchEngine } from '../engine/search-engine.ts';
import { MOST_MATCHES, type PageQuery, type ProductQuery } from '../engine/search-query.ts';
import { type FacetAggregates, facetAggregations, facetCountsOf } from './facet-aggregations.ts';
import { type IndexedProduct, indexedProduct } from './index-definition.ts';
import { ProductIndices } from './product-indices.ts';
import { fixedQuery, matchingQuery, ORDERS, scored } from './product-query.ts';
import { similarProducts } from './similar-products.ts';

export class IndexingFailed extends Error {
  override name = 'IndexingFailed';
}

/** Products in Elasticsearch, in an index behind an alias; a rebuild fills another index and moves the alias. */
export class ElasticsearchEngine implements SearchEngine {
  readonly #indices: ProductIndices;

  constructor(
    private readonly client: Client,
    name = 'minijd-products',
  ) {
    this.#indices = new ProductIndices(client, name);
  }

  async index(documents: ProductDocument[]): Promise<void> {
    for (const index of await this.#indices.written()) await this.#write(index, documents, true);
  }

  async remove(productIds: string[]): Promise<void> {
    for (const index of await this.#indices.written()) {
      await this.#bulk(
        productIds.map((id) => ({ delete: { _index: index, _id: id } })),
        true,
      );
    }
  }

  async search(query: PageQuery): Promise<FoundPage> {
    const { hits } = await this.client.search<IndexedProduct>({
      ...this.#target(),
      query: scored(matchingQuery(query)),
      sort: ORDERS[query.order],
      from: query.offset,
      size: query.limit,
      track_total_hits: MOST_MATCHES,
      _source: ['name_zh', 'name_en', 'category'],
    });
    const total = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
    return { total, products: hits.hits.map(foundProduct) };
  }

  async facets(query: ProductQuery): Promise<FacetCounts> {
    const { aggregations } = await this.client.search<never, FacetAggregates>({
      ...this.#target(),
      query: fixedQuery(query),
      size: 0,
      aggs: facetAggregations(query),
    });
    return facetCountsOf(aggregations ?? {}, query);
  }

  similar(productIds: readonly string[], first: number): Promise<Map<string, string[]>> {
    return similarProducts(this.client, { target: this.#target(), productIds, first });
  }

  async count(): Promise<number> {
    const { count } = await this.client.count(this.#target());
    return count;
  }

  async rebuild(fill: (index: IndexDocuments) => Promise<void>): Promise<void> {
    // What a rebuild left that was cut off.
    await this.#indices.dropOthers();
    const next = await this.#indices.open();
    try {
      await fill((documents) => this.#write(next, documents, false));
      await this.client.indices.refresh({ index: next });
      await this.#indices.goLive(next);
    } finally {
      await this.#indices.dropOthers();
    }
  }

  /** An index that does not exist yet is an empty one. */
  #target() {
    return { index: this.#indices.live, ignore_unavailable: true };
  }

  #write(index: string, documents: ProductDocument[], refresh: boolean): Promise<void> {
    const operations = documents.flatMap((document) => [
      { index: { _index: index, _id: document.productId } },
      indexedProduct(document),
    ]);
    return this.#bulk(operations, refresh);
  }

  async #bulk(operations: (estypes.BulkOperationContainer | IndexedProduct)[], refresh: boolean): Promise<void> {
    if (operations.length === 0) return;
    const { errors, items } = await this.client.bulk<IndexedProduct>({ operations, refresh });
    if (!errors) return;
    const failed = items.flatMap((item) => Object.values(item).flatMap(({ error }) => (error ? [error.reason] : [])));
    if (failed.length > 0) throw new IndexingFailed(`${failed.length} products not indexed: ${failed[0]}`);
  }
}

function foundProduct({ _id, _source }: estypes.SearchHit<IndexedProduct>) {
  return {
    productId: _id ?? '',
    nameZh: _source?.name_zh ?? null,
    nameEn: _source?.name_en ?? null,
    category: _source?.category ?? null,
  };
}
