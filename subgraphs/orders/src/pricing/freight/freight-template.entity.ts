import { EntityName } from '@mikro-orm/core';
import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import type { FreightZone } from './freight-terms.ts';

/** A seller's freight by region and weight; the one without a seller is for all others. */
@Entity()
@Check({ name: 'freight_template_zones', expression: 'jsonb_array_length(zones) >= 1' })
export class FreightTemplate {
  [EntityName]?: 'FreightTemplate';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'string', length: 64, unique: true })
  code!: string;

  @Property({ type: 'uuid', unique: true, nullable: true })
  sellerId?: string | null;

  @Property({ type: 'json' })
  zones: FreightZone[] = [];
}
