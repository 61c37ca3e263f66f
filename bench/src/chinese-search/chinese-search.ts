import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { learnWords, PostgresEngine, productDocument } from '@minijd/search/measured';
import { type CatalogRecord, catalogRecord, fromLitemall } from '@minijd/shop/import';
import { askFor, catalogDocument, idOf, type SearchBench, startSearchBench } from '../relevance/search-bench.ts';
import { sharedData } from '../shared-data.ts';
import { LITEMALL_QUERIES, type MeantQuery, NOT_CORRECTED, SAMPLE_QUERIES } from './queries.ts';

/** How often goods that are meant are among the first five, for texts as people type them, and what is corrected wrongly. */
export async function chineseSearch(): Promise<object> {
  const litemall = await measured(litemallRecords(), LITEMALL_QUERIES);
  const sample = await measured(sampleRecords(), SAMPLE_QUERIES);
  const all = [...litemall, ...sample];
  for (const [kind, some] of Map.groupBy(all, ({ query }) => query.kind)) {
    console.log(`${kind.padEnd(12)} ${some.filter(({ found }) => found).length} of ${some.length}`);
  }
  for (const { query, found, names, corrected } of all) {
    if (!found || corrected === 'wrong') console.log(`${query.text}: ${names.slice(0, 3).join(' | ') || 'nothing'}`);
  }
  return {
    queries: all.length,
    success: Number((all.filter(({ found }) => found).length / all.length).toFixed(3)),
    wrongCorrections: all.filter(({ corrected }) => corrected === 'wrong').length,
  };
}

interface Outcome {
  query: MeantQuery;
  found: boolean;
  names: string[];
  corrected: 'no' | 'right' | 'wrong';
}

async function measured(records: CatalogRecord[], queries: MeantQuery[]): Promise<Outcome[]> {
  const bench = await startSearchBench();
  try {
    const names = await fill(bench, records);
    const outcomes: Outcome[] = [];
    for (const query of queries) outcomes.push(await outcomeOf(query, bench, names));
    for (const text of NOT_CORRECTED) {
      const { correctedText } = await askFor(text, bench, new PostgresEngine(bench.db), 5);
      if (correctedText) {
        const query: MeantQuery = { kind: 'typo', text, meant: /./ };
        outcomes.push({ query, found: false, names: [correctedText], corrected: 'wrong' });
      }
    }
    return outcomes;
  } finally {
    await bench.stop();
  }
}

async function outcomeOf(query: MeantQuery, bench: SearchBench, names: Map<string, string>): Promise<Outcome> {
  const { ids, correctedText } = await askFor(query.text, bench, new PostgresEngine(bench.db), 5);
  const found = ids.map((id) => names.get(id) ?? '');
  const meant = found.some((name) => query.meant.test(name));
  // A correction is right when it leads to what is meant.
  const first = query.meant.test(found[0] ?? '');
  return { query, found: meant, names: found, corrected: correctedText ? (first ? 'right' : 'wrong') : 'no' };
}

async function fill({ db }: SearchBench, records: CatalogRecord[]): Promise<Map<string, string>> {
  const documents = records.map((record, index) => productDocument(catalogDocument(record, idOf(index + 1))));
  await new PostgresEngine(db).rebuild(async (index) => {
    await learnWords(db, documents, { rebuilding: true });
    await index(documents);
  });
  return new Map(
    documents.map(({ productId, nameZh, nameEn }) => [productId, [nameZh, nameEn].filter(Boolean).join(' / ')]),
  );
}

const SAMPLE = join(import.meta.dirname, '../../../shop/sample/products.ndjson');

function sampleRecords(): CatalogRecord[] {
  const lines = readFileSync(SAMPLE, 'utf8').trimEnd().split('\n');
  return lines.map((line) => catalogRecord.parse(JSON.parse(line)));
}

function litemallRecords(): CatalogRecord[] {
  const text = gunzipSync(readFileSync(sharedData('litemall/products.ndjson.gz'))).toString();
  return text.split('\n').flatMap((line) => (line ? [fromLitemall(JSON.parse(line))] : []));
}
