import {
  createArchiveProductMutation,
  createPublishProductMutation,
  createRestoreProductMutation,
  createWithdrawProductMutation,
} from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { BulkResult } from '../../ui/table/table-types.ts';

export type ProductStep = 'publish' | 'withdraw' | 'archive' | 'restore';

/** Changes the state of products. */
export function createProductSteps(onChanged: () => void) {
  const { t } = useI18n();
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
    async takeEach(step: ProductStep, ids: readonly string[]): Promise<BulkResult> {
      const failed: { id: string; why: string }[] = [];
      for (const id of ids) {
        const why = await attempt(step, id);
        if (why) failed.push({ id, why });
      }
      onChanged();
      return { failed };
    },
  };
}
