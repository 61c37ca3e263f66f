import { Allow, Refusable, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockUser, Role } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { changePartner } from './change-partner.ts';
import { partnerRefusals } from './partner.refusals.ts';
import { PartnerPayload } from './partner.resolver.ts';

@InputType({ description: 'Which partner to decline or suspend, and why.' })
class DeclinePartnerInput {
  @Field(() => ID, { description: 'Which partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'Why, for its owner; 500 characters at most.' })
  reason!: string;
}

@Resolver()
export class ReviewPartnerResolver {
  @Allow('partner:write')
  @Refusable()
  @Mutation(() => PartnerPayload, { description: 'Approves a partner, who may then create keys.' })
  async approvePartner(
    @Arg('partnerId', () => ID, { description: 'Which partner.' }) id: string,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    return changePartner(context, id, async (partner, em) => {
      const owner = await lockUser(em, partner.ownerId);
      partner.approve(context.userId);
      if (owner.role === Role.ADMIN) throw partnerRefusals.administrator();
      return { kind: 'PARTNER_APPROVED', to: { userId: owner.id }, data: { name: partner.name } };
    });
  }

  @Allow('partner:write')
  @Refusable()
  @Mutation(() => PartnerPayload, { description: 'Declines an application; it can be corrected.' })
  rejectPartner(
    @Arg('input', () => DeclinePartnerInput, { description: 'Which, and why.' }) input: DeclinePartnerInput,
    @Ctx() context: UsersContext,
  ) {
    const reason = checkedReason(input);
    return changePartner(context, input.partnerId, async (partner) => {
      partner.reject(context.userId, reason);
      return { kind: 'PARTNER_REJECTED', to: { userId: partner.ownerId }, data: { reason } };
    });
  }

  @Allow('partner:write')
  @Refusable()
  @Mutation(() => PartnerPayload, {
    description: 'Suspends a partner: none of its keys is accepted any more within a second. The first reason stays.',
  })
  async suspendPartner(
    @Arg('input', () => DeclinePartnerInput, { description: 'Which, and why.' }) input: DeclinePartnerInput,
    @Ctx() context: UsersContext,
  ) {
    const reason = checkedReason(input);
    await context.requireRecentPassword();
    return changePartner(context, input.partnerId, async (partner) => {
      if (!partner.suspend(reason)) return undefined;
      const { ownerId, name } = partner;
      return { kind: 'PARTNER_SUSPENDED', to: { userId: ownerId }, data: { name, reason } };
    });
  }

  @Allow('partner:write')
  @Refusable()
  @Mutation(() => PartnerPayload, { description: 'Restores a suspended partner; its keys are accepted again.' })
  async restorePartner(
    @Arg('partnerId', () => ID, { description: 'Which partner.' }) id: string,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    return changePartner(context, id, async (partner) => {
      if (!partner.restore()) return undefined;
      return { kind: 'PARTNER_RESTORED', to: { userId: partner.ownerId }, data: { name: partner.name } };
    });
  }
}

function checkedReason({ reason }: DeclinePartnerInput): string {
  return requiredText(reason, { max: 500, lines: true, refuse: () => partnerRefusals.field('reason') });
}
