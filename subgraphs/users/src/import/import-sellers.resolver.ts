import { Allow, badInput, DateTime } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, Float, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { importSellers } from './import-sellers.ts';

const MAX_ROWS = 1000;

@Directive('@inaccessible')
@InputType({ description: 'A seller of an imported shop.' })
export class ImportedSellerInput {
  @Field(() => String, { description: 'Its slug; a seller that has it is updated.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English; one of the two is needed.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its description in Chinese.' })
  descriptionZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its description in English.' })
  descriptionEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of its logo in the media store.' })
  logo?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it sells; now, when it is absent.' })
  openedAt?: Date | null;

  @Field(() => Float, { description: '0 to 5.' })
  rating!: number;

  @Field(() => String, { nullable: true, description: 'The e-mail address of the person who acts for it.' })
  ownerEmail?: string | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'An imported seller.' })
export class ImportedSeller {
  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => ID, { description: 'The id here.' })
  id!: string;
}

@Resolver()
export class ImportSellersResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => [ImportedSeller], { description: 'Adds sellers, or updates those whose slug is known.' })
  _importSellers(
    @Arg('input', () => [ImportedSellerInput], { description: 'Up to 1,000 sellers.' }) input: ImportedSellerInput[],
    @Ctx() context: UsersContext,
  ): Promise<ImportedSeller[]> {
    if (input.length > MAX_ROWS) throw badInput(`At most ${MAX_ROWS} sellers at once.`);
    return importSellers(context, input);
  }
}
