import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
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

  @Field(() => String, { nullable: true, description: 'The official name of the province it is in.' })
  @Property({ type: 'string', nullable: true })
  province?: string | null;

  @Field(() => [String], {
    description: 'Official names of the provinces that it serves before all other warehouses.',
  })
  @Property({ type: 'json', defaultRaw: `'[]'` })
  regions: string[] = [];

  @Field(() => Boolean, { description: 'Whether goods are received and shipped there; a closed one is empty.' })
  @Property({ type: 'boolean', default: true })
  active: boolean = true;

  @Field(() => Int, { description: 'Grows with each change; an edit sends the one it read.' })
  @Property({ type: 'integer', default: 1 })
  version: number = 1;
}
