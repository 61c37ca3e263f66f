import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';
import type { Locale } from './locale.ts';
import { zhCN } from './zh-cn/index.ts';

/** Every language at once, for the server. */
export const catalogues: Record<Locale, Catalogue> = { 'zh-CN': zhCN, en };
