import { bilingual } from '../../bilingual.ts';
import type { MediaRecord } from '../../import/record.ts';
import { SeededRandom } from '../../import/seeded-random.ts';
import { type ColorName, colors } from '../colors.ts';
import type { Department, Good, Shelf } from '../goods/good.ts';
import type { PictureSpec, View } from './compose.ts';

/** Part of every key: raise it when pictures are composed differently, so that they are made anew. */
const EDITION = 'sample/1';

const BACKGROUNDS = ['#f4f2ef', '#eff2f1', '#f3f0f1', '#f0f1f4', '#f4f3ec', '#f1f3ee'] as const;

export interface PlannedPicture {
  media: MediaRecord;
  spec: PictureSpec;
  /** Set when the picture shows one colour of the product. */
  color?: ColorName;
}

/** The pictures of one product: the front in each colour, or a second view where there is but one. */
export function productPictures(good: Good, shelf: Shelf): PlannedPicture[] {
  const background = new SeededRandom(`background/${good.slug}`).pick(BACKGROUNDS);
  const shots: { view: View; color?: ColorName }[] = good.colors?.length
    ? good.colors.map((color) => ({ view: 'front', color }))
    : [{ view: 'front' }];
  if (shots.length === 1) {
    for (const view of good.views ?? [shelf.view]) shots.push({ view, color: good.colors?.[0] });
  }
  return shots.map(({ view, color }) => {
    const key = `${EDITION}/${[good.slug, color, view].filter(Boolean).join('-')}.webp`;
    const spec = { icon: good.icon, view, background, paint: color && colors[color].paint };
    return {
      media: mediaRecord(key, background, altText(good, color)),
      spec,
      color: view === 'front' ? color : undefined,
    };
  });
}

/** A small picture on nothing, for category tiles on any background. */
export function categoryPicture({ slug, name, icon }: Department | Shelf): PlannedPicture {
  const key = `${EDITION}/category-${slug}.webp`;
  return { media: mediaRecord(key, 'transparent', bilingual(name)), spec: { icon, view: 'tile' } };
}

function mediaRecord(key: string, placeholder: string, alt: MediaRecord['alt']): MediaRecord {
  return { key, width: 800, height: 800, alt, placeholder };
}

function altText(good: Good, color: ColorName | undefined): MediaRecord['alt'] {
  const name = bilingual(good.name);
  if (!color) return name;
  const colorName = bilingual(colors[color].name);
  return { 'zh-CN': `${name['zh-CN']}，${colorName['zh-CN']}`, en: `${name.en}, ${colorName.en.toLowerCase()}` };
}
