import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'A shop within the shop.' })
@Entity()
@Check({ name: 'seller_rating_range', expression: 'rating >= 0::real and rating <= 5::real' })
@Check({ name: 'seller_named', expression: 'coalesce(name_zh, name_en) is not null' })
export class Seller {
  [EntityName]?: 'Seller';

  @Field(() => ID, { description: 'Identifies the seller.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'Its name in addresses; unique.' })
  @Property({ type: 'string', unique: true })
  slug!: string;

  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;

  @Property({ type: 'text', nullable: true })
  descriptionZh?: string | null;

  @Property({ type: 'text', nullable: true })
  descriptionEn?: string | null;

  @Field(() => Float, { description: '0 to 5.' })
  @Property({ type: 'float' })
  rating: number = 5;

  /** The person who acts for it. */
  @Property({ type: 'uuid', unique: true, nullable: true })
  ownerId?: string | null;
}
