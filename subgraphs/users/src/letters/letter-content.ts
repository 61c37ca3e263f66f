import type { AfterSaleOfLetterQuery, OrderOfLetterQuery } from '../calls/orders.generated.ts';
import { AfterSaleOfLetterDocument, OrderOfLetterDocument } from '../calls/orders.generated.ts';
import type { UsersContext } from '../users-context.ts';
import type { LetterData, LetterKind } from './letter.ts';
import type { Addressee } from './recipient.ts';

type OrderOfLetter = NonNullable<OrderOfLetterQuery['order']>;
type AfterSaleOfLetter = NonNullable<AfterSaleOfLetterQuery['afterSale']>;

/** The data for the texts of letters: their own, and that of other subgraphs when they are sent. */
export type LetterContent = LetterData & {
  ORDER_PLACED: { order: OrderOfLetter };
  ORDER_SHIPPED: { order: OrderOfLetter };
  ORDER_DELIVERED: { order: OrderOfLetter };
  RETURN_ANSWERED: { request: AfterSaleOfLetter };
};

type Ask<Kind extends LetterKind> = (data: LetterData[Kind], ask: Asker) => Promise<object | undefined>;

/** Queries orders as the recipient, in their language and with their rights. */
interface Asker {
  order(id: string): Promise<OrderOfLetter | undefined>;
  afterSale(id: string): Promise<AfterSaleOfLetter | undefined>;
}

const ofOrder = async ({ orderId }: { orderId: string }, ask: Asker) => {
  const order = await ask.order(orderId);
  return order && { order };
};

const MORE: { [Kind in LetterKind]?: Ask<Kind> } = {
  ORDER_PLACED: ofOrder,
  ORDER_SHIPPED: ofOrder,
  ORDER_DELIVERED: ofOrder,
  RETURN_ANSWERED: async ({ afterSaleId }, ask) => {
    const request = await ask.afterSale(afterSaleId);
    return request && { request };
  },
};

/** The data of a letter; undefined when its subject no longer exists. */
export async function contentOf<Kind extends LetterKind>(
  context: UsersContext,
  { kind, data, addressee }: { kind: Kind; data: LetterData[Kind]; addressee: Addressee },
): Promise<LetterContent[Kind] | undefined> {
  const more = MORE[kind];
  if (!more) return data as LetterContent[Kind];
  const found = await more(data, {
    order: async (id) => (await context.callFor(addressee, 'orders', OrderOfLetterDocument, { id })).order ?? undefined,
    afterSale: async (id) =>
      (await context.callFor(addressee, 'orders', AfterSaleOfLetterDocument, { id })).afterSale ?? undefined,
  });
  return found && ({ ...data, ...found } as LetterContent[Kind]);
}
