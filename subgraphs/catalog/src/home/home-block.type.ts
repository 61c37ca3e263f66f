import { Cached, type Locale, textIn } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Media, mediaIn } from '../products/index.ts';
import { type FloorSource, HomeBlockKind } from './home-block.entity.ts';
import type { HomeBlockRow } from './home-block.rows.ts';

@Cached(60)
@ObjectType('HomeBlock', { simpleResolvers: true, description: 'A banner or floor of the home page.' })
export class HomeBlockView {
  @Field(() => ID, { description: 'Identifies the block.' })
  readonly id: string;

  @Field(() => HomeBlockKind, { description: 'What it is.' })
  readonly kind: HomeBlockKind;

  @Field(() => String, { nullable: true, description: "Its title in the viewer's language." })
  readonly title?: string;

  @Field(() => String, { nullable: true, description: 'A few words below the title of a banner.' })
  readonly text?: string;

  @Field(() => String, { nullable: true, description: 'Where it leads, within the shop.' })
  readonly href?: string | null;

  @Field(() => Media, { nullable: true, description: 'The picture of a banner.' })
  readonly picture?: Media;

  readonly source: FloorSource | null | undefined;
  readonly categoryId: string | null | undefined;
  readonly productIds: readonly string[];

  constructor(row: HomeBlockRow, locale: Locale) {
    const [picture] = row.picture;
    this.id = row.id;
    this.kind = row.kind;
    this.title = textIn(locale, row.titleZh, row.titleEn);
    this.text = textIn(locale, row.textZh, row.textEn);
    this.href = row.href ?? null;
    this.picture = picture && mediaIn(locale, picture);
    this.source = row.source;
    this.categoryId = row.categoryId;
    this.productIds = row.productIds;
  }
}
