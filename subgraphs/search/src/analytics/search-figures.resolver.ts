import { Allow, type Locale, Locales, PeriodArgs, pageSize } from '@minijd/subgraph';
import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { type FigureList, searchSums, textFigures } from './search-figures.ts';

const FigureLists = { TOP: 'TOP', RISING: 'RISING', ZERO: 'ZERO' } as const satisfies Record<FigureList, FigureList>;

registerEnumType(FigureLists, {
  name: 'SearchFigureList',
  description: 'Which search texts.',
  valuesConfig: {
    TOP: { description: 'Those that most people searched for.' },
    RISING: { description: 'Those that more people searched for than in as many days before, the steepest first.' },
    ZERO: { description: 'Those that found nothing as they were typed, for more than half of the people.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'All searches of a period; people are counted once a day and text.' })
class SearchSums {
  @Field(() => Int, { description: 'People who searched.' })
  people!: number;

  @Field(() => Int, { description: 'Searches of them.' })
  searches!: number;

  @Field(() => Int, { description: 'People for whom nothing fitted what they typed.' })
  nothingFound!: number;

  @Field(() => Int, { description: 'People who opened a product that was found.' })
  opened!: number;

  @Field(() => Int, { description: 'People who put a product that was found into the cart.' })
  added!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What came of a search text.' })
class SearchTextFigures extends SearchSums {
  @Field(() => String, { description: 'The text, folded.' })
  text!: string;

  @Field(() => Int, { description: 'People in as many days before.' })
  peopleBefore!: number;
}

@ObjectType({ description: 'Figures of searches in a period.' })
class SearchFigures {
  @Field(() => SearchSums, { description: 'All searches together.' })
  sums!: SearchSums;

  @Field(() => [SearchTextFigures], {
    description: 'Texts of the list. Those of fewer than three people are only in the sums.',
  })
  texts!: SearchTextFigures[];
}

@Resolver()
export class SearchFiguresResolver {
  @Allow('keyword:write')
  @Query(() => SearchFigures, {
    nullable: true,
    description: 'What people search for, what they do not find, and what they do with what they find.',
  })
  async searchFigures(
    @Args(() => PeriodArgs) { from, to }: PeriodArgs,
    @Ctx() { db }: SearchContext,
    @Arg('list', () => FigureLists, { defaultValue: FigureLists.TOP, description: 'Which texts.' }) list: FigureList,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many texts, 100 at most.' }) first: number,
    @Arg('locale', () => Locales, { nullable: true, description: 'Searches in this language only.' }) locale?: Locale,
  ): Promise<SearchFigures> {
    const asked = { period: { from, to }, locale: locale ?? undefined };
    const [sums, texts] = await Promise.all([
      searchSums(db, asked),
      textFigures(db, { ...asked, list, first: pageSize(first) }),
    ]);
    return { sums, texts };
  }
}
