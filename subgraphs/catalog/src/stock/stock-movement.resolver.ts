import { Allow, ConnectionArgs, connectionOf, DateTime } from '@minijd/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView, skuById } from '../products/index.ts';
import { StockMovementKind } from './stock-movement.entity.ts';
import { type MovementRow, movements } from './stock-movement.rows.ts';
import { Warehouse } from './warehouse.entity.ts';
import { warehouseById } from './warehouse.rows.ts';

@ObjectType('StockMovement', {
  description: 'One change of the units of a SKU in a warehouse. It is never changed or deleted.',
})
class StockMovementView {
  @Field(() => ID, { description: 'Identifies the movement.' })
  id!: string;

  @Field(() => StockMovementKind, { description: 'Why.' })
  kind!: StockMovementKind;

  @Field(() => Int, { description: 'Units added to what is on hand; negative when removed.' })
  onHand!: number;

  @Field(() => Int, { description: 'Units added to what is reserved; negative when released or sold.' })
  reserved!: number;

  @Field(() => Int, { description: 'On hand after it.' })
  onHandAfter!: number;

  @Field(() => Int, { description: 'Reserved after it.' })
  reservedAfter!: number;

  @Field(() => ID, { nullable: true, description: 'The order it was for.' })
  orderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The transfer it belongs to.' })
  transferId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person wrote.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of its document.' })
  document?: string | null;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A page of the stock ledger.' })
class StockMovementConnection extends connectionOf(StockMovementView, 'StockMovement') {}

@InputType({ description: 'Which movements; all given conditions must match.' })
class StockMovementFilter {
  @Field(() => ID, { nullable: true, description: 'Of this SKU.' })
  skuId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this warehouse.' })
  warehouseId?: string | null;

  @Field(() => StockMovementKind, { nullable: true, description: 'Of this kind.' })
  kind?: StockMovementKind | null;

  @Field(() => DateTime, { nullable: true, description: 'From this moment on.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With a SKU: reservations and releases as well, which change nothing on hand.',
  })
  reservations?: boolean | null;
}

@Resolver(() => StockMovementView)
export class StockMovementResolver {
  @Allow('SELLER', 'stock:read')
  @Query(() => StockMovementConnection, {
    nullable: true,
    description: 'The stock ledger of the own shop, of all shops for administrators; the latest first.',
  })
  stockMovements(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: CatalogContext,
    @Arg('filter', () => StockMovementFilter, { nullable: true, description: 'Which ones.' })
    filter?: StockMovementFilter,
  ) {
    return movements(filter ?? {}, page, context);
  }

  @FieldResolver(() => SkuView, { nullable: true, description: 'The SKU.' })
  sku(@Root() { skuId }: MovementRow, @Ctx() context: CatalogContext) {
    return context.load(skuById, skuId);
  }

  @FieldResolver(() => Warehouse, { description: 'Where.' })
  warehouse(@Root() { warehouseId }: MovementRow, @Ctx() context: CatalogContext) {
    return context.load(warehouseById, warehouseId);
  }

  @FieldResolver(() => Int, { description: 'On hand before it.' })
  onHandBefore(@Root() { onHand, onHandAfter }: MovementRow) {
    return onHandAfter - onHand;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Who did it; for administrators, and oneself.' })
  actorId(@Root() { actorId }: MovementRow, @Ctx() { viewer }: CatalogContext) {
    return viewer.role === 'ADMIN' || actorId === viewer.userId ? actorId : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The same in words; null for orders and imports.' })
  actor(@Root() { actorId, actorRole }: MovementRow, @Ctx() { viewer }: CatalogContext) {
    const zh = viewer.locale === 'zh-CN';
    if (!actorId) return undefined;
    if (actorId === viewer.userId) return zh ? '您' : 'You';
    if (actorRole === 'ADMIN') return zh ? '管理员' : 'An administrator';
    return zh ? '店铺' : 'The shop';
  }
}
