import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';

const require = createRequire(import.meta.url);
let loaded: Jieba | undefined;

/** The segmenter with its dictionary, loaded with the first Chinese text because it takes 60 MB. */
export function chineseDictionary(): Jieba {
  if (!loaded) {
    const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
    const { dict } = require('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict');
    loaded = Jieba.withDict(dict);
  }
  return loaded;
}
