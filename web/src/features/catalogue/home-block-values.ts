import type {
  Edited_BlockFragment,
  FloorSource,
  HomeBlockKind,
  UpdateHomeBlockInput,
} from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FormRules } from '../../primitives/create-form.ts';
import { localTime, momentOf } from './local-time.ts';

interface PickedProduct {
  id: string;
  name: string;
}

export type BlockValues = {
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  picture: { key: string; width: number; height: number } | null;
  altZh: string;
  altEn: string;
  href: string;
  source: FloorSource | '';
  categoryId: string;
  productIds: PickedProduct[];
  shown: boolean;
  startsAt: string;
  endsAt: string;
};

export const NEW_BLOCK: BlockValues = {
  ...{ titleZh: '', titleEn: '', textZh: '', textEn: '', picture: null, altZh: '', altEn: '', href: '' },
  ...{ source: '', categoryId: '', productIds: [], shown: true, startsAt: '', endsAt: '' },
};

export const blockValues = (block: Edited_BlockFragment): BlockValues => ({
  ...{ titleZh: block.titleZh ?? '', titleEn: block.titleEn ?? '' },
  ...{ textZh: block.textZh ?? '', textEn: block.textEn ?? '' },
  picture: block.picture && { key: block.picture.key, width: block.picture.width, height: block.picture.height },
  ...{ altZh: block.picture?.altZh ?? '', altEn: block.picture?.altEn ?? '', href: block.href ?? '' },
  ...{ source: block.source ?? '', categoryId: block.categoryId ?? '', productIds: block.picked },
  ...{ shown: block.shown, startsAt: localTime(block.startsAt), endsAt: localTime(block.endsAt) },
});

/** The rules of a block of a kind. */
export const blockRules =
  ({ catalogueWork: words }: Catalogue, kind: HomeBlockKind): FormRules<BlockValues> =>
  (values) => ({
    titleZh: values.titleZh.trim() || values.titleEn.trim() ? undefined : words.needTitle,
    picture: kind === 'FLOOR' || values.picture ? undefined : words.needPicture,
    href: values.href === '' || /^\/(?![/\\])\S*$/.test(values.href.trim()) ? undefined : words.needHref,
    source: kind === 'BANNER' || values.source ? undefined : words.needSource,
    categoryId: values.source !== 'CATEGORY' || values.categoryId ? undefined : words.needCategory,
    productIds: values.source !== 'PRODUCTS' || values.productIds.length > 0 ? undefined : words.needProducts,
    endsAt: !values.startsAt || !values.endsAt || values.endsAt > values.startsAt ? undefined : words.needOrder,
  });

const blank = (text: string): string | null => text.trim() || null;

type Changes = Omit<UpdateHomeBlockInput, 'id' | 'version'>;

/** The input for what was changed; a picture goes with its texts. */
export function blockChanges(changed: Partial<BlockValues>, values: BlockValues): Changes {
  const { picture, altZh, altEn, source, categoryId, productIds, shown, startsAt, endsAt, ...texts } = changed;
  const pictured = picture !== undefined || altZh !== undefined || altEn !== undefined;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, blank(text)])),
    ...(pictured && {
      picture: values.picture && { ...values.picture, altZh: blank(values.altZh), altEn: blank(values.altEn) },
    }),
    ...(source !== undefined && { source: source || null }),
    ...(categoryId !== undefined && { categoryId: categoryId || null }),
    ...(productIds && { productIds: productIds.map(({ id }) => id) }),
    ...(shown !== undefined && { shown }),
    ...(startsAt !== undefined && { startsAt: momentOf(startsAt) }),
    ...(endsAt !== undefined && { endsAt: momentOf(endsAt) }),
  };
}
