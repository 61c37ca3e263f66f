import type { LocalizedText } from './import/record.ts';

/** "中文 | English", or one text that reads the same in both languages. */
export type Bilingual = string;

/** "中文 | English" as the texts of both languages; a text without the bar is for both. */
export function bilingual(text: Bilingual): Required<LocalizedText> {
  const [chinese, english, ...rest] = text.split(' | ');
  if (!chinese || english === '' || rest.length > 0) throw new Error(`not "中文 | English": ${text}`);
  return { 'zh-CN': chinese, en: english ?? chinese };
}
