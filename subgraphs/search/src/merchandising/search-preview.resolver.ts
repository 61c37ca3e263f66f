import { Allow, textIn } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { wordsOf } from '../analysis/query-words.ts';
import { Product } from '../product/product.ts';
import type { SearchContext } from '../search-context.ts';
import { withSynonyms } from '../synonyms/synonym-book.ts';
import { EffectAction } from './search-effect.ts';
import { searchPreview } from './search-preview.ts';
import { SearchEffectInput } from './search-rule.type.ts';
import { checkedEffects } from './search-rules.ts';

@InputType({ description: 'What to look at.' })
class SearchPreviewInput {
  @Field(() => String, { description: 'The search text.' })
  text!: string;

  @Field(() => [SearchEffectInput], { description: 'What a rule would do, in place of what is saved.' })
  effects!: SearchEffectInput[];
}

@ObjectType({ simpleResolvers: true, description: 'What made a product stand where it stands.' })
export class SearchFactor {
  @Field(() => String, { description: 'What it is, for programs: `words`, `name`, `sales` and others of the engine.' })
  name!: string;

  @Field(() => Number, { description: 'How much of the score it gives.' })
  value!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A product in a preview.' })
class SearchPreviewHit {
  @Field(() => Int, { description: 'Where it stands, from 1.' })
  place!: number;

  @Field(() => Int, { nullable: true, description: 'Where it stands without a rule; null beyond the first 200.' })
  found?: number;

  @Field(() => EffectAction, { nullable: true, description: 'What moved it.' })
  action?: EffectAction;

  @Field(() => Product, { nullable: true, description: 'The product.' })
  product!: Product;

  @Field(() => String, { nullable: true, description: "Its name in the index, in the viewer's language." })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Slug of its brand.' })
  brand?: string;

  @Field(() => String, { nullable: true, description: 'Slug of its category.' })
  category?: string;

  @Field(() => [SearchFactor], { description: 'The parts of its score, the largest first; empty where it has none.' })
  factors!: SearchFactor[];
}

@ObjectType({ simpleResolvers: true, description: 'What a text would find with a rule.' })
class SearchPreview {
  @Field(() => Int, { description: 'How many products match.' })
  total!: number;

  @Field(() => [SearchPreviewHit], { description: 'The first 20.' })
  hits!: SearchPreviewHit[];
}

const NO_FILTERS = { brands: [], inStock: false, attributes: [] };

@Resolver()
export class SearchPreviewResolver {
  @Allow('keyword:write')
  @Query(() => SearchPreview, {
    nullable: true,
    description: 'What a text would find with a rule, and why each product stands where it stands.',
  })
  async searchPreview(
    @Arg('input', () => SearchPreviewInput, { description: 'The text and the rule.' }) input: SearchPreviewInput,
    @Ctx() context: SearchContext,
  ): Promise<SearchPreview> {
    const { locale } = context.viewer;
    const effects = input.effects.length > 0 ? checkedEffects(input.effects) : [];
    const wanted = await withSynonyms({ ...wordsOf(input.text), locale, filters: NO_FILTERS }, context);
    const { total, hits } = await searchPreview(wanted, effects, context);
    return {
      total,
      hits: hits.map(({ product, found, ...hit }) => {
        const name = textIn(locale, product.nameZh, product.nameEn);
        return {
          ...hit,
          ...(found !== undefined && { found }),
          product: { id: product.productId },
          ...(name !== undefined && { name }),
          ...(product.brand && { brand: product.brand }),
          ...(product.category && { category: product.category }),
        };
      }),
    };
  }
}
