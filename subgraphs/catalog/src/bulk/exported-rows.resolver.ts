import { Allow, badInput, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { BulkKind } from './bulk-import.entity.ts';
import { exportedRows } from './exported-rows.ts';

const MOST_ROWS = 1000;

@ObjectType({ simpleResolvers: true, description: 'Some rows of an export, as a table.' })
export class ExportedRows {
  @Field(() => [String], { description: 'The columns.' })
  columns!: string[];

  @Field(() => [[String]], { description: 'The cells of each row.' })
  rows!: string[][];

  @Field(() => String, { nullable: true, description: 'Where the next rows begin; null after the last.' })
  next?: string;
}

@Resolver()
export class ExportedRowsResolver {
  @Allow('SELLER', 'product:read', 'product:write')
  @Query(() => ExportedRows, {
    nullable: true,
    description:
      'Products, prices or stock, in columns that can be imported again; `GET /exports/products.csv` writes them to a file.',
  })
  exportedRows(
    @Arg('kind', () => BulkKind, { description: 'What is exported.' }) kind: BulkKind,
    @Ctx() context: CatalogContext,
    @Arg('first', () => Int, { defaultValue: 500, description: 'How many products or SKUs, 1000 at most.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `next` of the rows before.' }) after?: string,
    @Arg('sellerId', () => ID, { nullable: true, description: 'Of this shop only, for administrators.' })
    sellerId?: string,
  ): Promise<ExportedRows> {
    if (first < 1 || first > MOST_ROWS) throw badInput(`first must be between 1 and ${MOST_ROWS}.`);
    if (after != null && !isUuid(after)) throw badInput('after is not where rows begin.');
    if (sellerId != null && !isUuid(sellerId)) throw badInput('sellerId is no id.');
    const { role, sellerId: own } = context.viewer;
    const shop = role === 'SELLER' ? own : (sellerId ?? undefined);
    return exportedRows(kind, { first, ...(after != null && { after }), ...(shop && { sellerId: shop }) }, context.db);
  }
}
