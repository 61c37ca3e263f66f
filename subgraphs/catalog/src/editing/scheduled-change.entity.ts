import { EntityName } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Text } from '@minijd/subgraph';
import { registerEnumType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

export enum ScheduledChangeKind {
  PUBLISH = 'PUBLISH',
  WITHDRAW = 'WITHDRAW',
  PRICE = 'PRICE',
}

registerEnumType(ScheduledChangeKind, {
  name: 'ScheduledChangeKind',
  description: 'What happens to a product at a time.',
  valuesConfig: {
    PUBLISH: { description: 'It is put on sale.' },
    WITHDRAW: { description: 'It is taken off sale.' },
    PRICE: { description: 'SKUs get other prices.' },
  },
});

export enum ScheduledChangeStatus {
  WAITING = 'WAITING',
  DONE = 'DONE',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(ScheduledChangeStatus, {
  name: 'ScheduledChangeStatus',
  description: 'What became of a scheduled change.',
  valuesConfig: {
    WAITING: { description: 'Its time has not come.' },
    DONE: { description: 'It was carried out.' },
    FAILED: { description: 'It could not be carried out; `failure` says why.' },
    CANCELLED: { description: 'It was cancelled before.' },
  },
});

interface ScheduledPrice {
  skuId: string;
  /** As decimals, which are checked again when the time has come. */
  price: string;
  listPrice: string | null;
}

/** A change of a product at a time. */
@Entity()
@Index({ properties: ['productId', 'id'] })
export class ScheduledChange {
  [EntityName]?: 'ScheduledChange';

  @PrimaryKey({ type: 'uuid' })
  readonly id: string = uuidv7();

  @Property({ type: 'uuid' })
  productId!: string;

  @Enum({ items: () => ScheduledChangeKind })
  kind!: ScheduledChangeKind;

  @Property({ type: 'datetime', length: 3 })
  at!: Date;

  @Property({ type: 'json' })
  prices: ScheduledPrice[] = [];

  @Enum({ items: () => ScheduledChangeStatus })
  status: ScheduledChangeStatus = ScheduledChangeStatus.WAITING;

  /** Why it could not be carried out: a list of none or one, because JSON columns hold lists. */
  @Property({ type: 'json' })
  failure: Text[] = [];

  @Property({ type: 'uuid' })
  createdBy!: string;

  /** As whom they may do it, for the audit log. */
  @Property({ type: 'string' })
  createdAs!: 'ADMIN' | 'SELLER';

  @Property({ type: 'datetime', length: 3 })
  createdAt: Date = new Date();

  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt?: Date | null;

  cancel(): void {
    this.end(ScheduledChangeStatus.CANCELLED);
  }

  carriedOut(): void {
    this.end(ScheduledChangeStatus.DONE);
  }

  failed(why: Text): void {
    this.failure = [why];
    this.end(ScheduledChangeStatus.FAILED);
  }

  /** Not `#end`: MikroORM calls methods on a stand-in of the object. */
  private end(status: ScheduledChangeStatus): void {
    if (this.status !== ScheduledChangeStatus.WAITING) throw new Error(`scheduled change ${this.id} is ${this.status}`);
    this.status = status;
    this.endedAt = new Date();
  }
}
