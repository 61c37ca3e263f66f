import type { Locale } from '@minijd/subgraph';
import { Cached, textIn } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@Cached(60)
@ObjectType({
  simpleResolvers: true,
  description: 'A picture. Add `?w=360` or `?w=480` to its `url` for a smaller one; its `signedUrl` has more widths.',
})
export class Media {
  @Field(() => ID, { description: 'Identifies the picture.' })
  id!: string;

  @Field(() => String, { description: 'Its address, relative to the shop.' })
  url!: string;

  @Field(() => Int, { description: 'Width of the original in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Height of the original in pixels.' })
  height!: number;

  @Field(() => String, { description: 'Alternative text.' })
  alt!: string;

  @Field(() => String, { description: 'A CSS colour to show while the picture loads.' })
  placeholder!: string;

  @Field(() => String, { nullable: true, description: 'A blurred one to show while it loads: a ThumbHash in base64.' })
  blur?: string | null;
}

/** A picture as stored in JSON columns; `key` is its name in the media store. */
export interface StoredMedia {
  key: string;
  width: number;
  height: number;
  altZh?: string | null;
  altEn?: string | null;
  placeholder: string;
  /** A ThumbHash in base64; absent until it was drawn ahead. */
  blur?: string | null;
}

export function mediaUrl(key: string): string {
  return `/media/${key}`;
}

export function mediaIn(locale: Locale, { key, width, height, altZh, altEn, placeholder, blur }: StoredMedia): Media {
  return { id: key, url: mediaUrl(key), width, height, alt: textIn(locale, altZh, altEn) ?? '', placeholder, blur };
}
