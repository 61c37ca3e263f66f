import { Refusal } from '@minijd/subgraph';
import { oneLineText } from '../../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import type { ReturnAddress } from './return-address.type.ts';

const FIELD = ['input', 'returnAddress'];

/** Validates a typed address. */
export function checkedReturnAddress(given: ReturnAddress): ReturnAddress {
  const phone = oneLineText(given.phone, 30, [...FIELD, 'phone']);
  if (!/^\+?[\d -]{5,24}$/.test(phone)) throw notAPhone();
  return {
    recipient: oneLineText(given.recipient, 50, [...FIELD, 'recipient']),
    phone,
    address: oneLineText(given.address, 300, [...FIELD, 'address']),
  };
}

const notAPhone = () =>
  new Refusal('INVALID_INPUT', { 'zh-CN': '请填写正确的电话号码。', en: 'That is not a phone number.' }, [
    ...FIELD,
    'phone',
  ]);

export const needsReturnAddress = () =>
  new Refusal(
    'ADDRESS_REQUIRED',
    {
      'zh-CN': '请填写退货地址，买家将把商品寄到这里。',
      en: 'Enter a return address: the buyer sends the goods there.',
    },
    FIELD,
  );

/** A seller's return address: their last one, else the shop's own, if it is configured. */
export async function returnAddressOf(
  { settings }: Pick<OrdersContext, 'settings'>,
  db: OrdersDatabase,
  sellerId: string,
): Promise<ReturnAddress | undefined> {
  const own = await db
    .selectFrom('seller_return_address')
    .select(['recipient', 'phone', 'address'])
    .where('seller_id', '=', sellerId)
    .executeTakeFirst();
  return own ?? settings.RETURN_ADDRESS;
}

/** Saved for the seller's next returns. */
export async function saveReturnAddress(db: OrdersDatabase, sellerId: string, address: ReturnAddress): Promise<void> {
  await db
    .insertInto('seller_return_address')
    .values({ seller_id: sellerId, ...address })
    .onConflict((conflict) => conflict.column('seller_id').doUpdateSet({ ...address }))
    .execute();
}

/** Logged at each start of a shop that has no address of its own. */
export function warnWithoutReturnAddress({ settings, log }: Pick<OrdersContext, 'settings' | 'log'>): void {
  if (settings.RETURN_ADDRESS) return;
  log.warn(
    'RETURN_ADDRESS is not set (name|phone|address): sellers without an address of their own cannot grant returns, and ' +
      'returns that are granted because they did not answer lead nowhere',
  );
}
