import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { NewsInput } from './news.input.ts';

@Directive('@inaccessible')
@InputType({ description: 'News with an id of their own: imported again, they are not sent again.' })
class ImportedNewsInput extends NewsInput {
  @Field(() => ID, { description: 'Identifies them.' })
  id!: string;

  @Field(() => ID, { description: 'The administrator in whose name they are.' })
  authorId!: string;
}

@Resolver()
export class ImportNewsResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Int, { description: 'Sends news to everybody who has an account; says how many were not known.' })
  async _importNews(
    @Arg('input', () => [ImportedNewsInput]) input: ImportedNewsInput[],
    @Ctx() { em, bus }: UsersContext,
  ): Promise<number> {
    if (input.length === 0) return 0;
    const rows = input.map(({ id, titleZh, titleEn, textZh, textEn, path, authorId }) => ({
      ...{ id, title_zh: titleZh, title_en: titleEn, text_zh: textZh, text_en: textEn, path: path ?? null },
      ...{ author_id: authorId, created_at: new Date(), messages: 0, letters: 0 },
    }));
    return em.transactional(async (transaction) => {
      const db: UsersDatabase = transaction.getKysely();
      const added = await db
        .insertInto('shop_news')
        .values(rows)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      for (const { id } of added) await bus.send(db, 'users.deliverNews', { newsId: id });
      return added.length;
    });
  }
}
