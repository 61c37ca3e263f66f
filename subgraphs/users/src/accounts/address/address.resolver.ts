import { Allow, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { Address } from './address.entity.ts';
import { type AddressRow, addressesByUser, findAddress } from './address.rows.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'An address as stored in orders.' })
class AddressSnapshot {
  @Field(() => ID, { description: 'Identifies the address.' })
  id!: string;

  @Field(() => String, { description: 'The recipient.' })
  recipient!: string;

  @Field(() => String, { description: 'Phone number for the courier.' })
  phone!: string;

  @Field(() => String, { description: 'Province.' })
  province!: string;

  @Field(() => String, { description: 'City.' })
  city!: string;

  @Field(() => String, { description: 'District, county or town.' })
  district!: string;

  @Field(() => String, { description: 'Street, house, flat.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;
}

@Resolver(() => Address)
export class AddressResolver {
  @Allow('SIGNED_IN')
  @Query(() => Address, { nullable: true, description: 'One address of the viewer.' })
  address(
    @Arg('id', () => ID, { description: 'Which address.' }) id: string,
    @Ctx() { db, userId }: UsersContext,
  ): Promise<AddressRow | undefined> {
    return findAddress(db, id, userId);
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => AddressSnapshot, {
    nullable: true,
    description: 'An address of one person; null when it is not theirs.',
  })
  async _address(
    @Arg('id', () => ID, { nullable: true, description: 'Which address; absent: the default.' })
    id: string | undefined,
    @Arg('userId', () => ID, { description: 'Its owner.' }) userId: string,
    @Ctx() context: UsersContext,
  ): Promise<AddressRow | undefined> {
    if (id != null) return findAddress(context.db, id, userId);
    return isUuid(userId) ? (await context.load(addressesByUser, userId))[0] : undefined;
  }
}
