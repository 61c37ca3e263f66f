import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A cart. Everybody has exactly one, signed in or not.' })
@Entity()
@Check({ name: 'cart_owner', expression: 'num_nonnulls(user_id, guest_id) = 1' })
export class Cart {
  [EntityName]?: 'Cart';

  /** Derived from the owner (see cart-owner.ts), so that an empty cart needs no row and its id never changes. */
  @Field(() => ID, { description: 'Identifies the cart; stays the same for its owner.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id!: string;

  @Property({ type: 'uuid', nullable: true, unique: true })
  userId?: string | null;

  @Property({ type: 'string', nullable: true, unique: true })
  guestId?: string | null;

  @Property({ type: 'datetime', length: 3 })
  changedAt: Date = new Date();
}
