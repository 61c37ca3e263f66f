import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** Only the visitor's own language, for the browser. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return locale === 'en' ? (await import('./en/index.ts')).en : (await import('./zh-cn/index.ts')).zhCN;
}
