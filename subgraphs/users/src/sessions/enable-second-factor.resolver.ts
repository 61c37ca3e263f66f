import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { enableSecondFactor, useCode } from '../second-factor/index.ts';
import type { UsersContext } from '../users-context.ts';
import { replaceSessions } from './replace-sessions.ts';
import { SessionPayload } from './session.payload.ts';

@InputType({ description: 'A first code of the app.' })
class EnableSecondFactorInput {
  @Field(() => String, { description: 'The 6-digit code that the app shows.' })
  code!: string;
}

@ObjectType({ description: 'The enabled second factor.' })
class EnableSecondFactorPayload extends SessionPayload {
  @Field(() => [String], {
    nullable: true,
    description: 'Ten codes, each of which replaces a code of the app once. They are never shown again.',
  })
  recoveryCodes?: string[];
}

@Resolver()
export class EnableSecondFactorResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => EnableSecondFactorPayload, {
    description:
      'Makes signing in ask for codes of the app that `beginSecondFactor` made a secret for, ends all sessions of the person, and opens a new one here. Needs a recent password.',
  })
  async enableSecondFactor(
    @Arg('input', () => EnableSecondFactorInput, { description: 'A code of the app.' }) input: EnableSecondFactorInput,
    @Ctx() context: UsersContext,
  ) {
    const { userId } = context;
    await context.requireRecentPassword();
    await useCode(context, userId, input);
    const { result, delivered } = await replaceSessions(context, (em) => enableSecondFactor(em, userId));
    return { ...delivered, recoveryCodes: result };
  }
}
