import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { isOneOf } from '../../kernel/index.ts';
import { FreightMeasure } from './freight-measure.ts';
import type { FreightZone } from './freight-terms.ts';

/** The one without a seller is for all others. */
@Directive('@key(fields: "id")')
@ObjectType({ description: "A seller's freight by region, and by weight or pieces." })
@Entity()
@Check({ name: 'freight_template_zones', expression: 'jsonb_array_length(zones) >= 1' })
@Check({ name: 'freight_template_measure', expression: isOneOf('measure', FreightMeasure) })
export class FreightTemplate {
  [EntityName]?: 'FreightTemplate';

  @Field(() => ID, { description: 'Identifies the template.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string', length: 64, unique: true })
  code!: string;

  @Property({ type: 'uuid', unique: true, nullable: true })
  sellerId?: string | null;

  @Field(() => FreightMeasure, { description: 'What it charges by.' })
  @Property({ type: 'string', length: 8, default: 'WEIGHT' })
  measure: FreightMeasure = FreightMeasure.WEIGHT;

  @Property({ type: 'json' })
  zones: FreightZone[] = [];

  @Field(() => Int, { description: 'Grows with every change.' })
  @Property({ type: 'integer', default: 1 })
  version: number = 1;

  @Field(() => DateTime, { nullable: true, description: 'When it was changed last.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  changedAt?: Date | null;
}
