import { DateTime } from '@minijd/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FloorSource, HomeBlockKind } from './home-block.entity.ts';

@InputType({ description: 'The picture of a banner.' })
export class HomePictureInput {
  @Field(() => String, { description: 'The key that its upload answered with, or that of the present picture.' })
  key!: string;

  @Field(() => Int, { description: 'Width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height in pixels.' })
  height!: number;

  @Field(() => String, { nullable: true, description: 'Alternative text in Chinese.' })
  altZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Alternative text in English.' })
  altEn?: string | null;
}

@InputType()
export abstract class HomeBlockFieldsInput {
  @Field(() => String, { nullable: true, description: 'Title in Chinese; one language at least.' })
  titleZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'A few words below the title of a banner, in Chinese.' })
  textZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  textEn?: string | null;

  @Field(() => HomePictureInput, { nullable: true, description: 'The picture; a banner needs one.' })
  picture?: HomePictureInput | null;

  @Field(() => String, { nullable: true, description: 'Where it leads, within the shop, such as `/c/phones`.' })
  href?: string | null;

  @Field(() => FloorSource, { nullable: true, description: 'Where the products come from; a floor needs it.' })
  source?: FloorSource | null;

  @Field(() => ID, { nullable: true, description: 'The category, for the source CATEGORY.' })
  categoryId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The products in their order, for the source PRODUCTS; 24 at most.',
  })
  productIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is shown at all; a new one is.' })
  shown?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'From when on it is shown; null: at once.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it is shown; null: for good.' })
  endsAt?: Date | null;
}

@InputType({ description: 'A new banner or floor, the last one.' })
export class CreateHomeBlockInput extends HomeBlockFieldsInput {
  @Field(() => HomeBlockKind, { description: 'What it is.' })
  kind!: HomeBlockKind;
}

@InputType({ description: 'Changes of a block: fields that are absent stay as they are.' })
export class UpdateHomeBlockInput extends HomeBlockFieldsInput {
  @Field(() => ID, { description: 'The block.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A new place of a block.' })
export class MoveHomeBlockInput {
  @Field(() => ID, { description: 'The block.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The block that it comes before; absent: it is the last.' })
  beforeId?: string | null;
}
