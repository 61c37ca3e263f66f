const SYLLABLE =
  '(?:[bpmf](?:a|o|ai|ei|ao|an|en|ang|eng|ou|i|ie|iao|ian|in|ing|iu|u)|[dtnl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|uo|ui|uan|un|v|ve)|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|(?:zh|ch|sh|[rzcs])(?:a|e|i|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|y(?:a|e|ao|ou|an|ang|i|in|ing|ong|u|ue|uan|un)|w(?:a|o|ai|ei|an|en|ang|eng|u)|(?:a|o|e|ai|ei|ao|ou|an|en|ang|er))';
const SYLLABLES = new RegExp(`^${SYLLABLE}{2,}$`);

/** Whether letters can be read as two or more syllables of pinyin. */
export function isPinyin(letters: string): boolean {
  return SYLLABLES.test(letters);
}
