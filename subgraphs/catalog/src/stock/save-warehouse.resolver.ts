import { Allow, Payload, Refusable, type UserError } from '@minijd/subgraph';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { createWarehouse, updateWarehouse, WarehouseChanged } from './save-warehouse.ts';
import { Warehouse } from './warehouse.entity.ts';
import * as refusals from './warehouse.refusals.ts';
import { warehouseById } from './warehouse.rows.ts';
import { CreateWarehouseInput, UpdateWarehouseInput } from './warehouse-input.ts';

@ObjectType({ description: 'Answer to mutations of warehouses.' })
class WarehousePayload extends Payload {
  @Field(() => Warehouse, {
    nullable: true,
    description: 'The warehouse as it is; with the error CONFLICT as well, where nothing was written.',
  })
  warehouse?: Warehouse;
}

@Resolver()
export class SaveWarehouseResolver {
  @Allow('stock:write')
  @Refusable()
  @Mutation(() => WarehousePayload, { description: 'Opens a warehouse.' })
  async createWarehouse(
    @Arg('input', () => CreateWarehouseInput, { description: 'The warehouse.' }) input: CreateWarehouseInput,
    @Ctx() context: CatalogContext,
  ) {
    return { warehouse: await context.load(warehouseById, await createWarehouse(input, context)) };
  }

  @Allow('stock:write')
  @Refusable()
  @Mutation(() => WarehousePayload, {
    description: 'Changes a warehouse, closes it when it is empty, or opens it again.',
  })
  async updateWarehouse(
    @Arg('input', () => UpdateWarehouseInput, { description: 'What changes.' }) input: UpdateWarehouseInput,
    @Ctx() context: CatalogContext,
  ) {
    const userErrors: UserError[] = [];
    try {
      await updateWarehouse(input, context);
    } catch (error) {
      if (!(error instanceof WarehouseChanged)) throw error;
      userErrors.push(refusals.changedMeanwhile().in(context.viewer.locale));
    }
    return { warehouse: await context.load(warehouseById, input.id.toLowerCase()), userErrors };
  }
}
