import type { Client, estypes } from '@elastic/elasticsearch';
import type { IndexedProduct } from './index-definition.ts';

interface SimilarRequest {
  index: string;
  productIds: readonly string[];
  first: number;
}

const LIKENESS_WORDS = 12;

/** Products of the same category whose names share the most words: two requests for a whole list of products. */
export async function similarProducts(client: Client, request: SimilarRequest): Promise<Map<string, string[]>> {
  const { index, productIds, first } = request;
  const { hits } = await client.search<IndexedProduct>({
    index,
    query: { ids: { values: [...productIds] } },
    size: productIds.length,
    _source: ['name', 'category'],
  });
  const given = hits.hits;
  if (given.length === 0) return new Map();
  const searches = given.flatMap((hit) => [{ index }, likeThis(hit, first)]);
  const { responses } = await client.msearch<IndexedProduct>({ searches });
  return new Map(
    given.map(({ _id }, position) => {
      const response = responses[position];
      if (!response || 'error' in response) throw new Error(`no similar products: ${response?.error.reason}`);
      return [_id ?? '', response.hits.hits.map((hit) => hit._id ?? '')];
    }),
  );
}

function likeThis({ _id, _source }: estypes.SearchHit<IndexedProduct>, size: number): estypes.SearchSearchRequestBody {
  const words = [...new Set(_source?.name)].slice(0, LIKENESS_WORDS);
  return {
    query: {
      bool: {
        filter: [{ term: { category: _source?.category ?? '' } }],
        must_not: [{ ids: { values: [_id ?? ''] } }],
        should: words.map((word) => ({ term: { name: word } })),
      },
    },
    sort: ['_score', { sold_count: 'desc' }, { product_id: 'asc' }],
    size,
    _source: false,
  };
}
