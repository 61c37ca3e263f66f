import { Client } from '@elastic/elasticsearch';
import { describe, expect, onTestFinished, test } from 'vitest';
import { elasticsearchMissing, startElasticsearch } from '../src/index.ts';
import { temporaryDirectory } from './owner-process.ts';

const missing = elasticsearchMissing();

describe.skipIf(missing)(`Elasticsearch${missing ? ` (${missing})` : ''}`, () => {
  test('indexes and finds Chinese, and stops', { timeout: 300_000 }, async () => {
    const node = await startElasticsearch({ directory: await temporaryDirectory(), log: () => {} });
    if (!node) throw new Error('Elasticsearch is missing');
    onTestFinished(node.stop);
    const client = new Client({ node: node.url });
    await client.indices.create({
      index: 'goods',
      settings: {
        number_of_replicas: 0,
        analysis: {
          analyzer: {
            words: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'cjk_width', 'cjk_bigram'] },
          },
        },
      },
      mappings: { properties: { name: { type: 'text', analyzer: 'words' } } },
    });

    await client.index({ index: 'goods', document: { name: '华为手机' }, refresh: true });
    const { hits } = await client.search({ index: 'goods', query: { match: { name: '手机' } } });

    expect(hits.hits.map((hit) => hit._source)).toEqual([{ name: '华为手机' }]);
    await client.close();
    await node.stop();
    await expect(fetch(node.url)).rejects.toThrow();
  });
});
