import type { Catalogue } from '../catalogue.ts';

export const searchFigures: Pick<Catalogue, 'searchFigures'> = {
  searchFigures: {
    all: '全部搜索',
    people: '搜索人数',
    searches: '搜索次数',
    before: '上期人数',
    nothingFound: '无结果率',
    opened: '点击率',
    added: '加购率',
    lists: { TOP: '热门搜索词', RISING: '上升搜索词', ZERO: '无结果搜索词' },
    none: {
      TOP: '所选日期内没有三人以上搜索的词。',
      RISING: '没有搜索人数上升的词。',
      ZERO: '三人以上搜索的词都有结果。',
    },
    share: (percent) => `${percent}%`,
    definition:
      '同一人同一天搜索同一个词只计一次，未登录用户按网络计算。“无结果”指按用户输入的原词搜索，不含纠错和减词后的结果。“上期”是紧邻的同样天数。少于三人搜索的词只计入合计。数据保留180天，次日起无法关联到个人。',
  },
};
