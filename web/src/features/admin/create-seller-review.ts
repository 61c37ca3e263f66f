import {
  createApproveSellerApplicationMutation,
  createRejectSellerApplicationMutation,
  createRestoreSellerMutation,
  createSuspendSellerMutation,
} from '../../graphql/generated/operations.ts';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';

/** An administrator's decisions about sellers. Each returns a failure, or undefined on success. */
export interface SellerReview {
  approve(id: string): Promise<string | undefined>;
  reject(id: string, reason: string): Promise<string | undefined>;
  suspend(sellerId: string, reason: string): Promise<string | undefined>;
  restore(sellerId: string): Promise<string | undefined>;
}

interface Answer {
  failure?: Failure | undefined;
  userErrors?: readonly { message: string }[] | undefined;
}

export function createSellerReview(onChanged: () => void): SellerReview {
  const { t } = useI18n();
  const toast = useToast();
  const approve = createApproveSellerApplicationMutation();
  const reject = createRejectSellerApplicationMutation();
  const suspend = createSuspendSellerMutation();
  const restore = createRestoreSellerMutation();

  const settled = (done: string, { failure, userErrors = [] }: Answer): string | undefined => {
    if (failure) return failureText(t, failure);
    const [problem] = userErrors;
    if (problem) return problem.message;
    onChanged();
    toast({ text: done });
    return undefined;
  };
  return {
    async approve(id) {
      const { data, failure } = await approve({ id });
      return settled(t.sellerReview.approved, { failure, userErrors: data?.approveSellerApplication.userErrors });
    },
    async reject(id, reason) {
      const { data, failure } = await reject({ input: { id, reason } });
      return settled(t.sellerReview.rejected, { failure, userErrors: data?.rejectSellerApplication.userErrors });
    },
    async suspend(sellerId, reason) {
      const { data, failure } = await suspend({ input: { sellerId, reason } });
      return settled(t.sellerReview.suspended, { failure, userErrors: data?.suspendSeller.userErrors });
    },
    async restore(sellerId) {
      const { data, failure } = await restore({ sellerId });
      return settled(t.sellerReview.restored, { failure, userErrors: data?.restoreSeller.userErrors });
    },
  };
}
