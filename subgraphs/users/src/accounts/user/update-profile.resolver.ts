import { Allow, checkedAll, type Locale, Locales, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { refuseInput } from '../input/input.refusals.ts';
import { avatarFolder } from './avatar.ts';
import { isBirthday } from './birthday.ts';
import { checkedDisplayName } from './display-name.ts';
import { lockUser } from './lock-user.ts';
import { checkedPhone, savePhone } from './save-phone.ts';
import { Gender, User } from './user.entity.ts';
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

  @Field(() => String, {
    nullable: true,
    description: '`/media/` and the key that `POST /media/uploads?avatar` answered with; null removes the picture.',
  })
  avatarUrl?: string | null;

  @Field(() => Gender, { nullable: true, description: 'What you say of yourself.' })
  gender?: Gender | null;

  @Field(() => String, { nullable: true, description: 'A day such as `2001-12-31`, not to come; null removes it.' })
  birthday?: string | null;

  @Field(() => Locales, { nullable: true, description: 'The language of e-mails.' })
  language?: Locale | null;
}

@ObjectType({ description: 'A profile that was changed.' })
class UpdateProfilePayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The viewer as they are now.' })
  user?: User;
}

function checkedAvatar(given: string | null, userId: string): string | null {
  if (!given) return null;
  const folder = avatarFolder(given, userId);
  if (!folder) throw refuseInput('avatarUrl');
  return folder;
}

function checkedBirthday(given: string | null): string | null {
  if (!given) return null;
  if (!isBirthday(given)) throw refuseInput('birthday');
  return given;
}

/** The columns to set; throws the Refusals of all invalid fields. */
function changes(input: UpdateProfileInput, { userId, viewer }: UsersContext) {
  const { displayName, phone, avatarUrl, gender, birthday, language } = input;
  const isStaff = viewer.role === 'ADMIN';
  return checkedAll({
    ...(displayName != null && { display_name: () => checkedDisplayName(displayName, { isStaff }) }),
    ...(phone !== undefined && { phone: () => checkedPhone(phone) }),
    ...(avatarUrl !== undefined && { avatar_url: () => checkedAvatar(avatarUrl, userId) }),
    ...(birthday !== undefined && { birthday: () => checkedBirthday(birthday) }),
    ...(gender != null && { gender: () => gender }),
    ...(language != null && { language: () => language }),
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
    const { phone, ...set } = changes(input, context);
    if (phone !== undefined) await savePhone(context, phone);
    if (Object.keys(set).length > 0) await saveProfile(context, set);
    return { user: await context.load(userById, context.userId) };
  }
}

type Changed = { [Column in keyof Omit<ReturnType<typeof changes>, 'phone'>]?: ReturnType<typeof changes>[Column] };

/** A picture that is replaced is removed from the media server. */
async function saveProfile(context: UsersContext, set: Changed): Promise<void> {
  const { userId } = context;
  await context.em.transactional(async (em) => {
    const { avatarUrl } = await lockUser(em, userId);
    const db: UsersDatabase = em.getKysely();
    await db.updateTable('user').set(set).where('id', '=', userId).execute();
    const former = avatarUrl && set.avatar_url !== undefined && avatarUrl !== set.avatar_url ? [avatarUrl] : [];
    const folders = former.filter((url) => avatarFolder(url, userId)).map((url) => url.replace('/media/', ''));
    if (folders.length > 0) await context.bus.send(db, 'users.removePictures', { folders });
  });
}
