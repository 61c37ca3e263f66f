import { Field, InputType } from 'type-graphql';

@InputType({ description: 'News of the shop, in both languages.' })
export class NewsInput {
  @Field(() => String, { description: 'Title in Chinese, 60 characters at most.' })
  titleZh!: string;

  @Field(() => String, { description: 'Title in English, 60 characters at most.' })
  titleEn!: string;

  @Field(() => String, { description: 'Text in Chinese, 300 characters at most.' })
  textZh!: string;

  @Field(() => String, { description: 'Text in English, 300 characters at most.' })
  textEn!: string;

  @Field(() => String, { nullable: true, description: 'The page of the shop it leads to, such as `/coupons`.' })
  path?: string;
}
