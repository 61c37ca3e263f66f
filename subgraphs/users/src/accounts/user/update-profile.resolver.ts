import { Allow, checkedAll, optionalText, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { refuseInput } from '../input/input.refusals.ts';
import { checkedDisplayName } from './display-name.ts';
import { checkedPhone, keepPhone } from './keep-phone.ts';
import { User } from './user.entity.ts';
import { userById } from './user.rows.ts';

@InputType({ description: 'What to change; fields left out stay as they are.' })
class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'The name others see, 1 to 40 characters.' })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A phone number, changed as `changePhone` does; null removes it.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'An https address, or a picture of this shop; null removes it.' })
  avatarUrl?: string | null;
}

@ObjectType({ description: 'A profile that was changed.' })
class UpdateProfilePayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The viewer as they are now.' })
  user?: User;
}

function checkedAvatar(given: string | null): string | null {
  const refuse = () => refuseInput('avatarUrl');
  const address = optionalText(given, { max: 500, refuse });
  const allowed = address === null || address.startsWith('/media/') || isHttps(address);
  if (!allowed) throw refuse();
  return address;
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** The columns to set; throws the Refusals of all invalid fields. */
function changes({ displayName, phone, avatarUrl }: UpdateProfileInput, isStaff: boolean) {
  return checkedAll({
    ...(displayName != null && { display_name: () => checkedDisplayName(displayName, { isStaff }) }),
    ...(phone !== undefined && { phone: () => checkedPhone(phone) }),
    ...(avatarUrl !== undefined && { avatar_url: () => checkedAvatar(avatarUrl) }),
  });
}

@Resolver()
export class UpdateProfileResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => UpdateProfilePayload, { description: 'Changes the profile of the viewer.' })
  async updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'What to change.' }) input: UpdateProfileInput,
    @Ctx() context: UsersContext,
  ) {
    const { db, userId } = context;
    const { phone, ...set } = changes(input, context.viewer.role === 'ADMIN');
    if (phone !== undefined) await keepPhone(context, phone);
    if (Object.keys(set).length > 0) await db.updateTable('user').set(set).where('id', '=', userId).execute();
    return { user: await context.load(userById, userId) };
  }
}
