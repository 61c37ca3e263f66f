export const keywords = {
  keywords: {
    about:
      'The search box shows everybody what many people search for. A search with a blocked word is never among it; it still finds products.',
    add: 'Block a word',
    word: 'Word',
    wordHint: 'Latin words are compared whole, Chinese ones anywhere in a search.',
    language: 'Language',
    languages: { zh_CN: 'Chinese', en: 'English' },
    block: 'Block',
    blockWord: (word: string) => `Block “${word}”`,
    blocked: (word: string) => `“${word}” is blocked.`,
    hot: 'Shown in the search box now',
    hotHint: 'In English; switch the language of the page to see the others.',
    noneHot: 'Nothing is shown yet.',
    blockedIn: { zh_CN: 'Blocked in Chinese', en: 'Blocked in English' },
    blockedAt: (time: string) => `since ${time}`,
    allow: 'Allow',
    allowWord: (word: string) => `Allow “${word}”`,
    allowed: (word: string) => `“${word}” is allowed: searches with it come back within minutes.`,
    noneBlocked: 'No words are blocked. Block one beside what is shown in the search box, or type it above.',
  },
};
