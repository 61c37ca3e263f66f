import type { Locale, Viewer } from './viewer.ts';

/** All permissions of administrators, each with its description for the console. */
const DECLARED = {
  'product:read': { 'zh-CN': '查看未上架的商品', en: 'See products before they are for sale' },
  'product:write': {
    'zh-CN': '编辑商品、类目、品牌与首页',
    en: 'Change products, categories, brands and the home page',
  },
  'stock:read': { 'zh-CN': '查看各仓库存', en: 'See stock by warehouse' },
  'stock:write': { 'zh-CN': '调整库存', en: 'Adjust stock' },
  'order:read': { 'zh-CN': '查看所有订单', en: 'See every order' },
  'order:ship': { 'zh-CN': '发货与登记签收', en: 'Ship orders and record deliveries' },
  'sales:read': { 'zh-CN': '查看销售数据', en: 'See sales figures' },
  'after-sale:read': { 'zh-CN': '查看售后申请', en: 'See after-sale requests' },
  'after-sale:answer': { 'zh-CN': '处理售后申请', en: 'Answer after-sale requests' },
  'payment:read': { 'zh-CN': '查看退款与对账差异', en: 'See refunds and differences of payments' },
  'payment:reconcile': { 'zh-CN': '发起对账', en: 'Reconcile payments' },
  'refund:write': { 'zh-CN': '主动退款', en: 'Refund payments' },
  'wallet:credit': { 'zh-CN': '为用户充值余额', en: 'Credit balances of people' },
  'coupon:read': { 'zh-CN': '查看所有优惠券与满减', en: 'See every coupon and spend discount' },
  'coupon:write': { 'zh-CN': '创建与修改优惠券和满减', en: 'Create and change coupons and spend discounts' },
  'pricing:write': { 'zh-CN': '修改运费模板与积分规则', en: 'Change freight and the rules of points' },
  'review:moderate': { 'zh-CN': '审核评价', en: 'Moderate reviews' },
  'seller:read': { 'zh-CN': '查看商家资料与入驻申请', en: 'See sellers and their applications' },
  'seller:verify': { 'zh-CN': '审核商家入驻', en: 'Approve or reject applications of sellers' },
  'seller:suspend': { 'zh-CN': '停业与恢复商家', en: 'Suspend and restore sellers' },
  'user:read': { 'zh-CN': '查看用户资料与联系方式', en: 'See people and how to reach them' },
  'user:suspend': { 'zh-CN': '停用与恢复账号', en: 'Suspend and restore accounts' },
  'user:sign-out': { 'zh-CN': '让账号在所有设备退出登录', en: 'Sign people out everywhere' },
  'role:read': { 'zh-CN': '查看管理员角色', en: 'See roles of administrators' },
  'role:write': { 'zh-CN': '分配与修改管理员角色', en: 'Give and change roles of administrators' },
  'audit:read': { 'zh-CN': '查看审计日志', en: 'See the audit log' },
  'partner:read': { 'zh-CN': '查看合作伙伴与所有 Webhook', en: "See partners and everybody's webhooks" },
  'partner:write': {
    'zh-CN': '审核与暂停合作伙伴，管理所有 Webhook',
    en: "Approve and suspend partners, manage everybody's webhooks",
  },
  'keyword:write': {
    'zh-CN': '管理搜索规则、同义词与屏蔽词，查看搜索数据',
    en: 'Arrange what searches find, block keywords, see figures of searches',
  },
  'news:write': { 'zh-CN': '发布商城公告', en: 'Publish news of the shop' },
  'operation:read': { 'zh-CN': '查看失败的任务', en: 'See jobs that failed' },
  'operation:write': { 'zh-CN': '重试或丢弃失败的任务', en: 'Replay or discard jobs that failed' },
} as const satisfies Record<string, Record<Locale, string>>;

/** What an administrator may be permitted, as `what:verb`. */
export type Permission = keyof typeof DECLARED;

export const PERMISSIONS = Object.keys(DECLARED) as readonly Permission[];

/** What a permission allows, for the console. */
export const permissionText = (permission: Permission, locale: Locale): string => DECLARED[permission][locale];

/** Drops stored names that an earlier version had and this one has not. */
export const isPermission = (name: string): name is Permission => Object.hasOwn(DECLARED, name);

/** Whether the viewer has a permission. */
export const may = ({ permissions }: Viewer, permission: Permission): boolean =>
  permissions?.includes(permission) ?? false;
