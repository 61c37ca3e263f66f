/** For benchmarks of the engines without a shop around them. */
export { wordsOf } from './analysis/query-words.ts';
export { elasticsearchClients } from './elasticsearch/elasticsearch-client.ts';
export { ElasticsearchEngine } from './elasticsearch/elasticsearch-engine.ts';
export type { ProductDocument, RankedField } from './engine/product-document.ts';
export { RANKING, type Ranking } from './engine/ranking.ts';
export type { SearchEngine } from './engine/search-engine.ts';
export type { PageQuery } from './engine/search-query.ts';
export { searchFacets } from './facet/search-facets.ts';
export { FacetIndex } from './facet-index/facet-index.ts';
export { type CatalogDocument, productDocument } from './indexing/product-document.ts';
export { PostgresEngine } from './postgres/postgres-engine.ts';
export { findProducts } from './query/find-products.ts';
export { search } from './subgraph.ts';
export { suggestions } from './suggestion/suggestions.ts';
export { learnWords } from './vocabulary/vocabulary.ts';
