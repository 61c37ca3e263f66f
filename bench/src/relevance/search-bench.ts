import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { elasticsearchMissing, startElasticsearch, startPostgres } from '@minijd/engines';
import {
  type CatalogDocument,
  ElasticsearchEngine,
  elasticsearchClients,
  findProducts,
  type SearchEngine,
  search,
  wordsOf,
} from '@minijd/search/measured';
import type { CatalogRecord } from '@minijd/shop/import';
import { databaseConfiguration } from '@minijd/subgraph';

export interface SearchBench {
  orm: MikroORM;
  db: ReturnType<MikroORM['em']['getKysely']>;
  /** For the data of engines. */
  directory: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own with the tables of the search; in a given directory they stay for the next run. */
export async function startSearchBench(kept?: string): Promise<SearchBench> {
  const directory = kept ?? (await mkdtemp(join(tmpdir(), 'minijd-bench-search-')));
  const server = await startPostgres({ directory, durable: false, log: () => {} });
  const orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: server.url }));
  await orm.migrator.up();
  return {
    ...{ orm, directory, db: orm.em.getKysely() },
    stop: async () => {
      await orm.close();
      await server.stop();
      if (!kept) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What `use` measures on an Elasticsearch of its own; nothing where there is none. */
export async function withElasticsearch<Result>(
  directory: string,
  use: (engine: SearchEngine) => Promise<Result>,
): Promise<Result | undefined> {
  const missing = elasticsearchMissing();
  // The engine's process keeps nothing waiting for it.
  const waiting = setInterval(() => {}, 1000);
  const node = missing
    ? undefined
    : await startElasticsearch({ directory: join(directory, 'elasticsearch'), log: () => {} });
  if (!node) {
    clearInterval(waiting);
    console.log(`Elasticsearch is not measured: ${missing}`);
    return undefined;
  }
  const clients = elasticsearchClients(node.url);
  try {
    return await use(new ElasticsearchEngine(clients, 'bench'));
  } finally {
    await clients.writes.close();
    await node.stop();
    clearInterval(waiting);
  }
}

/** What the catalogue tells the search about a record once it is imported. */
export function catalogDocument(record: CatalogRecord, productId: string): CatalogDocument {
  const { name, subtitle, description, brand, categoryPath, attributes, skus } = record;
  const attribute = ({ name: called, value }: CatalogRecord['attributes'][number]) => ({
    ...{ nameZh: called['zh-CN'] ?? null, nameEn: called.en ?? null },
    ...{ valueZh: value['zh-CN'] ?? null, valueEn: value.en ?? null },
    filterable: true,
  });
  return {
    productId,
    ...{ nameZh: name['zh-CN'] ?? null, nameEn: name.en ?? null },
    ...{ subtitleZh: subtitle?.['zh-CN'] ?? null, subtitleEn: subtitle?.en ?? null },
    ...{ descriptionZh: description?.['zh-CN'] ?? null, descriptionEn: description?.en ?? null },
    sellerId: '01993c5e-0000-7000-8000-000000000001',
    ...{ brandSlug: brand?.slug ?? null, brandName: brand?.name ?? null, brandNameZh: brand?.nameZh ?? null },
    categoryPath: categoryPath.map(({ slug, name: called }) => ({
      ...{ slug, nameZh: called['zh-CN'] ?? null, nameEn: called.en ?? null },
    })),
    attributes: attributes.map(attribute),
    specs: skus.flatMap(({ specs }) => specs.map(attribute)),
    skuCodes: skus.map(({ code }) => code),
    priceMinorMin: skus[0]?.priceMinor ?? 0,
    inStock: true,
    // Sales of imports are made up: here they must not decide anything.
    soldCount: 0,
    createdAt: record.createdAt,
  };
}

const SETTINGS = { ELASTICSEARCH_INDEX: 'bench', FACETS_IN_MEMORY: 0, HOT_KEYWORDS_BLOCKED: [] };

export interface Asked {
  ids: string[];
  correctedText?: string;
  milliseconds: number;
}

/** Asks as the search field does, corrections and fewer words included. */
export async function askFor(text: string, { db }: SearchBench, engine: SearchEngine, limit: number): Promise<Asked> {
  const started = performance.now();
  const { products, correctedText } = await findProducts(
    {
      ...wordsOf(text),
      filters: { brands: [], inStock: false, attributes: [] },
      ...{ locale: 'en', order: 'RELEVANCE', offset: 0, limit },
    },
    { db, engine, settings: SETTINGS },
  );
  return {
    ids: products.map(({ productId }) => productId),
    ...{ correctedText, milliseconds: performance.now() - started },
  };
}

/** Ids of products from numbers: 77 gives …-000000000077. */
export const idOf = (number: number | string) => `01993c5e-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const numberOf = (id: string) => String(Number(id.slice(-12)));
