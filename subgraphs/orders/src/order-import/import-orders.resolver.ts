import { Allow, badInput, DateTime, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { OrderStatus } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { ImportedOrder, ImportedOrderInput } from './import-orders.input.ts';
import { importOrders } from './import-orders.ts';

const MOST = 1000;

/** How many moments an order of a status has. */
const MOMENTS: Partial<Record<OrderStatus, number>> = {
  [OrderStatus.CANCELLED]: 2,
  [OrderStatus.PAID]: 2,
  [OrderStatus.SHIPPED]: 3,
  [OrderStatus.DELIVERED]: 4,
  [OrderStatus.COMPLETED]: 5,
};

function check(order: ImportedOrderInput): void {
  const { key, buyerId, status, moments, lines, requests } = order;
  const fault = (what: string) => badInput(`Order ${key.slice(0, 80)}: ${what}`);
  if (key.length < 1 || key.length > 80) throw fault('a key has 1 to 80 characters.');
  if (!isUuid(buyerId) || lines.some(({ skuId }) => !isUuid(skuId))) throw fault('ids are UUIDs.');
  if (moments.length !== MOMENTS[status]) throw fault(`${status} does not have ${moments.length} moments.`);
  if (moments.some((moment, index) => moment < (moments[index - 1] ?? moment))) throw fault('moments go backwards.');
  if (lines.length < 1 || lines.length > 100) throw fault('1 to 100 lines.');
  if (lines.some(({ quantity }) => quantity < 1 || quantity > 999)) throw fault('1 to 999 units of a line.');
  const all = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const asked = requests.reduce((sum, { quantity }) => sum + quantity, 0);
  if (requests.length > 0 && (status === OrderStatus.CANCELLED || asked >= all)) throw fault('some units stay sold.');
  const beyond = requests.some(({ line, quantity }) => quantity < 1 || quantity > (lines[line]?.quantity ?? 0));
  if (beyond) throw fault('a request is for units of one of its lines.');
}

@Resolver()
export class ImportOrdersResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => [ImportedOrder], {
    description:
      'Adds orders of the past with payments, parcels and after-sale requests, at present prices; nobody is told and no stock moves. A known key changes nothing.',
  })
  _importOrders(
    @Arg('input', () => [ImportedOrderInput], { description: `${MOST} at most.` }) input: ImportedOrderInput[],
    @Arg('now', () => DateTime, {
      description: 'The present, as the source sees it: what comes after has not happened.',
    })
    now: Date,
    @Ctx() context: OrdersContext,
  ): Promise<ImportedOrder[]> {
    if (input.length > MOST) throw badInput(`At most ${MOST} orders at once.`);
    for (const order of input) check(order);
    return importOrders(context, input, now);
  }
}
