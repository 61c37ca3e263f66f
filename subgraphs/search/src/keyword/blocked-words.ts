import { fold } from '@minijd/text/fold';

/**
 * Words that must not appear among hot keywords, folded. A short default list: a shop adds its own with the setting
 * HOT_KEYWORDS_BLOCKED.
 */
const ALWAYS =
  'fuck shit cunt bitch nigger porn rape 傻逼 操你 妈的 色情 裸聊 约炮 强奸 赌博 博彩 毒品 冰毒 枪支 代孕 发票 办证'.split(
    ' ',
  );

/** Whether a text contains a blocked word. Latin words are compared as a whole: Scunthorpe is a town. */
export function isBlocked(text: string, also: readonly string[]): boolean {
  const folded = fold(text);
  const words = new Set(folded.split(/[^\p{L}\p{N}]+/u));
  return [...ALWAYS, ...also.map(fold)].some((blocked) =>
    /^[a-z0-9]+$/.test(blocked) ? words.has(blocked) : folded.includes(blocked),
  );
}
