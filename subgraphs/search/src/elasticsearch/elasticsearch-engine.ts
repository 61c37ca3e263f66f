import type { estypes } from '@elastic/elasticsearch';
import { addedLengths, type FieldLengths } from '../engine/impacts.ts';
import type { ProductDocument } from '../engine/product-document.ts';
import {
  type FacetCounts,
  type FoundPage,
  type IndexDocuments,
  IndexingFailed,
  type SearchEngine,
} from '../engine/search-engine.ts';
import { MOST_MATCHES, type PageQuery, type ProductQuery } from '../engine/search-query.ts';
import type { ElasticsearchClients } from './elasticsearch-client.ts';
import { type FacetAggregates, facetAggregations, facetCountsOf } from './facet-aggregations.ts';
import { type IndexedProduct, indexedProduct } from './index-definition.ts';
import { ProductIndices } from './product-indices.ts';
import { fixedQuery, matchingQuery, ORDERS } from './product-query.ts';
import { similarProducts } from './similar-products.ts';
import { scored } from './word-score.ts';

/** From here on changes of single products do not move the average length of texts. */
const ENOUGH_TEXTS = 1000;

interface Writing {
  lengths: FieldLengths;
  refresh: boolean;
}

/**
 * Products in Elasticsearch, in an index behind an alias; a rebuild fills a new index and moves the alias. Searches
 * throw until there is an index, which the first `index` makes.
 */
export class ElasticsearchEngine implements SearchEngine {
  readonly #indices: ProductIndices;

  /** `name` is the alias and the prefix of the indices' names. */
  constructor(
    private readonly clients: ElasticsearchClients,
    name: string,
  ) {
    this.#indices = new ProductIndices(clients.writes, name);
  }

  async index(documents: ProductDocument[]): Promise<void> {
    for (const index of await this.#indices.written()) {
      const known = await this.#indices.lengthsOf(index);
      const lengths = textsOf(known) < ENOUGH_TEXTS ? addedLengths(known, documents) : known;
      await this.#write(index, documents, { lengths, refresh: true });
      if (lengths !== known && documents.length > 0) await this.#indices.keepLengths(index, lengths);
    }
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
    const { hits } = await this.clients.searches.search<IndexedProduct>({
      index: this.#indices.live,
      query: query.order === 'RELEVANCE' ? scored(matchingQuery(query), query) : matchingQuery(query),
      sort: ORDERS[query.order],
      from: query.offset,
      size: query.limit,
      track_total_hits: MOST_MATCHES,
      _source: ['name_zh', 'name_en', 'category', 'brand'],
    });
    const total = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
    return { total, products: hits.hits.map(foundProduct) };
  }

  async facets(query: ProductQuery): Promise<FacetCounts> {
    const { aggregations } = await this.clients.searches.search<never, FacetAggregates>({
      index: this.#indices.live,
      query: fixedQuery(query),
      size: 0,
      aggs: facetAggregations(query),
    });
    if (!aggregations) throw new Error('Elasticsearch counted nothing');
    return facetCountsOf(aggregations, query);
  }

  similar(productIds: readonly string[], first: number): Promise<Map<string, string[]>> {
    return similarProducts(this.clients.searches, { index: this.#indices.live, productIds, first });
  }

  async count(): Promise<number> {
    const { count } = await this.clients.searches.count({ index: this.#indices.live });
    if (!Number.isInteger(count)) throw new Error('Elasticsearch did not count');
    return count;
  }

  /** PostgreSQL, which has every document too, stores the version of the analysis. */
  async isCurrent(): Promise<boolean> {
    return !(await this.isEmpty());
  }

  /** Whether it has no product, or no index yet; rejects when it is unavailable. */
  async isEmpty(): Promise<boolean> {
    try {
      return (await this.count()) === 0;
    } catch (error) {
      const { body } = error as { body?: { error?: { type?: string } } };
      if (body?.error?.type === 'index_not_found_exception') return true;
      throw error;
    }
  }

  async rebuild(fill: (index: IndexDocuments) => Promise<void>): Promise<void> {
    // Left by an interrupted rebuild.
    await this.#indices.dropOthers();
    const next = await this.#indices.open();
    try {
      let lengths: FieldLengths = {};
      await fill((documents) => {
        lengths = addedLengths(lengths, documents);
        return this.#write(next, documents, { lengths, refresh: false });
      });
      await this.#indices.keepLengths(next, lengths);
      await this.clients.writes.indices.refresh({ index: next });
      await this.#indices.goLive(next);
    } finally {
      await this.#indices.dropOthers();
    }
  }

  #write(index: string, documents: ProductDocument[], { lengths, refresh }: Writing): Promise<void> {
    const operations = documents.flatMap((document) => [
      { index: { _index: index, _id: document.productId } },
      indexedProduct(document, lengths),
    ]);
    return this.#bulk(operations, refresh);
  }

  async #bulk(operations: (estypes.BulkOperationContainer | IndexedProduct)[], refresh: boolean): Promise<void> {
    if (operations.length === 0) return;
    const { errors, items } = await this.clients.writes.bulk<IndexedProduct>({ operations, refresh });
    // Compared with false: another server in its place has indexed nothing.
    if (errors === false) return;
    const failed = items.flatMap((item) => Object.values(item).filter(({ error }) => error));
    const [first] = failed;
    if (!first) return;
    const reason = `${failed.length} products not indexed: ${first.error?.reason}`;
    // Any other status is a failure of the engine, such as a full disk.
    throw first.status === 400 ? new IndexingFailed(reason) : new Error(reason);
  }
}

const textsOf = (lengths: FieldLengths) => (lengths['name zh']?.texts ?? 0) + (lengths['name en']?.texts ?? 0);

function foundProduct({ _id, _source }: estypes.SearchHit<IndexedProduct>) {
  return {
    productId: _id ?? '',
    nameZh: _source?.name_zh ?? null,
    nameEn: _source?.name_en ?? null,
    category: _source?.category ?? null,
    brand: _source?.brand ?? null,
  };
}
