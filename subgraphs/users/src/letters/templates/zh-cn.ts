import type { Wording } from './letter-text.ts';

const NOT_YOU = (path: string) => `如果不是您本人操作，请立即重设密码：${path}，所有设备都会退出登录。`;

export const zhCn: Wording = {
  greeting: (name) => `${name}，您好：`,
  orCopy: '或打开以下链接：',
  footer: '因您的账号有变动，迷你京东发送了这封邮件。请勿回复，此邮箱无人查看。',
  kinds: {
    VERIFY_EMAIL: ({ path, expiresAt }, { url, moment }) => ({
      subject: '请验证您的邮箱',
      title: '验证邮箱',
      paragraphs: ['有人用此邮箱在迷你京东注册了账号。如果是您本人，请确认这是您的邮箱。'],
      action: { label: '验证邮箱', url: url(path) },
      notes: [
        `链接仅可使用一次，${moment(expiresAt)}前有效。`,
        '如果不是您本人，无需理会：未经验证，此邮箱不属于任何账号。',
      ],
    }),
    PASSWORD_RESET: ({ path, expiresAt }, { url, moment }) => ({
      subject: '重设您的密码',
      title: '重设密码',
      paragraphs: ['您正在重设迷你京东账号的密码。'],
      action: { label: '设置新密码', url: url(path) },
      notes: [
        `链接仅可使用一次，${moment(expiresAt)}前有效。设置新密码后，所有设备都会退出登录。`,
        '如果不是您本人操作，无需理会，密码不会改变。',
      ],
    }),
    ACCOUNT_EXISTS: (_, { url }) => ({
      subject: '您已有账号',
      title: '您已有账号',
      paragraphs: [
        '有人试图用此邮箱在迷你京东注册账号。此邮箱已是您的账号，因此没有任何改动。',
        '如果是您本人，请直接登录；忘记密码可以重设。',
      ],
      action: { label: '登录', url: url('/sign-in') },
      notes: [`忘记密码？${url('/forgot-password')}`, '如果不是您本人，无需理会。'],
    }),
    EMAIL_CHANGED: ({ newEmail, at }, { url, moment }) => ({
      subject: '您的邮箱已更换',
      title: '邮箱已更换',
      paragraphs: ['您的迷你京东账号已更换邮箱，今后的邮件不再发送到此邮箱。'],
      details: [
        ['新邮箱', newEmail],
        ['时间', moment(at)],
      ],
      notes: [`如果不是您本人操作，请立即用此邮箱联系我们：${url('/')}`],
    }),
    PASSWORD_CHANGED: ({ at }, { url, moment }) => ({
      subject: '您的密码已修改',
      title: '密码已修改',
      paragraphs: ['您的迷你京东账号的密码已修改。'],
      details: [['时间', moment(at)]],
      notes: [NOT_YOU(url('/forgot-password'))],
    }),
    NEW_DEVICE: ({ browser, ipAddress, at }, { url, moment }) => ({
      subject: '新设备登录提醒',
      title: '新设备登录',
      paragraphs: ['您的迷你京东账号在一台从未使用过的设备上登录。'],
      details: [
        ['设备', browser],
        ...(ipAddress ? [['IP 地址', ipAddress] satisfies [string, string]] : []),
        ['时间', moment(at)],
      ],
      action: { label: '查看登录设备', url: url('/account') },
      notes: ['如果是您本人，无需理会。', NOT_YOU(url('/forgot-password'))],
    }),
    SELLER_APPROVED: ({ shopName, slug }, { url }) => ({
      subject: '您的店铺已开通',
      title: '店铺已开通',
      paragraphs: [`您的开店申请已通过，「${shopName}」已在迷你京东开通。请重新登录，进入商家后台。`],
      action: { label: '进入商家后台', url: url('/seller') },
      notes: [`店铺主页：${url(`/shops/${slug}`)}`],
    }),
    SELLER_REJECTED: ({ reason }, { url }) => ({
      subject: '您的开店申请需要修改',
      title: '开店申请需要修改',
      paragraphs: ['您的迷你京东开店申请未能通过审核，已填写的内容均已保留。'],
      details: [['原因', reason]],
      action: { label: '修改后重新提交', url: url('/sell') },
    }),
    SELLER_SUSPENDED: ({ shopName, reason }, { url }) => ({
      subject: '您的店铺已被暂停',
      title: '店铺已被暂停',
      paragraphs: [
        `「${shopName}」已被暂停，店内商品暂时无法被搜索和购买。`,
        '此前的订单不受影响，请照常发货并处理售后。',
      ],
      details: [['原因', reason]],
      action: { label: '进入商家后台', url: url('/seller') },
    }),
    SELLER_RESTORED: ({ shopName, slug }, { url }) => ({
      subject: '您的店铺已恢复营业',
      title: '店铺已恢复营业',
      paragraphs: [`「${shopName}」已恢复营业，店内商品可以重新被搜索和购买。`],
      action: { label: '查看店铺', url: url(`/shops/${slug}`) },
    }),
  },
};
