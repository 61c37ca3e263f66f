import { Field, Int, ObjectType } from 'type-graphql';
import { NotificationCategory } from '../notifications/index.ts';
import type { UsersDatabase } from '../users-context.ts';
import { unreadByCategory } from './message.rows.ts';

@ObjectType({ simpleResolvers: true, description: 'Unread messages of one category.' })
class UnreadOfCategory {
  @Field(() => NotificationCategory, { description: 'The category.' })
  category!: NotificationCategory;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The number of unread messages.' })
export class UnreadMessages {
  @Field(() => Int, { description: 'All of them.' })
  total!: number;

  @Field(() => [UnreadOfCategory], { description: 'By category; those without any are left out.' })
  categories!: UnreadOfCategory[];
}

export async function unreadOf(db: UsersDatabase, userId: string): Promise<UnreadMessages> {
  const counts = await unreadByCategory(db, userId);
  const categories = [...counts].map(([category, count]) => ({ category, count }));
  return { total: categories.reduce((total, { count }) => total + count, 0), categories };
}
