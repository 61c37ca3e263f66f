import { Allow, DateTime, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { LetterState } from './letter.entity.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'An e-mail of a shop without a mail server.' })
class MailboxLetter {
  @Field(() => ID, { description: 'Identifies the e-mail.' })
  id!: string;

  @Field(() => String, { description: 'The address it would have gone to.' })
  email!: string;

  @Field(() => String, { description: 'Its subject.' })
  subject!: string;

  @Field(() => String, { description: 'Its HTML part.' })
  html!: string;

  @Field(() => String, { description: 'Its text part.' })
  text!: string;

  @Field(() => DateTime, { description: 'When it would have been sent.' })
  sentAt!: Date;
}

const MOST = 200;

/** For `/dev/mail`: empty in a shop with a mail server, because its letters are not stored. */
@Resolver()
export class MailboxResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [MailboxLetter], {
    nullable: true,
    description: 'E-mails that stayed in the shop, newest first; null where a mail server sends them.',
  })
  async _mailbox(
    @Arg('first', () => Int, { description: 'How many; 200 at most.' }) first: number,
    @Ctx() context: UsersContext,
  ): Promise<MailboxLetter[] | undefined> {
    if (!context.mail.mailbox) return undefined;
    return (await keptLetters(context)
      .orderBy('id', 'desc')
      .limit(Math.max(0, Math.min(first, MOST)))
      .execute()) as MailboxLetter[];
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => MailboxLetter, { nullable: true, description: 'One of them.' })
  async _mailboxLetter(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: UsersContext,
  ): Promise<MailboxLetter | undefined> {
    if (!context.mail.mailbox || !isUuid(id)) return undefined;
    return (await keptLetters(context).where('id', '=', id).executeTakeFirst()) as MailboxLetter | undefined;
  }
}

function keptLetters({ db }: UsersContext) {
  return db
    .selectFrom('letter_record')
    .select(['id', 'email', 'subject', 'html', 'text', 'sent_at as sentAt'])
    .where('state', '=', LetterState.SENT)
    .where('html', 'is not', null);
}
