import type { Wording } from './letter-text.ts';
import { bought, inParcel, placeOf, shipmentOf } from './order-text.ts';

const NOT_YOU = (path: string) => `如果不是您本人操作，请立即重设密码：${path}，所有设备都会退出登录。`;

const parcel = (order: Parameters<typeof shipmentOf>[0], shipmentId: string): [string, string][] => {
  const shipment = shipmentOf(order, shipmentId);
  return shipment
    ? [
        ['承运商', shipment.carrier],
        ['运单号', shipment.trackingNo],
      ]
    : [];
};

export const zhCn: Wording = {
  greeting: (name) => `${name}，您好：`,
  orCopy: '或打开以下链接：',
  unsubscribe: '不再接收此类邮件',
  footer: '因您的账号或订单有变动，迷你京东发送了这封邮件。请勿回复，此邮箱无人查看。',
  optionalFooter: '您在通知设置中选择了接收此类邮件。请勿回复，此邮箱无人查看。',
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
    EMAIL_CHANGED: ({ newEmail, at, contact }, { moment }) => ({
      subject: '您的邮箱已更换',
      title: '邮箱已更换',
      paragraphs: ['您的迷你京东账号已更换邮箱，今后的邮件不再发送到此邮箱。'],
      details: [
        ['新邮箱', newEmail],
        ['时间', moment(at)],
      ],
      notes: [`如果不是您本人操作，请立即用此邮箱写信至 ${contact}。`],
    }),
    PASSWORD_CHANGED: ({ at }, { url, moment }) => ({
      subject: '您的密码已修改',
      title: '密码已修改',
      paragraphs: ['您的迷你京东账号的密码已修改。'],
      details: [['时间', moment(at)]],
      notes: [NOT_YOU(url('/forgot-password'))],
    }),
    ACCOUNT_DELETION_REQUESTED: ({ dueAt }, { url, moment }) => ({
      subject: '您的账号即将注销',
      title: '账号即将注销',
      paragraphs: [
        `您已申请注销迷你京东账号，账号将于${moment(dueAt)}注销，所有设备已退出登录。`,
        '改变主意了？在此之前登录并选择保留账号即可，在那一天之前不会丢失任何内容。',
      ],
      action: { label: '保留账号', url: url('/sign-in') },
      notes: [`如果不是您本人操作，请登录保留账号，并重设密码：${url('/forgot-password')}`],
    }),
    ACCOUNT_DELETED: (_, { url }) => ({
      subject: '您的账号已注销',
      title: '账号已注销',
      paragraphs: [
        '您的迷你京东账号已永久注销，您的个人信息已删除。订单金额与发票依法保存，其中不再含您的联系方式。',
        '这是我们发送给您的最后一封邮件。您随时可以用同一邮箱重新注册。',
      ],
      action: { label: '前往商城', url: url('/') },
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
      action: { label: '查看登录设备', url: url('/account/security') },
      notes: ['如果是您本人，无需理会。', NOT_YOU(url('/forgot-password'))],
    }),
    ACCOUNT_SUSPENDED: ({ reason, until, contact }, { moment }) => ({
      subject: '您的账号已停用',
      title: '账号已停用',
      paragraphs: [
        '您的迷你京东账号已停用：所有设备均已退出登录，暂时不能登录。',
        '账号里的内容都会保留，此前的订单照常处理。',
      ],
      details: [
        ['原因', reason['zh-CN']],
        ['恢复时间', until ? `${moment(until)}（北京时间）` : '未定'],
      ],
      notes: [`如有异议，请用此邮箱写信至 ${contact}。`],
    }),
    ACCOUNT_RESTORED: (_, { url }) => ({
      subject: '您的账号已恢复使用',
      title: '可以重新登录了',
      paragraphs: ['您的迷你京东账号已恢复使用，照常登录即可，账号里的内容都已保留。'],
      action: { label: '登录', url: url('/sign-in') },
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
    PARTNER_APPROVED: ({ name }, { url }) => ({
      subject: '您的合作伙伴申请已通过',
      title: '开放接口已可使用',
      paragraphs: [`「${name}」已成为迷你京东的合作伙伴，现在可以创建密钥并登记程序所用的操作。`],
      action: { label: '进入合作伙伴后台', url: url('/partner') },
    }),
    PARTNER_REJECTED: ({ reason }, { url }) => ({
      subject: '您的合作伙伴申请需要修改',
      title: '合作伙伴申请需要修改',
      paragraphs: ['您的接口使用申请未能通过审核，已填写的内容均已保留。'],
      details: [['原因', reason]],
      action: { label: '修改后重新提交', url: url('/partner') },
    }),
    PARTNER_SUSPENDED: ({ name, reason }, { url }) => ({
      subject: '您的接口使用已被暂停',
      title: '接口使用已被暂停',
      paragraphs: [`「${name}」的合作伙伴资格已被暂停，使用其密钥的请求暂时会被拒绝。`],
      details: [['原因', reason]],
      action: { label: '进入合作伙伴后台', url: url('/partner') },
    }),
    PARTNER_RESTORED: ({ name }, { url }) => ({
      subject: '您的接口使用已恢复',
      title: '接口使用已恢复',
      paragraphs: [`「${name}」的合作伙伴资格已恢复，有效的密钥可以继续使用。`],
      action: { label: '进入合作伙伴后台', url: url('/partner') },
    }),
    ORDER_PLACED: ({ order }, { url, moment }) => ({
      subject: `订单 ${order.orderNo} 已提交`,
      title: '订单已提交',
      paragraphs: [
        '感谢您在迷你京东购物。',
        ...(order.payBefore ? [`商品为您保留至${moment(order.payBefore)}，请在此之前付款。`] : []),
      ],
      lines: order.lines.map(bought),
      details: [
        ['应付总额', order.total.formatted],
        ['订单编号', order.orderNo],
        ['收货信息', `${order.recipient.name}，${order.recipient.address}`],
      ],
      action: { label: '查看订单', url: url(`/orders/${order.id}`) },
    }),
    ORDER_SHIPPED: ({ order, shipmentId }, { url }) => ({
      subject: `订单 ${order.orderNo} 已发货`,
      title: '包裹已发出',
      paragraphs: ['您的订单有一个包裹已交给承运商。'],
      lines: inParcel(order, shipmentId),
      details: [...parcel(order, shipmentId), ['订单编号', order.orderNo]],
      action: { label: '查看物流', url: url(`/orders/${order.id}`) },
    }),
    ORDER_DELIVERED: ({ order, shipmentId }, { url }) => ({
      subject: `订单 ${order.orderNo} 已送达`,
      title: '包裹已送达',
      paragraphs: ['您的订单有一个包裹已送达。如有问题，可在订单页申请退货。'],
      lines: inParcel(order, shipmentId),
      details: [...parcel(order, shipmentId), ['订单编号', order.orderNo]],
      action: { label: '确认收货或评价', url: url(`/orders/${order.id}`) },
    }),
    REFUNDED: ({ orderId, orderNo, amountMinor, destination }, { url, money }) => ({
      subject: `订单 ${orderNo} 已退款`,
      title: '退款成功',
      paragraphs: [
        destination === 'BALANCE' ? '退款已存入您的迷你京东余额。' : '退款已原路退回，银行可能需要几天才能到账。',
      ],
      details: [
        ['退款金额', money(amountMinor)],
        ['订单编号', orderNo],
      ],
      action: { label: '查看订单', url: url(`/orders/${orderId}`) },
    }),
    RETURN_ANSWERED: ({ request, granted }, { url, moment }) => ({
      subject: granted
        ? `退货申请已通过：订单 ${request.order.orderNo}`
        : `售后申请未通过：订单 ${request.order.orderNo}`,
      title: granted ? '退货申请已通过' : '售后申请未通过',
      paragraphs: [
        granted ? '商家已同意退货，请寄回商品并填写运单号。' : '商家未同意您的申请，原因如下，您可以再次申请。',
      ],
      details: [
        ...(request.returnAddress ? [['寄回地址', placeOf(request.returnAddress)] satisfies [string, string]] : []),
        ...(granted && request.deadline ? [['最迟寄出', moment(request.deadline)] satisfies [string, string]] : []),
        ...(request.rejectReason ? [['原因', request.rejectReason] satisfies [string, string]] : []),
        ['金额', request.amount.formatted],
        ['售后单号', request.afterSaleNo],
      ],
      action: { label: '查看申请', url: url(`/after-sales/${request.id}`) },
    }),
    SHOP_NEWS: ({ titleZh, textZh, path }, { url }) => ({
      subject: titleZh,
      title: titleZh,
      paragraphs: [textZh],
      ...(path && { action: { label: '查看详情', url: url(path) } }),
    }),
    PRICE_DROP: ({ product, priceMinor, beforeMinor }, { url, money }) => ({
      subject: `已降价：${product.nameZh}`,
      title: '您关注的商品已降价',
      paragraphs: ['您订阅了此商品的降价提醒。'],
      details: [
        ['商品', product.nameZh],
        ['现价', money(priceMinor)],
        ['降价前', money(beforeMinor)],
      ],
      action: { label: '查看商品', url: url(product.path) },
    }),
    BACK_IN_STOCK: ({ product }, { url }) => ({
      subject: `已到货：${product.nameZh}`,
      title: '您关注的商品已到货',
      paragraphs: ['您订阅了此商品的到货提醒。'],
      details: [['商品', product.nameZh]],
      action: { label: '查看商品', url: url(product.path) },
    }),
  },
};
