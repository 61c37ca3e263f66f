import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Cached, DateTime } from '@minijd/subgraph';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

export enum SellerStatus {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
}

registerEnumType(SellerStatus, {
  name: 'SellerStatus',
  description: 'Whether a shop may sell.',
  valuesConfig: {
    ACTIVE: { description: 'It sells.' },
    SUSPENDED: {
      description: 'Suspended by an administrator: its goods cannot be found or bought; its orders continue.',
    },
  },
});

@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'A shop within the shop.' })
@Entity()
@Check({ name: 'seller_rating_range', expression: 'rating >= 0::real and rating <= 5::real' })
@Check({ name: 'seller_named', expression: 'coalesce(name_zh, name_en) is not null' })
export class Seller {
  [EntityName]?: 'Seller';

  @Field(() => ID, { description: 'Identifies the seller.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'Its slug, unique.' })
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

  @Field(() => Float, {
    description: '0 to 5, as imported.',
    deprecationReason: 'Use statistics, which come from reviews.',
  })
  @Property({ type: 'float' })
  rating: number = 5;

  /** The person who acts for it. */
  @Property({ type: 'uuid', unique: true, nullable: true })
  ownerId?: string | null;

  /** Key of a picture in the media store. */
  @Property({ type: 'string', nullable: true })
  logo?: string | null;

  @Field(() => DateTime, { description: 'Since when it sells here.' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  openedAt: Date = new Date();

  @Field(() => Int, { description: 'How many people follow it.' })
  @Property({ type: 'integer', default: 0 })
  followerCount: number = 0;

  @Property({ type: 'datetime', length: 3, nullable: true })
  readonly suspendedAt?: Date | null;

  /** Why it is suspended; why it was, after it has been restored. */
  @Property({ type: 'text', nullable: true })
  readonly suspendReason?: string | null;

  /** Counts suspensions and restorations, to order their events. */
  @Property({ type: 'integer', default: 0 })
  readonly standing: number = 0;

  /** False when it is suspended already. */
  suspend(reason: string): boolean {
    if (this.suspendedAt) return false;
    Object.assign(this, { suspendedAt: new Date(), suspendReason: reason, standing: this.standing + 1 });
    return true;
  }

  /** False when it is not suspended. */
  restore(): boolean {
    if (!this.suspendedAt) return false;
    Object.assign(this, { suspendedAt: null, standing: this.standing + 1 });
    return true;
  }
}

/** Its name in letters of any language. */
export function nameOf({ nameZh, nameEn }: Seller): string {
  return [...new Set([nameZh, nameEn])].filter(Boolean).join(' ');
}
