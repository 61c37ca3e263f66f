import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration } from '@minijd/subgraph';
import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll } from 'vitest';
import { saveLabels } from '../src/label/label.rows.ts';
import { PostgresEngine } from '../src/postgres/postgres-engine.ts';
import { search } from '../src/subgraph.ts';
import { learnWords } from '../src/vocabulary/vocabulary.ts';
import { sampleLabels, sampleProducts } from './sample-products.ts';

export const SEARCH = `query ($input: SearchInput!) { search(input: $input) {
  total page pageCount correctedText hits { product { id } highlight }
} }`;

interface SampleSearch {
  shop: TestSubgraph;
  orm: MikroORM;
}

/** A search by PostgreSQL that knows the sample products, for the tests around the call. */
export function useSampleSearch(prepare: (own: SampleSearch) => unknown): void {
  let shop: TestSubgraph | undefined;
  let orm: MikroORM | undefined;
  beforeAll(async () => {
    shop = await testSubgraph(search, { env: { HOT_KEYWORDS_BLOCKED: 'ANTA, 安踏' } });
    orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: shop.database.url }));
    const db = orm.em.getKysely();
    await new PostgresEngine(db).index(sampleProducts);
    await saveLabels(db, sampleLabels);
    await learnWords(db, sampleProducts, { rebuilding: false });
    prepare({ shop, orm });
  });
  afterAll(async () => {
    await orm?.close();
    await shop?.stop();
  });
}
