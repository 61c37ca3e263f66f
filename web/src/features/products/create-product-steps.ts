import {
  createArchiveProductMutation,
  createPublishProductMutation,
  createRestoreProductMutation,
  createWithdrawProductMutation,
  ManagedProductIdsDocument,
} from '../../graphql/generated/operations.ts';
import type { ManagedProductFilter, ProductStatus } from '../../graphql/generated/types.ts';
import { useGraphql } from '../../graphql/runtime.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { BulkResult } from '../../ui/table/table-types.ts';

export type ProductStep = 'publish' | 'withdraw' | 'archive' | 'restore';

/** What is done to many products leaves out those that are so already. */
const FROM: Record<'publish' | 'withdraw', readonly ProductStatus[]> = {
  publish: ['DRAFT', 'INACTIVE'],
  withdraw: ['ACTIVE', 'SUSPENDED'],
};

export interface NamedProduct {
  id: string;
  name?: string;
}

/** Changes the state of products. */
export function createProductSteps(onChanged: () => void) {
  const { t } = useI18n();
  const graphql = useGraphql();
  const publish = createPublishProductMutation();
  const withdraw = createWithdrawProductMutation();
  const archive = createArchiveProductMutation();
  const restore = createRestoreProductMutation();
  const answers = {
    publish: (id: string) => publish({ id }).then(({ data, failure }) => ({ failure, done: data?.publishProduct })),
    withdraw: (id: string) => withdraw({ id }).then(({ data, failure }) => ({ failure, done: data?.withdrawProduct })),
    archive: (id: string) => archive({ id }).then(({ data, failure }) => ({ failure, done: data?.archiveProduct })),
    restore: (id: string) => restore({ id }).then(({ data, failure }) => ({ failure, done: data?.restoreProduct })),
  };
  const pageOf = (filter: ManagedProductFilter, after: string | null) =>
    graphql.fetch(ManagedProductIdsDocument, { filter, after }, true);
  /** Why it was not done; undefined when it was. */
  const attempt = async (step: ProductStep, id: string): Promise<string | undefined> => {
    const { failure, done } = await answers[step](id);
    return failure ? failureText(t, failure) : done?.userErrors[0]?.message;
  };
  return {
    busy: () => [publish, withdraw, archive, restore].some((one) => one.pending()),
    async take(step: ProductStep, id: string): Promise<string | undefined> {
      const problem = await attempt(step, id);
      if (!problem) onChanged();
      return problem;
    },
    /** One after the other: each waits for the lists of categories anyway. */
    async takeEach(step: ProductStep, products: readonly NamedProduct[]): Promise<BulkResult> {
      const failed: (NamedProduct & { why: string })[] = [];
      for (const product of products) {
        const why = await attempt(step, product.id);
        if (why) failed.push({ ...product, why });
      }
      onChanged();
      return { failed };
    },
    /**
     * The products of all pages of a list that a step is for, read before the first is changed: a step may take them out
     * of it.
     */
    async all(
      step: keyof typeof FROM,
      filter: ManagedProductFilter,
    ): Promise<{ products: NamedProduct[]; problem?: string }> {
      const products: NamedProduct[] = [];
      let after: string | null = null;
      do {
        const { data, failure } = await pageOf(filter, after);
        const page = data?.managedProducts;
        if (!page) return { products: [], problem: failureText(t, failure ?? { code: '' }) };
        const fitting = page.nodes.filter(({ status }) => FROM[step].includes(status));
        products.push(...fitting.map(({ id, view }) => ({ id, name: view.name })));
        after = (page.pageInfo.hasNextPage && page.pageInfo.endCursor) || null;
      } while (after);
      return { products };
    },
  };
}
