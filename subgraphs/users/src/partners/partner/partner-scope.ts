import type { Text } from '@minijd/subgraph';
import { registerEnumType } from 'type-graphql';

/**
 * What a key may be for, as `part:verb`: `part` is the subgraph that answers a field, `write` its mutations. Gateways say
 * which a field needs. What is not here, such as the security of the account, no key can have.
 */
const DECLARED = {
  'catalog:read': { 'zh-CN': '读取商品、类目与库存', en: 'Read products, categories and stock' },
  'catalog:write': { 'zh-CN': '修改自己店铺的商品与库存', en: 'Change products and stock of your shop' },
  'search:read': { 'zh-CN': '搜索商品', en: 'Search products' },
  'reviews:read': { 'zh-CN': '读取评价与问答', en: 'Read reviews and questions' },
  'reviews:write': { 'zh-CN': '回复评价与提问', en: 'Answer reviews and questions' },
  'orders:read': { 'zh-CN': '读取自己的订单、售后与销售数据', en: 'Read your orders, after-sale requests and sales' },
  'orders:write': { 'zh-CN': '发货并处理售后', en: 'Ship orders and answer after-sale requests' },
  'users:read': {
    'zh-CN': '读取自己的账号与公开的店铺资料',
    en: 'Read your account and what shops show of themselves',
  },
  'operations:write': { 'zh-CN': '登记操作', en: 'Register operations' },
} as const satisfies Record<string, Text>;

export type Scope = keyof typeof DECLARED;

const SCOPES = Object.keys(DECLARED) as readonly Scope[];

export const isScope = (name: string): name is Scope => Object.hasOwn(DECLARED, name);

/** Enum values have no colons: `catalog:read` is CATALOG_READ to clients. */
export const PartnerScope: Record<string, Scope> = Object.fromEntries(
  SCOPES.map((scope) => [scope.toUpperCase().replace(':', '_'), scope]),
);

registerEnumType(PartnerScope, {
  name: 'PartnerScope',
  description: 'What a partner may use of the graph.',
  valuesConfig: Object.fromEntries(
    Object.entries(PartnerScope).map(([name, scope]) => [name, { description: `${scope}: ${DECLARED[scope].en}.` }]),
  ),
});

/** Each once, in the order they are declared; undefined for none, or for more than there are. */
export function chosenScopes(given: readonly string[]): Scope[] | undefined {
  if (given.length === 0 || given.length > SCOPES.length) return undefined;
  return SCOPES.filter((scope) => given.includes(scope));
}
