import type { Text } from '@minijd/subgraph';
import type { StoredMedia } from '../products/index.ts';
import type { WantedProduct } from './formats/wanted-product.ts';
import type { KeptPictures } from './keep-pictures.ts';

export interface FoundPictures {
  /** By how the file calls them; in its order. */
  found: Map<string, StoredMedia>;
  faults: Text[];
  warnings: Text[];
}

const nameOf = (address: string) => (address.split(/[?#]/)[0] ?? '').split(/[/\\]/).at(-1)!.toLowerCase();

/** The pictures of a product: of the archive, else those it has already. Nothing is fetched from other servers. */
export function wantedPictures(
  { pictures }: Pick<WantedProduct, 'pictures'>,
  kept: KeptPictures,
  present: readonly StoredMedia[],
): FoundPictures {
  const found = new Map<string, StoredMedia>();
  const [faults, warnings]: [Text[], Text[]] = [[], []];
  for (const address of pictures) {
    const own = present.find(({ key }) => key === address);
    const packed = kept.get(address.toLowerCase()) ?? kept.get(nameOf(address));
    if (own) found.set(address, own);
    else if (packed && 'key' in packed) found.set(address, present.find(({ key }) => key === packed.key) ?? packed);
    else if (packed) faults.push(named(address, packed));
    else if (kept.size === 0 && /^https?:/i.test(address)) warnings.push(NOT_FETCHED);
    else faults.push(missing(address));
  }
  return { found, faults, warnings: warnings.slice(0, 1) };
}

const NOT_FETCHED: Text = {
  'zh-CN': '不会从其他网站下载图片：请把图片和表格放进同一个 .zip。',
  en: 'Pictures are not fetched from other sites: put them and the table into one .zip.',
};

const named = (address: string, { 'zh-CN': zh, en }: Text): Text => ({
  'zh-CN': `图片“${nameOf(address)}”${zh}`,
  en: `The picture "${nameOf(address)}" ${en}`,
});

const missing = (address: string): Text => ({
  'zh-CN': `压缩包里没有图片“${nameOf(address)}”。`,
  en: `There is no picture "${nameOf(address)}" in the archive.`,
});
