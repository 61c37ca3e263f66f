import type { Catalogue } from '../catalogue.ts';

export const news: Pick<Catalogue, 'news'> = {
  news: {
    write: '撰写公告',
    titleZh: '中文标题',
    textZh: '中文内容',
    titleEn: '英文标题',
    textEn: '英文内容',
    path: '跳转页面（选填）',
    pathHint: '例如 /coupons 或 /p/kettle。',
    needText: '请填写内容。',
    preview: '预览',
    confirmTitle: '确认发送这条公告？',
    audience: (messages, people, letters) =>
      `共${people}人，其中${messages}人会收到店内消息，${letters}人还会收到邮件。`,
    final: '发送后无法撤回。',
    send: '发送给所有人',
    sent: '公告正在发送。',
    history: '已发送',
    none: '还没有发送过公告。',
    leadsTo: '跳转到',
    delivered: '已送达',
    underWay: '发送中',
    told: (messages, letters) => `${messages}条消息，${letters}封邮件`,
    readers: '接收情况',
    author: '发布人',
    sentAt: '发布时间',
  },
};
