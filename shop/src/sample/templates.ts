import { PERMISSIONS, type SubgraphCalls } from '@minijd/subgraph';
import {
  CategoriesToDescribeDocument,
  type CategoryAttributeInput,
  DescribeCategoryDocument,
} from '../calls/catalog.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

interface Named {
  nameZh: string;
  nameEn: string;
}

const named = (nameZh: string, nameEn: string): Named => ({ nameZh, nameEn });

const number = (names: Named, units: Named): CategoryAttributeInput => ({
  ...{ ...names, kind: 'NUMBER' as const, unitZh: units.nameZh, unitEn: units.nameEn },
  ...{ required: false, filterable: false },
});

const chosen = (names: Named, choices: Named[]): CategoryAttributeInput => ({
  ...{ ...names, kind: 'CHOICE' as const, choices, required: false, filterable: true },
});

/** What some categories ask of their products; what sample products say as texts becomes values of it. */
const TEMPLATES: Record<string, CategoryAttributeInput[]> = {
  phones: [number(named('重量', 'Weight'), named('克', 'g'))],
  smartphones: [
    { ...number(named('电池', 'Battery'), named('mAh', 'mAh')), filterable: true },
    chosen(named('防水等级', 'Water resistance'), [
      named('IP67', 'IP67'),
      named('IP68', 'IP68'),
      named('IP69K', 'IP69K'),
    ]),
    { ...named('近场通信', 'NFC'), kind: 'BOOLEAN', required: false, filterable: true },
    { ...named('网络', 'Network'), kind: 'TEXT', required: false, filterable: true },
  ],
  books: [
    { ...named('作者', 'Author'), kind: 'TEXT', required: true, filterable: true },
    number(named('页数', 'Pages'), named('页', 'pages')),
    chosen(named('语言', 'Language'), [
      named('中文', 'Chinese'),
      named('英文', 'English'),
      named('中英双语', 'Chinese and English'),
    ]),
  ],
};

/** Templates of some categories. Repeating it changes nothing; of two seeds at the same time, one writes each. */
export async function seedTemplates(calls: SubgraphCalls, admin: string): Promise<void> {
  const viewer = { ...shopViewer, userId: admin, role: 'ADMIN', permissions: PERMISSIONS } as const;
  const { managedCategories } = await calls.call('catalog', CategoriesToDescribeDocument, {}, viewer);
  for (const [slug, attributes] of Object.entries(TEMPLATES)) {
    const category = managedCategories?.find((one) => one.slug === slug);
    if (!category || category.attributes.length > 0) continue;
    const { id, version } = category;
    const input = { id, version, attributes };
    const { updateCategory } = await calls.call('catalog', DescribeCategoryDocument, { input }, viewer);
    const refused = updateCategory?.userErrors.find(({ code }) => code !== 'CONFLICT');
    if (refused) throw new Error(refused.message);
  }
}
