import { Allow, Cached } from '@minijd/subgraph';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { CARRIERS, nameOf } from './carriers.ts';

@Cached(60)
@ObjectType('Carrier', { description: 'A company that carries parcels and reports where they are.' })
class CarrierType {
  @Field(() => String, { description: 'As in its webhook URL.' })
  code!: string;

  @Field(() => String, { description: "Its name in the viewer's language; `shipOrder` takes it as `carrier`." })
  name!: string;
}

@Resolver()
export class CarrierResolver {
  @Allow('ANYONE')
  @Cached(60)
  @Query(() => [CarrierType], {
    nullable: true,
    description: 'Carriers with tracking; sellers may also use others.',
  })
  carriers(@Ctx() { viewer }: OrdersContext): CarrierType[] {
    return CARRIERS.map((carrier) => ({ code: carrier.code, name: nameOf(carrier, viewer.locale) }));
  }
}
