import type { Text } from '@minijd/subgraph';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const DeletionObstacleKind = {
  OPEN_ORDERS: 'OPEN_ORDERS',
  OPEN_AFTER_SALES: 'OPEN_AFTER_SALES',
  PENDING_REFUNDS: 'PENDING_REFUNDS',
  BALANCE: 'BALANCE',
  OPEN_SHOP: 'OPEN_SHOP',
  ORDERS_TO_SHIP: 'ORDERS_TO_SHIP',
  STAFF: 'STAFF',
} as const;
export type DeletionObstacleKind = keyof typeof DeletionObstacleKind;

registerEnumType(DeletionObstacleKind, {
  name: 'DeletionObstacleKind',
  description: 'What keeps an account from being deleted.',
  valuesConfig: {
    OPEN_ORDERS: { description: 'Orders that are not delivered or cancelled yet.' },
    OPEN_AFTER_SALES: { description: 'After-sale requests that are not settled.' },
    PENDING_REFUNDS: { description: 'Money that is on its way back.' },
    BALANCE: { description: 'Money in the balance.' },
    OPEN_SHOP: { description: 'A shop that sells.' },
    ORDERS_TO_SHIP: { description: 'Orders with goods of their shop that are not finished.' },
    STAFF: { description: 'They are an administrator.' },
  },
});

const count = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`;

/** What it is, and what to do about it. */
export const OBSTACLE_TEXTS: Record<DeletionObstacleKind, (count: number) => Text> = {
  OPEN_ORDERS: (orders) => ({
    'zh-CN': `还有${orders}个订单未完成，请等待收货或取消订单。`,
    en: `${count(orders, 'order')} not finished: wait for the delivery, or cancel.`,
  }),
  OPEN_AFTER_SALES: (requests) => ({
    'zh-CN': `还有${requests}个售后申请处理中，请等待处理完成或撤销申请。`,
    en: `${count(requests, 'after-sale request')} not settled: wait for the answer, or withdraw.`,
  }),
  PENDING_REFUNDS: (refunds) => ({
    'zh-CN': `还有${refunds}笔退款未到账，请等待到账。`,
    en: `${count(refunds, 'refund')} on the way to you: wait until the money is there.`,
  }),
  BALANCE: () => ({
    'zh-CN': '账户余额还有钱，请先用完，或联系我们退回。',
    en: 'There is money in your balance: spend it, or write to us to have it paid out.',
  }),
  OPEN_SHOP: () => ({
    'zh-CN': '您的店铺仍在营业，请先联系我们停业。',
    en: 'Your shop is open: write to us to have it closed first.',
  }),
  ORDERS_TO_SHIP: (orders) => ({
    'zh-CN': `您的店铺还有${orders}个订单未完成，请先发货或退款。`,
    en: `${count(orders, 'order')} of your shop not finished: ship or refund first.`,
  }),
  STAFF: () => ({
    'zh-CN': '您是管理员，请先由其他管理员取消您的管理权限。',
    en: 'You are an administrator: another one has to take your roles away first.',
  }),
};

@ObjectType({ description: 'Something that keeps an account from being deleted.' })
export class DeletionObstacle {
  @Field(() => DeletionObstacleKind, { description: 'For programs.' })
  kind!: DeletionObstacleKind;

  @Field(() => Int, { description: 'How many there are; 1 where they are not counted.' })
  count!: number;
}
