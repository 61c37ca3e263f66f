import { Payload } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CategoryAttribute } from './category-attribute.type.ts';

@ObjectType({ simpleResolvers: true, description: 'A category for those who keep the catalogue, and sellers.' })
export class ManagedCategory {
  @Field(() => ID, { description: 'The id of the category.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every save; see `updateCategory`.' })
  version!: number;

  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English.' })
  nameEn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The category above it; absent for a root.' })
  parentId?: string | null;

  @Field(() => Int, { description: '1 for a root, one more for each level below.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'The key of its picture.' })
  iconKey?: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its picture.' })
  icon?: string | undefined;

  @Field(() => Boolean, { description: 'Whether it is left out of menus, with all below it.' })
  hidden!: boolean;

  @Field(() => Boolean, { description: 'Whether it has a page: neither it nor one above it is hidden.' })
  listed!: boolean;

  @Field(() => Int, { description: 'Products for sale in it and in all categories below it.' })
  productCount!: number;

  @Field(() => [CategoryAttribute], { description: 'What it asks of its products itself.' })
  attributes!: CategoryAttribute[];
}

@ObjectType({ description: 'Answer to mutations of one category.' })
export class ManagedCategoryPayload extends Payload {
  @Field(() => ManagedCategory, { nullable: true, description: 'The category as it is now.' })
  category?: ManagedCategory | undefined;
}
