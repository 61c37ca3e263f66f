import type { Catalogue } from '../catalogue.ts';

export const keywords: Pick<Catalogue, 'keywords'> = {
  keywords: {
    about: '搜索框会向所有人展示热门搜索词。含屏蔽词的搜索不再展示，但仍可搜到商品。',
    add: '添加屏蔽词',
    word: '屏蔽词',
    wordHint: '拉丁字母的词按整词匹配，中文词出现在搜索词的任何位置都会匹配。',
    language: '语言',
    languages: { zh_CN: '中文', en: '英文' },
    block: '屏蔽',
    blockWord: (word) => `屏蔽“${word}”`,
    blocked: (word) => `已屏蔽“${word}”。`,
    hot: '搜索框当前展示',
    hotHint: '这里是中文热搜词，切换页面语言可查看英文热搜词。',
    noneHot: '暂无热搜词。',
    blockedIn: { zh_CN: '中文屏蔽词', en: '英文屏蔽词' },
    blockedAt: (time) => `${time} 屏蔽`,
    allow: '取消屏蔽',
    allowWord: (word) => `取消屏蔽“${word}”`,
    allowed: (word) => `已取消屏蔽“${word}”，相关热搜词几分钟内恢复。`,
    noneBlocked: '没有屏蔽词。可在当前展示的热搜词旁屏蔽，或在上方输入。',
  },
};
