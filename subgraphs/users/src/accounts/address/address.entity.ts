import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@ObjectType({ description: 'A delivery address.' })
@Entity()
@Index({
  name: 'address_one_default',
  expression: 'create unique index "address_one_default" on "users"."address" ("user_id") where is_default',
})
export class Address {
  [EntityName]?: 'Address';

  @Field(() => ID, { description: 'Identifies the address.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Index()
  @Property({ type: 'uuid' })
  userId!: string;

  @Field(() => String, { description: 'The recipient.' })
  @Property({ type: 'string' })
  recipient!: string;

  @Field(() => String, { description: 'Phone number for the courier.' })
  @Property({ type: 'string' })
  phone!: string;

  @Field(() => String, { description: 'Province.' })
  @Property({ type: 'string' })
  province!: string;

  @Field(() => String, { description: 'City.' })
  @Property({ type: 'string' })
  city!: string;

  @Field(() => String, { description: 'District, county or town.' })
  @Property({ type: 'string' })
  district!: string;

  @Field(() => String, { description: 'Street, house, flat.' })
  @Property({ type: 'string' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  @Property({ type: 'string', nullable: true })
  postalCode?: string | null;

  @Field(() => Boolean, { description: 'Whether it is the default of its person; exactly one address is.' })
  @Property({ type: 'boolean' })
  isDefault: boolean = false;
}
