import { Allow, connectionOf, isUuid, NumberedPageArgs, Payload } from '@minijd/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { User, type UserRow, userById } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { Partner } from './partner.entity.ts';
import { type PartnerRow, partnerById, partnerByOwner, partnerPage } from './partner.rows.ts';
import { PartnerStatus } from './partner-lifecycle.ts';

const PartnerConnection = connectionOf(Partner, 'Partner');

@ArgsType()
class PartnersArgs extends NumberedPageArgs {
  @Field(() => PartnerStatus, { nullable: true, description: 'Only those with this status.' })
  status?: PartnerStatus | null;

  @Field(() => String, { nullable: true, description: 'Only those with this in their name or website.' })
  search?: string | null;
}

@ObjectType({ description: 'A partner that was changed.' })
export class PartnerPayload extends Payload {
  @Field(() => Partner, { nullable: true, description: 'The partner; null when it was refused.' })
  partner?: Partner;
}

@Resolver(() => Partner)
export class PartnerResolver {
  @Allow('partner:read')
  @Query(() => PartnerConnection, {
    nullable: true,
    description: 'Partners and those who apply, those that wait first; for administrators.',
  })
  partners(@Args(() => PartnersArgs) args: PartnersArgs, @Ctx() { db }: UsersContext) {
    return partnerPage(db, args, args);
  }

  @Allow('partner:read')
  @Query(() => Partner, { nullable: true, description: 'One partner; for administrators.' })
  async partner(
    @Arg('id', () => ID, { description: 'Which partner.' }) id: string,
    @Ctx() context: UsersContext,
  ): Promise<PartnerRow | undefined> {
    return isUuid(id) ? context.load(partnerById, id) : undefined;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who applied; its keys act on their behalf.' })
  owner(@Root() { ownerId }: PartnerRow, @Ctx() context: UsersContext): Promise<UserRow | undefined> {
    return context.load(userById, ownerId);
  }
}

@Resolver(() => User)
export class UserPartnerResolver {
  @Allow('SELF')
  @FieldResolver(() => Partner, {
    nullable: true,
    description: 'The partner they applied for, when there is one; for themselves only.',
  })
  partner(@Root() { id }: UserRow, @Ctx() context: UsersContext): Promise<PartnerRow | undefined> {
    return context.load(partnerByOwner, id);
  }
}
