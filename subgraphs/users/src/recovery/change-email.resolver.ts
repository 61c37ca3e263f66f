import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { checkedEmail, EmailStanding, User } from '../accounts/index.ts';
import { sendLetter } from '../letters/index.ts';
import type { UsersContext } from '../users-context.ts';
import { askForLetter } from './ask-for-letter.ts';
import { LinkPurpose } from './one-time-link.entity.ts';
import { dropLinks } from './one-time-links.ts';
import { presentedLink, useToProve } from './prove-email.ts';
import { SentPayload } from './sent.payload.ts';
import { EmailLinkInput, VerifiedEmailPayload, verified } from './verify-email.resolver.ts';

@InputType({ description: 'A new e-mail address for the account.' })
class RequestEmailChangeInput {
  @Field(() => String, { description: 'A link is sent to it; until that is opened nothing changes.' })
  email!: string;
}

function notifyOldAddress(context: UsersContext, em: EntityManager, { id, email, language }: User, newEmail: string) {
  const data = { newEmail, at: new Date().toISOString(), contact: context.settings.SUPPORT_EMAIL };
  return sendLetter(context, em, { kind: 'EMAIL_CHANGED', to: { email, language, about: id }, data });
}

@Resolver()
export class ChangeEmailResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SentPayload, {
    description:
      'Sends a link to another e-mail address, which becomes the account’s when the link is opened. Whether another account has the address is not revealed. RATE_LIMITED.',
  })
  async requestEmailChange(
    @Arg('input', () => RequestEmailChangeInput, { description: 'The new address.' }) input: RequestEmailChangeInput,
    @Ctx() context: UsersContext,
  ) {
    const { userId } = context;
    const email = checkedEmail(input.email);
    await context.requireRecentPassword();
    await context.countRequest(email);
    await askForLetter(context, 'users.sendEmailChange', { userId, email });
    return { sent: true };
  }

  @Refusable()
  @Allow('ANYONE')
  @Mutation(() => VerifiedEmailPayload, {
    description:
      'Makes a new e-mail address the account’s by the link of an e-mail: in a session of the account, or with its password. The address until now gets an e-mail that says so. LINK_EXPIRED.',
  })
  async confirmEmailChange(
    @Arg('input', () => EmailLinkInput, { description: 'The link, and the password if needed.' }) input: EmailLinkInput,
    @Ctx() context: UsersContext,
  ) {
    const link = await presentedLink(context, LinkPurpose.CHANGE_EMAIL, input);
    await context.em.transactional(async (em) => {
      const before = await em.findOneOrFail(User, { id: link.userId });
      await useToProve(em, link);
      await dropLinks(em.getKysely(), link.userId);
      if (before.emailStanding === EmailStanding.PROVEN) await notifyOldAddress(context, em, before, link.email);
    });
    return verified(context, link);
  }
}
