import { EntityName } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { PartnerScope, type Scope } from '../partner/partner-scope.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A key of a partner. Its text is shown once, when it is created.' })
@Entity()
@Index({ properties: ['partnerId', 'id'] })
export class ApiKey {
  [EntityName]?: 'ApiKey';

  @Field(() => ID, { description: 'Identifies the key.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  partnerId!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  @Property({ type: 'string' })
  name!: string;

  @Field(() => String, { description: 'How its text begins.' })
  @Property({ type: 'string', unique: true })
  prefix!: string;

  @Property({ type: 'string' })
  hash!: string;

  @Field(() => [PartnerScope], { description: 'What it may be used for.' })
  @Property({ type: 'array' })
  scopes!: Scope[];

  @Field(() => DateTime, { description: 'When it was created.' })
  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Field(() => DateTime, { description: 'When it ends.' })
  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  revokedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was used last; written once a minute at most.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  lastUsedAt?: Date | null;

  get valid(): boolean {
    return !this.revokedAt && this.expiresAt > new Date();
  }
}
