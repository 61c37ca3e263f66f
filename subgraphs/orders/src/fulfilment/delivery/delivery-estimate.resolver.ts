import { Allow, PerPerson } from '@minijd/subgraph';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AddressDocument } from '../../calls/users.generated.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { DeliveryEstimate, estimateTo } from './delivery-estimate.type.ts';

/** Without a known address the estimate is for Beijing. */
const PRESET = '北京市';

async function viewersProvince(context: OrdersContext): Promise<string> {
  const { userId } = context.viewer;
  if (!userId) return PRESET;
  const { _address: address } = await context.call('users', AddressDocument, { userId });
  return address?.province ?? PRESET;
}

@Resolver()
export class DeliveryEstimateResolver {
  @Allow('ANYONE')
  @PerPerson(30)
  @Query(() => DeliveryEstimate, {
    nullable: true,
    description:
      'When goods ordered and paid now arrive; null where the shop does not deliver, or when it is unknown at the moment.',
  })
  async deliveryEstimate(
    @Arg('province', () => String, {
      nullable: true,
      description: "Where to, such as 北京市 or Beijing; absent: the viewer's default address, or Beijing.",
    })
    province: string | undefined,
    @Ctx() context: OrdersContext,
  ): Promise<DeliveryEstimate | undefined> {
    return estimateTo(context, province ?? (await viewersProvince(context)));
  }
}
