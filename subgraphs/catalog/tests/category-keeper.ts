import type { Answer } from '@minijd/testkit';
import { ADMIN, type CatalogShop } from './catalog-shop.ts';

type Given = Record<string, unknown>;

const ATTRIBUTE = 'id nameZh nameEn kind unitZh unitEn choices { id nameZh nameEn } required filterable categoryId';
const CATEGORY = `{ id version slug nameZh nameEn parentId level hidden listed productCount attributes { ${ATTRIBUTE} } }`;
const ERRORS = 'userErrors { code message field }';
const DONE = `{ category ${CATEGORY} ${ERRORS} }`;
const UPDATE = `mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) {
  category ${CATEGORY} conflict { changedBy current ${CATEGORY} } ${ERRORS} } }`;

/** What administrators do with categories, for tests; answers are those of the mutations. */
export function keeperOf(shop: CatalogShop) {
  const asked = async (query: string, variables: Given, viewer: object): Promise<Answer> => {
    const { data, errors } = await shop.execute(query, variables, viewer);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const verb =
    (name: string, input: string) =>
    async (given: Given, viewer: object = ADMIN): Promise<Answer> =>
      (await asked(`mutation ($input: ${input}!) { done: ${name}(input: $input) ${DONE} }`, { input: given }, viewer))
        .done;
  const verbs = {
    create: verb('createCategory', 'CreateCategoryInput'),
    move: verb('moveCategory', 'MoveCategoryInput'),
    merge: verb('mergeCategory', 'MergeCategoryInput'),
    update: async ({ id, version }: Answer, change: Given, viewer: object = ADMIN): Promise<Answer> =>
      (await asked(UPDATE, { input: { id, version, ...change } }, viewer)).updateCategory,
    /** A category that is made for a test. */
    made: async (nameEn: string, parentId?: string): Promise<Answer> => {
      const { category, userErrors } = await verbs.create({ nameEn, parentId });
      if (!category) throw new Error(JSON.stringify(userErrors));
      return category;
    },
    tree: async (): Promise<Answer[]> =>
      (await asked(`{ managedCategories ${CATEGORY} }`, {}, ADMIN)).managedCategories,
    at: async (slug: string): Promise<Answer> => (await verbs.tree()).find((one) => one.slug === slug) as Answer,
    template: async (id: string, viewer: object = ADMIN): Promise<Answer[]> =>
      (await asked(`query ($id: ID!) { managedCategory(id: $id) { template { ${ATTRIBUTE} } } }`, { id }, viewer))
        .managedCategory.template,
    page: async (slug: string): Promise<Answer> =>
      (
        await asked(
          `query ($slug: String!) { category(slug: $slug) { slug name listed productCount
            ancestors { slug } children { slug } products(first: 100) { nodes { id } } } }`,
          { slug },
          {},
        )
      ).category,
  };
  return verbs;
}
