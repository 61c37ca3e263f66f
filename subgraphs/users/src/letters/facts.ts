import type { AfterSaleOfLetterQuery, OrderOfLetterQuery } from '../calls/orders.generated.ts';
import { AfterSaleOfLetterDocument, OrderOfLetterDocument } from '../calls/orders.generated.ts';
import type { UsersContext } from '../users-context.ts';
import type { LetterData, LetterKind } from './letter.ts';
import type { Addressee } from './recipient.ts';

type OrderOfLetter = NonNullable<OrderOfLetterQuery['order']>;
type AfterSaleOfLetter = NonNullable<AfterSaleOfLetterQuery['afterSale']>;

/** What the words of letters are made of: their data, and what other subgraphs say when they are sent. */
export type LetterFacts = LetterData & {
  ORDER_PLACED: { order: OrderOfLetter };
  ORDER_SHIPPED: { order: OrderOfLetter };
  ORDER_DELIVERED: { order: OrderOfLetter };
  RETURN_ANSWERED: { request: AfterSaleOfLetter };
};

type Ask<Kind extends LetterKind> = (data: LetterData[Kind], ask: Asker) => Promise<object | undefined>;

/** Asks orders as the person the letter goes to, in their language: they see what is theirs. */
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

/** The facts of a letter; undefined when what it is about is not there any more. */
export async function factsOf<Kind extends LetterKind>(
  context: UsersContext,
  { kind, data, addressee }: { kind: Kind; data: LetterData[Kind]; addressee: Addressee },
): Promise<LetterFacts[Kind] | undefined> {
  const more = MORE[kind];
  if (!more) return data as LetterFacts[Kind];
  const found = await more(data, {
    order: async (id) => (await context.callFor(addressee, 'orders', OrderOfLetterDocument, { id })).order ?? undefined,
    afterSale: async (id) =>
      (await context.callFor(addressee, 'orders', AfterSaleOfLetterDocument, { id })).afterSale ?? undefined,
  });
  return found && ({ ...data, ...found } as LetterFacts[Kind]);
}
