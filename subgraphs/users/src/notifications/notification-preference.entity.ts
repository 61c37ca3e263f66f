import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { NotificationCategory, NotificationChannel } from './notification-category.ts';

/** A person's notification setting that differs from the default. */
@Entity()
export class NotificationPreference {
  [EntityName]?: 'NotificationPreference';
  [PrimaryKeyProp]?: ['userId', 'category', 'channel'];

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'string', length: 20 })
  category!: NotificationCategory;

  @PrimaryKey({ type: 'string', length: 20 })
  channel!: NotificationChannel;

  @Property({ type: 'boolean' })
  enabled!: boolean;
}
