import { Allow, badInput, isUuid, LocalDate } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { ALL_SHOPS } from './view-day.entity.ts';

const MOST = 5000;
const MOST_VISITORS = 100_000_000;

@Directive('@inaccessible')
@InputType({ description: 'How many people looked at something on a day that was counted elsewhere.' })
class ImportedViewDayInput {
  @Field(() => ID, { nullable: true, description: 'A product; with its seller.' })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A seller; neither: all shops.' })
  sellerId?: string | null;

  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'People, each counted once.' })
  visitors!: number;
}

@Resolver()
export class ImportViewDaysResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Int, { description: 'Adds counts of visitors; says how many were new. Known days are not changed.' })
  async _importViewDays(
    @Arg('input', () => [ImportedViewDayInput], { description: `${MOST} at most.` }) input: ImportedViewDayInput[],
    @Ctx() { db }: CatalogContext,
  ): Promise<number> {
    if (input.length > MOST) throw badInput(`At most ${MOST} days at once.`);
    const isSound = ({ productId, sellerId, visitors }: ImportedViewDayInput) =>
      [productId, sellerId].every((id) => id == null || isUuid(id)) &&
      (productId == null || sellerId != null) &&
      visitors >= 0 &&
      visitors <= MOST_VISITORS;
    if (!input.every(isSound)) throw badInput('A day has a wrong id or count.');
    const rows = input.map(({ productId, sellerId, day, visitors }) => ({
      ...{ subject: productId ?? sellerId ?? ALL_SHOPS, seller: productId == null ? null : sellerId, day, visitors },
    }));
    const { rows: added } = await sql`
      insert into view_day (subject_id, day, seller_id, visitors)
      select distinct on (subject, day) subject, day, seller, visitors
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given(subject uuid, seller uuid, day varchar(10), visitors int)
      order by subject, day
      on conflict (subject_id, day) do nothing returning day`.execute(db);
    return added.length;
  }
}
