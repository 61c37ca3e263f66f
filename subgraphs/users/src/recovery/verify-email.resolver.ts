import { Allow, Payload, Refusable, unauthenticated } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { EmailStanding, User, userById } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { askForVerification } from './ask-for-letter.ts';
import { LinkPurpose } from './one-time-link.entity.ts';
import type { StoredLink } from './one-time-links.ts';
import { presentedLink, useToProve } from './prove-email.ts';
import { SentPayload } from './sent.payload.ts';

@InputType({ description: 'A link of an e-mail, and the password if needed.' })
export class EmailLinkInput {
  @Field(() => String, { description: 'The token at the end of the link.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The password of the account, when not signed in to it here.',
  })
  password?: string | null;
}

@ObjectType({ description: 'A proven e-mail address.' })
export class VerifiedEmailPayload extends Payload {
  @Field(() => Boolean, { name: 'verified', description: 'Whether it was proven.' })
  isVerified(@Root() payload: { verified?: boolean }): boolean {
    return payload.verified ?? false;
  }

  @Field(() => User, {
    nullable: true,
    description: 'Whose address it is, in a session of theirs; a password alone is not one and shows nothing.',
  })
  user?: User;
}

/** What is answered once an address is proven: its account to whoever is signed in to it. */
export async function verified(context: UsersContext, { userId }: StoredLink) {
  return { verified: true, ...(userId === context.viewer.userId && { user: await context.load(userById, userId) }) };
}

@Resolver()
export class VerifyEmailResolver {
  @Refusable()
  @Allow('ANYONE')
  @Mutation(() => VerifiedEmailPayload, {
    description:
      'Proves by the link of an e-mail that the address is its account’s: in a session of the account, or with its password. A link works once, for 30 minutes, and until the next one is sent: LINK_EXPIRED.',
  })
  async verifyEmail(
    @Arg('input', () => EmailLinkInput, { description: 'The link, and the password if needed.' }) input: EmailLinkInput,
    @Ctx() context: UsersContext,
  ) {
    const link = await presentedLink(context, LinkPurpose.VERIFY_EMAIL, input);
    await context.em.transactional((em) => useToProve(em, link));
    return verified(context, link);
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SentPayload, {
    description: 'Sends the e-mail that lets the viewer prove their e-mail address once more. RATE_LIMITED.',
  })
  async requestEmailVerification(@Ctx() context: UsersContext) {
    const user = await context.em.findOne(User, { id: context.userId });
    if (!user) throw unauthenticated();
    if (user.emailStanding !== EmailStanding.PROVEN) await askForVerification(context, user);
    return { sent: true };
  }
}
