import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@ObjectType({ simpleResolvers: true, description: 'What the shop tells everybody who has an account, and wants it.' })
@Entity()
export class ShopNews {
  [EntityName]?: 'ShopNews';

  @Field(() => ID, { description: 'Identifies the news; later ones sort higher.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'Title in Chinese.' })
  @Property({ type: 'string', length: 60 })
  titleZh!: string;

  @Field(() => String, { description: 'Title in English.' })
  @Property({ type: 'string', length: 60 })
  titleEn!: string;

  @Field(() => String, { description: 'Text in Chinese.' })
  @Property({ type: 'string', length: 300 })
  textZh!: string;

  @Field(() => String, { description: 'Text in English.' })
  @Property({ type: 'string', length: 300 })
  textEn!: string;

  @Field(() => String, { nullable: true, description: 'The page of the shop it leads to.' })
  @Property({ type: 'string', length: 200, nullable: true })
  path?: string | null;

  /** The author, an administrator. */
  @Property({ type: 'uuid' })
  authorId!: string;

  @Field(() => DateTime, { description: 'When it was published.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Field(() => Int, { description: 'How many people have a message about it so far.' })
  @Property({ type: 'integer', default: 0 })
  messages: number = 0;

  @Field(() => Int, { description: 'How many e-mails about it were asked for so far.' })
  @Property({ type: 'integer', default: 0 })
  letters: number = 0;

  @Field(() => DateTime, { nullable: true, description: 'When the last person was told; null until then.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  deliveredAt?: Date | null;
}
