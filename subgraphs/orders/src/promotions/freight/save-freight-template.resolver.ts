import { Allow, Payload, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { managedShop } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { FreightTemplate } from '../../pricing/index.ts';
import { SaveFreightTemplateInput } from './freight-template.input.ts';
import { type FreightTemplateRow, freightTemplateOf } from './freight-template.rows.ts';
import { refusals, removeFreightTemplate, saveFreightTemplate } from './save-freight-template.ts';

@ObjectType({ description: 'The freight after a change, or why nothing changed.' })
class FreightTemplatePayload extends Payload {
  @Field(() => FreightTemplate, { nullable: true, description: 'The template as it is now; null: there is none.' })
  freightTemplate?: FreightTemplateRow | undefined;

  @Field(() => FreightTemplate, {
    nullable: true,
    description: 'With the error CONFLICT: the template that somebody else saved. Nothing was written.',
  })
  conflict?: FreightTemplateRow | undefined;
}

@Resolver()
export class SaveFreightTemplateResolver {
  @Allow('SELLER', 'pricing:write')
  @Mutation(() => FreightTemplatePayload, {
    description: "Saves the freight of the viewer's shop; for administrators, of any, or of all without their own.",
  })
  @Refusable()
  async saveFreightTemplate(
    @Arg('input', () => SaveFreightTemplateInput, { description: 'All of it.' }) input: SaveFreightTemplateInput,
    @Ctx() context: OrdersContext,
  ): Promise<Partial<FreightTemplatePayload>> {
    const sellerId = shopOf(context, input.sellerId);
    try {
      await saveFreightTemplate(context, input, sellerId);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
      const conflict = await freightTemplateOf(context.db, sellerId);
      return { conflict, userErrors: [error.in(context.viewer.locale)] };
    }
    return { freightTemplate: await freightTemplateOf(context.db, sellerId) };
  }

  @Allow('SELLER', 'pricing:write')
  @Mutation(() => FreightTemplatePayload, {
    description: 'Takes the own freight of a shop away; that of all shops without their own counts then.',
  })
  @Refusable()
  async removeFreightTemplate(
    @Arg('version', () => Int, { description: 'The version that was read.' }) version: number,
    @Arg('sellerId', () => ID, { nullable: true, description: 'For administrators: whose.' })
    sellerId: string | null | undefined,
    @Ctx() context: OrdersContext,
  ): Promise<Partial<FreightTemplatePayload>> {
    const shop = shopOf(context, sellerId);
    if (shop === null) throw refusals.noShop();
    await removeFreightTemplate(context, { sellerId: shop, version });
    return { freightTemplate: await freightTemplateOf(context.db, shop) };
  }
}

/** Sellers work with their own shop; one of somebody else is as if it were not there. */
function shopOf(context: OrdersContext, sellerId: string | null | undefined): string | null {
  const own = managedShop(context, 'pricing:write');
  if (own !== undefined && sellerId != null && sellerId !== own) throw refusals.noShop();
  return own ?? sellerId ?? null;
}
