import { Allow, badInput, DateTime, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { BehaviourKind } from './behaviour.entity.ts';
import { addBehaviour, markProductsStale } from './behaviour.rows.ts';
import { findTrending } from './refresh-recommendations.ts';
import { requestRelating } from './relate-products.ts';

const MOST = 5000;

@Directive('@inaccessible')
@InputType({ description: 'What somebody did with a product before the shop recorded it.' })
class ImportedBehaviourInput {
  @Field(() => ID, { description: 'A person, or the guest of a device.' })
  visitorId!: string;

  @Field(() => ID, { description: 'With which product.' })
  productId!: string;

  @Field(() => BehaviourKind, { description: 'What they did.' })
  kind!: BehaviourKind;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@Resolver()
export class ImportBehaviourResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Int, {
    description: 'Adds what people did, which jobs then relate; says how much was given. Repeatable.',
  })
  async _importBehaviour(
    @Arg('input', () => [ImportedBehaviourInput], { description: `${MOST} at most.` }) input: ImportedBehaviourInput[],
    @Ctx() context: SearchContext,
  ): Promise<number> {
    if (input.length > MOST) throw badInput(`At most ${MOST} rows at once.`);
    if (!input.every(({ visitorId, productId }) => isUuid(visitorId) && isUuid(productId))) {
      throw badInput('A row has a wrong id.');
    }
    await context.em.transactional(async (em) => {
      const db: SearchDatabase = em.getKysely();
      await addBehaviour(db, input);
      await markProductsStale(
        db,
        input.map(({ productId }) => productId),
      );
      await findTrending(db);
      await requestRelating(context, db);
    });
    return input.length;
  }
}
