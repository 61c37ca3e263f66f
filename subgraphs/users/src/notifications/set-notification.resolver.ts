import { Allow, Payload, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { defaultOf, type Notification, NotificationCategory, NotificationChannel } from './notification-category.ts';
import { NotificationSetting, settingsOf } from './notification-setting.ts';

@InputType({ description: 'A notification setting to change.' })
class SetNotificationInput {
  @Field(() => NotificationCategory, { description: 'The category.' })
  category!: NotificationCategory;

  @Field(() => NotificationChannel, { description: 'How.' })
  channel!: NotificationChannel;

  @Field(() => Boolean, { description: 'Whether to enable it.' })
  enabled!: boolean;
}

@ObjectType({ description: 'The changed settings.' })
class SetNotificationPayload extends Payload {
  @Field(() => [NotificationSetting], { nullable: true, description: 'All of them; null when refused.' })
  settings?: NotificationSetting[];
}

/** Saves a setting of a person; throws Refusal when the channel is not available or cannot be disabled. */
export async function setNotification(
  db: UsersDatabase,
  userId: string,
  { category, channel, enabled }: Notification & { enabled: boolean },
): Promise<void> {
  const preset = defaultOf({ category, channel });
  if (!preset) throw noSuchChannel();
  if (preset === 'ALWAYS' && !enabled) throw alwaysTold();
  await db
    .insertInto('notification_preference')
    .values({ user_id: userId, category, channel, enabled })
    .onConflict((conflict) => conflict.columns(['user_id', 'category', 'channel']).doUpdateSet({ enabled }))
    .execute();
}

function noSuchChannel(): Refusal {
  const text = { 'zh-CN': '此类通知不通过这种方式发送。', en: 'Nothing about this is sent this way.' };
  return new Refusal('INVALID_INPUT', text, ['input', 'channel']);
}

function alwaysTold(): Refusal {
  const text = {
    'zh-CN': '与您的交易和账户安全有关的通知不能关闭。',
    en: 'What concerns your purchases and the safety of your account cannot be switched off.',
  };
  return new Refusal('INVALID_INPUT', text, ['input', 'enabled']);
}

@Resolver()
export class SetNotificationResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SetNotificationPayload, { description: 'Changes a notification setting of the viewer.' })
  async setNotification(
    @Arg('input', () => SetNotificationInput) input: SetNotificationInput,
    @Ctx() { db, userId }: UsersContext,
  ) {
    await setNotification(db, userId, input);
    return { settings: await settingsOf(db, userId) };
  }
}
