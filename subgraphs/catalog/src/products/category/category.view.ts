import type { Locale } from '@minijd/subgraph';
import { Cached, textIn } from '@minijd/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { mediaUrl } from '../media/media.type.ts';
import type { CategoryRow } from './category.rows.ts';

@Directive('@key(fields: "id")')
@Cached(60)
@ObjectType('Category', { simpleResolvers: true, description: 'A category in the tree.' })
export class CategoryView {
  @Field(() => ID, { description: 'Identifies the category.' })
  readonly id: string;

  @Field(() => String, { description: 'Its slug, unique.' })
  readonly slug: string;

  @Field(() => String, { description: "Its name in the viewer's language." })
  readonly name: string;

  @Field(() => Int, { description: '1 for a root, one more for each level below.' })
  readonly level: number;

  @Field(() => String, { nullable: true, description: 'Address of a picture.' })
  readonly icon?: string;

  @Field(() => Int, { description: 'Products for sale in it and in all categories below it.' })
  readonly productCount: number;

  @Field(() => Boolean, { description: 'Whether it has a page: it is not hidden, and neither is one above it.' })
  readonly listed: boolean;

  readonly parentId: string | null | undefined;
  readonly ancestorIds: string[];

  constructor(row: CategoryRow, locale: Locale) {
    this.id = row.id;
    this.slug = row.slug;
    this.name = textIn(locale, row.nameZh, row.nameEn) ?? row.slug;
    this.level = row.level;
    this.icon = row.iconKey ? mediaUrl(row.iconKey) : undefined;
    this.productCount = row.productCount;
    this.listed = !row.concealed;
    this.parentId = row.parentId;
    this.ancestorIds = row.ancestorIds;
  }
}
