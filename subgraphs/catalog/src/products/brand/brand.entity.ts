import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Cached } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'Who makes a product.' })
@Entity()
export class Brand {
  [EntityName]?: 'Brand';

  @Field(() => ID, { description: 'Identifies the brand.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Field(() => String, { description: 'Its slug, unique.' })
  @Property({ type: 'string', unique: true })
  slug!: string;

  /** As printed on products; clients get it in their language. */
  @Property({ type: 'string', index: true })
  name!: string;

  @Property({ type: 'string', nullable: true })
  nameZh?: string | null;

  @Property({ type: 'string', nullable: true })
  logoKey?: string | null;

  /** Not shown to buyers; its products are, without it. */
  @Property({ type: 'boolean', default: false })
  hidden: boolean = false;

  /** Grows with every save. */
  @Property({ type: 'integer', default: 1 })
  version: number = 1;
}
