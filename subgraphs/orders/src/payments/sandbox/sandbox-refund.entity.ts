import { EntityName } from '@mikro-orm/core';
import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A refund in the sandbox provider's records; it has our id, so a repeated request makes no second one. */
@Entity()
@Check({ name: 'sandbox_refund_amount', expression: 'amount_minor > 0' })
export class SandboxRefund {
  [EntityName]?: 'SandboxRefund';

  @PrimaryKey({ type: 'uuid' })
  readonly id!: string;

  @Index()
  @Property({ type: 'uuid' })
  chargeId!: string;

  @Property({ type: 'bigint', runtimeType: 'number' })
  amountMinor!: number;

  @Property({ type: 'string', length: 16 })
  status!: 'SUCCEEDED' | 'FAILED';

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();
}
