import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Product } from '../accounts/index.ts';
import { NotificationCategory } from '../notifications/index.ts';
import type { UsersContext } from '../users-context.ts';
import { Message } from './message.entity.ts';
import type { MessageRow } from './message.rows.ts';
import { CATEGORY_OF } from './message-kind.ts';
import { renderMessage } from './message-text.ts';

const rendered = ({ kind, data: [data] }: MessageRow, { viewer }: UsersContext) =>
  renderMessage(kind, data, viewer.locale);

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => NotificationCategory, { description: 'Its category.' })
  category(@Root() { kind }: MessageRow): NotificationCategory {
    return CATEGORY_OF[kind];
  }

  @FieldResolver(() => String, { description: "Its title, in the viewer's language." })
  title(@Root() message: MessageRow, @Ctx() context: UsersContext): string {
    return rendered(message, context).title;
  }

  @FieldResolver(() => String, { description: "Its text, one or two sentences in the viewer's language." })
  text(@Root() message: MessageRow, @Ctx() context: UsersContext): string {
    return rendered(message, context).text;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The page of the storefront it links to, such as `/orders/…`; null when there is none.',
  })
  path(@Root() message: MessageRow, @Ctx() context: UsersContext) {
    return rendered(message, context).path;
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product it is about, or the first of them.' })
  product(@Root() { data: [{ productId }] }: MessageRow): Product | undefined {
    return productId ? { id: productId } : undefined;
  }
}
