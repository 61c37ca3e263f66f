import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { hasSecondFactor } from './check-code.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { notEnabled } from './second-factor.refusals.ts';

@ObjectType({ description: 'New recovery codes.' })
class ReplaceRecoveryCodesPayload extends Payload {
  @Field(() => [String], {
    nullable: true,
    description: 'Ten codes, each of which replaces a code of the app once. They are never shown again.',
  })
  recoveryCodes?: string[];
}

@Resolver()
export class ReplaceRecoveryCodesResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ReplaceRecoveryCodesPayload, {
    description: 'Makes new recovery codes and invalidates earlier ones. Needs a recent password.',
  })
  async replaceRecoveryCodes(@Ctx() context: UsersContext) {
    const { userId } = context;
    await context.requireRecentPassword();
    if (!(await hasSecondFactor(context, userId))) throw notEnabled();
    return { recoveryCodes: await context.em.transactional((em) => replaceRecoveryCodes(em, userId)) };
  }
}
