import { fromDecimal } from '@minijd/money';
import { Allow, Decimal, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { unknownProduct } from '../../accounts/index.ts';
import { ProductOfferDocument, SkuSnapshotsDocument } from '../../calls/catalog.generated.ts';
import type { UsersContext } from '../../users-context.ts';
import { ProductAlertsPayload } from './alert.payload.ts';
import { inStockNow, noTarget, unknownSku } from './alert.refusals.ts';
import { alertsOf } from './product-alert.rows.ts';
import { saveAlert } from './save-alert.ts';

@InputType({ description: 'A price alert.' })
class AlertOnPriceDropInput {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The target price; absent: any price below the present one.',
  })
  targetPrice?: string;
}

@Resolver()
export class AskForAlertResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ProductAlertsPayload, {
    description: 'Sets a one-time alert for a sold-out SKU; idempotent, 100 alerts at most.',
  })
  async alertWhenInStock(
    @Arg('skuId', () => ID, { description: 'Which SKU.' }) skuId: string,
    @Ctx() context: UsersContext,
  ) {
    const { userId, db } = context;
    const { _skuSnapshots: skus } = await context.call('catalog', SkuSnapshotsDocument, { ids: [skuId] });
    const [sku] = isUuid(skuId) ? skus : [];
    if (!sku?.forSale) throw unknownSku();
    if (sku.available > 0) throw inStockNow();
    const { productId, priceMinor } = sku;
    await saveAlert(context, { kind: 'BACK_IN_STOCK', productId, subjectId: sku.skuId, priceMinor });
    return { alerts: await alertsOf(db, userId, productId) };
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ProductAlertsPayload, {
    description: 'Sets a one-time price alert for a product, or changes its target price; 100 alerts at most.',
  })
  async alertOnPriceDrop(
    @Arg('input', () => AlertOnPriceDropInput) { productId, targetPrice }: AlertOnPriceDropInput,
    @Ctx() context: UsersContext,
  ) {
    if (!isUuid(productId)) throw unknownProduct(['input', 'productId']);
    const { userId, db } = context;
    const answer = await context.call('catalog', ProductOfferDocument, { productId, skuIds: [] });
    const [offer] = answer._searchDocuments;
    if (!offer) throw unknownProduct(['input', 'productId']);
    const priceMinor = offer.priceMinorMin;
    const thresholdMinor = targetPrice == null ? priceMinor - 1 : fromDecimal(targetPrice).minor;
    if (thresholdMinor < 1 || thresholdMinor >= priceMinor) throw noTarget();
    await saveAlert(context, { kind: 'PRICE_DROP', productId, subjectId: productId, priceMinor, thresholdMinor });
    return { alerts: await alertsOf(db, userId, productId) };
  }
}
