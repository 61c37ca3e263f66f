import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@ObjectType({ description: 'A place where goods are kept and shipped from.' })
@Entity()
export class Warehouse {
  [EntityName]?: 'Warehouse';

  @Field(() => ID, { description: 'Identifies the warehouse.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'Its short code; unique.' })
  @Property({ type: 'string', unique: true })
  code!: string;

  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'string', nullable: true })
  nameEn?: string | null;
}
