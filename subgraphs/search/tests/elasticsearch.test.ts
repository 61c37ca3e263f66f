import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { elasticsearchMissing, startElasticsearch } from '@minijd/engines';
import { afterAll, beforeAll, describe } from 'vitest';
import { ElasticsearchEngine } from '../src/elasticsearch/elasticsearch-engine.ts';
import { elasticsearchUnavailable, type RunningNode } from './elasticsearch-unavailable.ts';
import { engineContract } from './engine-contract.ts';
import { facetContract } from './facet-contract.ts';

const missing = elasticsearchMissing();

describe.skipIf(missing)(`Elasticsearch${missing ? ` (${missing})` : ''}`, () => {
  let client: Client;
  let running: RunningNode;
  let stop = async () => {};

  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'minijd-elasticsearch-'));
    const node = await startElasticsearch({ directory, log: () => {} });
    if (!node) throw new Error('Elasticsearch did not start');
    running = { url: node.url, directory };
    client = new Client({ node: node.url });
    stop = async () => {
      await client.close();
      await node.stop();
      await rm(directory, { recursive: true, force: true });
    };
  }, 300_000);
  afterAll(() => stop());

  describe('engine', () =>
    engineContract(() => new ElasticsearchEngine({ writes: client, searches: client }, 'contract')));
  describe('facets', () =>
    facetContract(() => new ElasticsearchEngine({ writes: client, searches: client }, 'facets')));
  describe('away', () => elasticsearchUnavailable(() => running));
});
