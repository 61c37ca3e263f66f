import {
  Allow,
  ConnectionArgs,
  connectionOf,
  DateTime,
  type Loader,
  type Locale,
  Locales,
  Payload,
  Refusable,
} from '@minijd/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { LabelKind } from '../label/label.entity.ts';
import { labelIn, labelsOf } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';
import { deleteSynonym, type SynonymRow, saveSynonym, synonym, synonyms } from './synonyms.ts';

@ObjectType('Synonym', { description: 'Words for one thing: a search for one also finds goods with another.' })
class SynonymView {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every save.' })
  version!: number;

  @Field(() => [String], { description: 'Two or more, folded: in lower case and simplified characters.' })
  words!: string[];

  @Field(() => Locales, { nullable: true, description: 'The language of searches it is for; absent for all.' })
  locale!: Locale | null;

  @Field(() => String, { nullable: true, description: 'Slug: they are the same only for goods of this category.' })
  categorySlug?: string | null;

  @Field(() => String, { nullable: true, description: "The name of the category in the viewer's language." })
  categoryName?: string | null;

  @Field(() => DateTime, { description: 'When it was saved last.' })
  changedAt!: Date;
}

@ObjectType({ description: 'A page of synonyms.' })
class SynonymConnection extends connectionOf(SynonymView, 'Synonym') {}

@InputType({ description: 'Words for one thing, as they shall be.' })
class SaveSynonymInput {
  @Field(() => ID, { nullable: true, description: 'Which synonym; absent for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read, of a synonym that there is.' })
  version?: number | null;

  @Field(() => [String], { description: '2 to 12 words or phrases, of 30 characters at most.' })
  words!: string[];

  @Field(() => Locales, { nullable: true, description: 'The language of searches it is for; absent for all.' })
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: 'Slug: the same only for goods of this category.' })
  categorySlug?: string | null;
}

@ObjectType({ description: 'Answer to mutations of a synonym.' })
class SynonymPayload extends Payload {
  @Field(() => SynonymView, { nullable: true, description: 'The synonym as it is now.' })
  synonym?: SynonymView;
}

@ObjectType({ description: 'Answer to `deleteSynonym`.' })
class DeleteSynonymPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The synonym that is no more.' })
  id?: string;
}

/** Names of categories, one statement for a list. */
const nameOfCategory: Loader<string, string, SearchContext> = {
  batch: async (slugs, { db, viewer }) => {
    const keyOf = (slug: string) => ({ kind: LabelKind.CATEGORY, slug });
    const labels = await labelsOf(db, slugs.map(keyOf));
    return slugs.map((slug) => labelIn(viewer.locale, labels, keyOf(slug)));
  },
};

@Resolver(() => SynonymView)
export class SynonymResolver {
  @FieldResolver()
  categorySlug(@Root() { category }: SynonymRow): string | null {
    return category;
  }

  @FieldResolver()
  async categoryName(@Root() { category }: SynonymRow, @Ctx() context: SearchContext): Promise<string | null> {
    return category === null ? null : context.load(nameOfCategory, category);
  }
}

@Resolver()
export class SynonymsResolver {
  @Allow('keyword:write')
  @Query(() => SynonymConnection, { nullable: true, description: 'Synonyms of searches, the latest changes first.' })
  synonyms(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: SearchContext,
    @Arg('text', () => String, { nullable: true, description: 'With this in one of the words.' }) text?: string,
  ) {
    return synonyms(args, text ?? undefined, context);
  }

  @Allow('keyword:write')
  @Query(() => SynonymView, { nullable: true, description: 'One synonym, to edit it.' })
  synonym(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SearchContext,
  ): Promise<SynonymRow | undefined> {
    return synonym(id, context);
  }

  @Allow('keyword:write')
  @Refusable()
  @Mutation(() => SynonymPayload, {
    description: 'Makes words the same for searches, which follow within a second, whichever engine answers.',
  })
  async saveSynonym(
    @Arg('input', () => SaveSynonymInput, { description: 'The words.' }) input: SaveSynonymInput,
    @Ctx() context: SearchContext,
  ) {
    return { synonym: await synonym(await saveSynonym(input, context), context) };
  }

  @Allow('keyword:write')
  @Refusable()
  @Mutation(() => DeleteSynonymPayload, { description: 'Removes a synonym: each word finds what has it.' })
  async deleteSynonym(
    @Arg('id', () => ID, { description: 'Which synonym.' }) id: string,
    @Ctx() context: SearchContext,
  ) {
    await deleteSynonym(id, context);
    return { id };
  }
}
