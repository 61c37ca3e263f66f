import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import type { SandboxBehaviour } from './sandbox-behaviour.ts';

export type SandboxChargeStatus = 'PENDING' | 'SUCCEEDED' | 'DECLINED' | 'REFUNDED';

/** A charge in the sandbox provider's own records. */
@Entity()
export class SandboxCharge {
  [EntityName]?: 'SandboxCharge';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid', unique: true })
  paymentId!: string;

  @Property({ type: 'string', length: 16 })
  method!: string;

  @Property({ type: 'bigint', runtimeType: 'number' })
  amountMinor!: number;

  /** The behaviour chosen for it. */
  @Property({ type: 'string', length: 16, default: 'PAY' })
  behaviour: SandboxBehaviour = 'PAY';

  @Property({ type: 'string', length: 16 })
  status!: SandboxChargeStatus;

  @Property({ type: 'string', length: 32, nullable: true })
  declineCode?: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
