import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, isUuid, Refusable, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockUser, Role } from '../../accounts/index.ts';
import { type Letter, sendLetter } from '../../letters/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { announcePartner } from './announce-partner.ts';
import { Partner } from './partner.entity.ts';
import { partnerRefusals } from './partner.refusals.ts';
import { PartnerPayload } from './partner.resolver.ts';
import { partnerById } from './partner.rows.ts';

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

/** Changes a partner under its lock, writes to its owner and tells gateways. */
async function changePartner(
  context: UsersContext,
  id: string,
  change: (partner: Partner, em: EntityManager) => Promise<Letter | undefined>,
) {
  await context.em.transactional(async (em) => {
    const partner = isUuid(id) ? await em.findOne(Partner, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!partner) throw partnerRefusals.unknown();
    const letter = await change(partner, em);
    await em.flush();
    if (letter) await sendLetter(context, em, letter);
  });
  await announcePartner(context, id);
  return { partner: await context.load(partnerById, id) };
}
