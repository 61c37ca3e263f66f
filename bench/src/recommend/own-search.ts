import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@minijd/engines';
import { EventBus, Topics } from '@minijd/events';
import { search } from '@minijd/search';
import { startSubgraph, type Viewer } from '@minijd/subgraph';
import { until } from '@minijd/testkit/until';
import pg from 'pg';
import { pino } from 'pino';
import type { History } from './history.ts';

const ROWS_PER_CALL = 5000;
const DAY_MS = 86_400_000;

/** The search of the shop on a database of its own, with its jobs running. */
export interface OwnSearch {
  /** Replaces all it knows; seconds until everything is related. */
  learn(history: History): Promise<number>;
  /** The first ten that are recommended to somebody. */
  recommend(person: string): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startOwnSearch(): Promise<OwnSearch> {
  const directory = await mkdtemp(join(tmpdir(), 'minijd-recommend-'));
  const postgres = await startPostgres({ directory, durable: false, log: () => {} });
  const databaseUrl = postgres.url;
  const log = pino({ level: 'fatal' });
  const bus = await EventBus.start({ databaseUrl, log });
  const topics = Topics.start({ log });
  const transport = () => Promise.reject(new Error('there are no other subgraphs'));
  const subgraph = await startSubgraph(search, { databaseUrl, bus, topics, transport, env: {}, log });
  await subgraph.work();
  const database = new pg.Pool({ connectionString: databaseUrl, max: 2, options: '-c search_path=search' });
  const ask = async (query: string, variables: object, viewer: Partial<Viewer>) => {
    const request = {
      query,
      variables: { ...variables },
      viewer: { locale: 'en', requestId: 'bench', ...viewer } as const,
    };
    const { data, errors } = await subgraph.execute(request);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Record<string, unknown>;
  };
  return {
    async learn(history) {
      await replaceGoods(database, history);
      const began = performance.now();
      await addActs(ask, history);
      await until(
        async () => {
          const { rows } = await database.query('select 1 from stale_product limit 1');
          return rows.length === 0;
        },
        { withinMs: 600_000 },
      );
      return (performance.now() - began) / 1000;
    },
    async recommend(person) {
      const text = '{ recommendations(first: 10) { nodes { product { id } } } }';
      const { recommendations } = await ask(text, {}, { userId: person, role: 'USER' });
      return (recommendations as { nodes: { product: { id: string } }[] }).nodes.map(({ product }) => product.id);
    },
    async stop() {
      await database.end();
      await bus.stop();
      await subgraph.stop();
      await topics.close();
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function replaceGoods(database: pg.Pool, { products, acts }: History): Promise<void> {
  const sold = Map.groupBy(
    acts.filter(({ kind }) => kind === 'BOUGHT'),
    ({ product }) => product,
  );
  await database.query(
    'truncate document, behaviour, related_product, product_audience, stale_product, trending_product',
  );
  await database.query('insert into generation (id, live) values (1, true) on conflict do nothing');
  const rows = products.map(({ id, category, brand }) => ({ id, category, brand, sold: sold.get(id)?.length ?? 0 }));
  await database.query(
    `insert into document (generation, product_id, words, likeness, categories, category, brand, attributes_zh,
        attributes_en, price_minor, sold_count, in_stock, rating_count, created_at)
      select (select id from generation where live), id, '', coalesce(category, 'thing')::tsquery,
        array_remove(array[category], null), category, brand, '{}', '{}', 1000, sold, true, 0, now()
      from jsonb_to_recordset($1::jsonb) as given(id uuid, category text, brand text, sold int)`,
    [JSON.stringify(rows)],
  );
  await database.query('analyze');
}

async function addActs(
  ask: (query: string, variables: object, viewer: Partial<Viewer>) => Promise<unknown>,
  { acts }: History,
): Promise<void> {
  const text = 'mutation($input: [ImportedBehaviourInput!]!) { _importBehaviour(input: $input) }';
  for (let start = 0; start < acts.length; start += ROWS_PER_CALL) {
    const input = acts.slice(start, start + ROWS_PER_CALL).map(({ person, product, kind, daysAgo }) => ({
      ...{ visitorId: person, productId: product, kind },
      at: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
    }));
    await ask(text, { input }, { service: 'bench' });
  }
}
