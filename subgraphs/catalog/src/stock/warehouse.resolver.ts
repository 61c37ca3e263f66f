import { Allow, textIn } from '@minijd/subgraph';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { Warehouse } from './warehouse.entity.ts';
import { selectWarehouses, type WarehouseRow } from './warehouse.rows.ts';

@Resolver(() => Warehouse)
export class WarehouseResolver {
  @Allow('SELLER', 'stock:read')
  @Query(() => [Warehouse], { nullable: true, description: 'All warehouses; for sellers and administrators.' })
  warehouses(@Ctx() { db }: CatalogContext) {
    return selectWarehouses(db).orderBy('code').execute();
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh(@Root() { nameZh }: WarehouseRow) {
    return nameZh;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn(@Root() { nameEn }: WarehouseRow) {
    return nameEn;
  }

  @FieldResolver(() => String, { description: "Its name in the viewer's language." })
  name(@Root() { code, nameZh, nameEn }: WarehouseRow, @Ctx() { viewer }: CatalogContext) {
    return textIn(viewer.locale, nameZh, nameEn) ?? code;
  }
}
