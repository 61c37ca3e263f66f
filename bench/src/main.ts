import { accountTiming } from './account-timing/account-timing.ts';
import { news } from './accounts/news.ts';
import { ownData } from './accounts/own-data.ts';
import { people } from './accounts/people.ts';
import { bulk } from './bulk/bulk.ts';
import { catalogGrowth } from './catalog-growth/catalog-growth.ts';
import { chineseSearch } from './chinese-search/chinese-search.ts';
import { federation } from './federation/federation.ts';
import { hostile } from './hostile/hostile.ts';
import { hotSku } from './hot-sku/hot-sku.ts';
import { load } from './load/load.ts';
import { memory } from './memory/memory.ts';
import { persistedGet } from './persisted-get/persisted-get.ts';
import { reads } from './reads/reads.ts';
import { recommend } from './recommend/recommend.ts';
import { relevance } from './relevance/relevance.ts';
import { search } from './search/search.ts';
import { signIn } from './sign-in/sign-in.ts';
import { subscribers } from './subscribers/subscribers.ts';

/** Every benchmark: one command, a table for people, and as its last line one JSON object for programs. */
const BENCHMARKS: Record<string, () => Promise<object>> = {
  reads,
  'persisted-get': persistedGet,
  'hot-sku': hotSku,
  memory,
  load,
  bulk,
  'sign-in': signIn,
  'account-timing': accountTiming,
  'own-data': ownData,
  news,
  people,
  'catalog-growth': catalogGrowth,
  federation,
  subscribers,
  hostile,
  recommend,
  relevance,
  search,
  'chinese-search': chineseSearch,
};

const [name = ''] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (!benchmark) {
  console.error(`usage: pnpm bench ${Object.keys(BENCHMARKS).join('|')}`);
  process.exit(1);
}
console.log(JSON.stringify({ bench: name, ...(await benchmark()) }));
process.exit();
