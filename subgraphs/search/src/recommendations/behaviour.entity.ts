import { EntityName, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';

export enum BehaviourKind {
  VIEWED = 'VIEWED',
  ADDED = 'ADDED',
  BOUGHT = 'BOUGHT',
}

registerEnumType(BehaviourKind, {
  name: 'BehaviourKind',
  description: 'What somebody did with a product.',
  valuesConfig: {
    VIEWED: { description: 'Looked at it.' },
    ADDED: { description: 'Added it to the cart.' },
    BOUGHT: { description: 'Bought it.' },
  },
});

/** What somebody did with a product, once for each kind: the last time counts. Kept for 180 days. */
@Entity()
@Index({ properties: ['productId', 'kind', 'at'] })
export class Behaviour {
  [EntityName]?: 'Behaviour';
  [PrimaryKeyProp]?: ['visitorId', 'productId', 'kind'];

  /** A person, or the device of a guest. */
  @PrimaryKey({ type: 'uuid' })
  visitorId!: string;

  @PrimaryKey({ type: 'uuid' })
  productId!: string;

  @Enum({ items: () => BehaviourKind, primary: true })
  kind!: BehaviourKind;

  @Index()
  @Property({ type: 'datetime', length: 3 })
  at!: Date;
}
