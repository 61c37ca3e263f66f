import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { userById } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { alreadyEnabled } from './second-factor.refusals.ts';
import { enrolmentUri, randomSecret } from './totp.ts';

@ObjectType({ description: 'The secret for an authenticator app.' })
class BeginSecondFactorPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The secret in Base32, to be typed into an app.' })
  secret?: string;

  @Field(() => String, { nullable: true, description: 'The same as an `otpauth:` URI, to be shown as a QR code.' })
  uri?: string;
}

@Resolver()
export class BeginSecondFactorResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => BeginSecondFactorPayload, {
    description:
      'Makes a secret for an authenticator app, in place of one that was never confirmed. Enabled by `enableSecondFactor` with a code of the app. Needs a recent password.',
  })
  async beginSecondFactor(@Ctx() context: UsersContext) {
    const { db, userId } = context;
    await context.requireRecentPassword();
    const secret = randomSecret();
    const sealed = { sealed_secret: context.secondFactorSecrets.seal(secret), last_step: 0 };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('second_factor')
      .values({ user_id: userId, ...sealed })
      .onConflict((conflict) =>
        conflict.column('user_id').doUpdateSet(sealed).where('second_factor.enabled_at', 'is', null),
      )
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) throw alreadyEnabled();
    const { email } = (await context.load(userById, userId))!;
    return { secret, uri: enrolmentUri(secret, email) };
  }
}
